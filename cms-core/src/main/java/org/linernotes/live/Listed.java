package org.linernotes.live;

/** An item with its place in the list it was read from. */
public record Listed<T>(Place place, T item) {}
