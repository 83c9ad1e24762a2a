package org.linernotes.live;

/** How many there are. */
record Total(int total) {}
