package org.linernotes.review;

/** How far an entry is in its review. */
public enum ItemState {
    OPEN,
    CHANGES_REQUESTED,
    APPROVED,
    WITHDRAWN,
    /** Another revision took over. */
    SUPERSEDED,
    /** Published, or has its instant. */
    DONE
}
