package org.linernotes.live;

import io.micronaut.core.annotation.Introspected;

/** How many entries stand under a letter of the index, or under {@code #}. */
@Introspected
public record LetterCount(String letter, int count) {}
