package org.linernotes.catalog;

/** How a song is used in a work. */
public enum ScreenUsageKind {
    FEATURED,
    SEGMENT,
    THEME,
    SOUNDTRACK,
    TITLE_INSPIRED,
    TRAILER,
    COMMERCIAL,
    MENTIONED
}
