package org.linernotes.admin.action;

import org.jspecify.annotations.Nullable;
import org.linernotes.admin.reference.EntryLabel;

/**
 * Another entry that a step can take along.
 *
 * @param value what a form sends for it
 * @param taken whether it goes along unless somebody says otherwise
 * @param remark what becomes of it, or of the rest, otherwise
 */
public record Companion(
        EntryLabel entry,
        String value,
        boolean taken,
        @Nullable String remark) {
    static Companion of(EntryLabel entry, boolean taken) {
        return of(entry, taken, null);
    }

    static Companion of(EntryLabel entry, boolean taken, @Nullable String remark) {
        return new Companion(entry, entry.head().entryId() + " " + entry.head().revisionId(), taken, remark);
    }

    boolean isScheduled() {
        return entry.status().scheduledAt() != null;
    }
}
