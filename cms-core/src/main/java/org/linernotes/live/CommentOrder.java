package org.linernotes.live;

/** In which order comments stand. */
public enum CommentOrder {
    NEWEST,
    OLDEST,
    /** Those that editors point out first, then the newest. */
    FEATURED
}
