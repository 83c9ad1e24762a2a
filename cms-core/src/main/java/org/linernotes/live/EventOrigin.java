package org.linernotes.live;

/** Where a day to remember comes from: an editor wrote it, or it follows from a date of an artist, song or album. */
public enum EventOrigin {
    EDITORIAL,
    BIRTH,
    DEATH,
    SINGLE_RELEASE,
    ALBUM_RELEASE,
    CHART_NUMBER_ONE
}
