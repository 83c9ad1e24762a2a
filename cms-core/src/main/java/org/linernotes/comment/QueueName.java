package org.linernotes.comment;

/** What moderators look through. */
public enum QueueName {
    /** Everything on live entries that waits for somebody: new, edited or reported. */
    DEFAULT,
    PENDING,
    /** Readers see an earlier text. */
    EDITS,
    /** Visible, and reported since somebody decided last. */
    REPORTED,
    SPAM,
    APPROVED,
    REJECTED;

    boolean isOpen() {
        return this == DEFAULT || this == PENDING || this == EDITS || this == REPORTED;
    }
}
