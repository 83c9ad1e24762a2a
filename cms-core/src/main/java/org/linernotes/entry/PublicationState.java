package org.linernotes.entry;

/** What readers see of an entry at this moment. */
public enum PublicationState {
    NEVER,
    LIVE,
    UNPUBLISHED,
    ARCHIVED,
    TRASHED
}
