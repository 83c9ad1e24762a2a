package org.linernotes.catalog;

/** What kind of release an album is. */
public enum AlbumKind {
    ALBUM,
    SINGLE,
    EP,
    COMPILATION,
    SOUNDTRACK,
    LIVE,
    OTHER
}
