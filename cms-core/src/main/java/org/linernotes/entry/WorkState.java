package org.linernotes.entry;

/** How far the newest revision of an entry is. */
public enum WorkState {
    /** There is nothing newer than what was published last. */
    CLEAN,
    DRAFT,
    IN_REVIEW,
    CHANGES_REQUESTED,
    APPROVED
}
