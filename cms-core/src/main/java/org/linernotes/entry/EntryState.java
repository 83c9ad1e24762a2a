package org.linernotes.entry;

/** Whether an entry is worked on, put away, thrown away or erased. */
public enum EntryState {
    ACTIVE,
    ARCHIVED,
    TRASHED,
    PURGED
}
