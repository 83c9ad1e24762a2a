package org.linernotes.live;

/** How many entries stand under a letter of the index, or under {@code #}. */
public record LetterCount(String letter, int count) {}
