package org.linernotes.comment;

/** Where a comment stands between its author, the moderators and the readers. */
public enum CommentState {
    /** Waits for a moderator. */
    PENDING,
    /** Visible, and no moderator has seen it yet. */
    PUBLISHED,
    APPROVED,
    REJECTED,
    SPAM,
    /** Taken back by its author. */
    WITHDRAWN,
    /** Its words are gone for good. */
    ERASED;

    boolean isGone() {
        return this == WITHDRAWN || this == ERASED;
    }
}
