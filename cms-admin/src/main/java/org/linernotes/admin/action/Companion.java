package org.linernotes.admin.action;

import org.linernotes.admin.reference.EntryLabel;

/**
 * Another entry that a step can take along.
 *
 * @param taken whether it goes along unless somebody says otherwise
 */
public record Companion(EntryLabel entry, boolean taken) {
    /** Its entry and revision, as a form sends them. */
    public String value() {
        return entry.head().entryId() + " " + entry.head().revisionId();
    }
}
