package org.linernotes.catalog;

/** What a work is in which songs are heard. */
public enum ScreenWorkKind {
    FILM,
    TV_SERIES,
    TV_EPISODE,
    GAME,
    COMMERCIAL,
    STAGE,
    BOOK,
    OTHER
}
