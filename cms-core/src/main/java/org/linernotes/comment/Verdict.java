package org.linernotes.comment;

/** What a moderator decides. */
public enum Verdict {
    APPROVED,
    REJECTED,
    SPAM,
    /** Back to the queue. */
    PENDING;

    CommentState state() {
        return CommentState.valueOf(name());
    }
}
