package org.linernotes.account;

/** What a person is trusted with; a person may hold several. */
public enum Role {
    /** Drafts and changes own entries. */
    CONTRIBUTOR,
    /** Changes every draft, reviews what others wrote. */
    EDITOR,
    /** Publishes, schedules, unpublishes, takes down. */
    PUBLISHER,
    /** Decides on comments and suggestions; has no say about entries. */
    MODERATOR,
    /** Everything, with accounts and settings. */
    ADMIN
}
