package org.linernotes.entry;

/** How a revision came to be. */
enum RevisionKind {
    SAVE,
    /** The content of an earlier one again. */
    RESTORE
}
