package org.linernotes.admin.reference;

import java.util.List;

/** Entries to choose from. */
public record FoundEntries(List<EntryLabel> entries) {
    public FoundEntries {
        entries = List.copyOf(entries);
    }
}
