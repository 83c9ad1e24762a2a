package org.linernotes.admin.entry;

import org.jspecify.annotations.Nullable;
import org.linernotes.entry.EntryStatus;
import org.linernotes.entry.EntrySummary;

/** A row of the list. */
public record ListedEntry(
        EntrySummary entry,
        EntryStatus status,
        String typeLabel,
        String path,
        @Nullable String address) {}
