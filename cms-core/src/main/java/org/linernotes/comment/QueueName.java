package org.linernotes.comment;

/** What moderators look through. */
public enum QueueName {
    /** Everything on live entries that waits for somebody: new, edited or reported. */
    DEFAULT,
    PENDING,
    /** Readers see an earlier text. */
    EDITS,
    /** Visible, with reports that no decision has settled. */
    REPORTED,
    SPAM,
    APPROVED,
    REJECTED
}
