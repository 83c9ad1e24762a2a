package org.linernotes.comment;

/** What a moderator decides. */
public enum Verdict {
    APPROVED,
    REJECTED,
    SPAM,
    /** Back to the queue. */
    PENDING,
    /** The author's change is refused; readers keep the text before it, and the state stays. */
    EDIT_REJECTED;

    boolean keepsEarlierText() {
        return this == EDIT_REJECTED;
    }

    /** Whether reports that the decision saw are answered by it. */
    boolean settlesReports() {
        return this != PENDING;
    }

    CommentState after(CommentState before) {
        return keepsEarlierText() ? before : CommentState.valueOf(name());
    }
}
