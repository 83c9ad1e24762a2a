package org.linernotes.admin.reference;

import java.util.List;
import org.linernotes.content.ContentTypeDefinition;

/**
 * Entries to choose from.
 *
 * @param ways where to create what was not found
 */
public record FoundEntries(List<EntryLabel> entries, List<NewEntryPath> ways) {
    public FoundEntries {
        entries = List.copyOf(entries);
        ways = List.copyOf(ways);
    }

    static FoundEntries of(List<EntryLabel> entries, List<ContentTypeDefinition> types, String words) {
        var isNone = entries.isEmpty() && !words.isBlank();
        return new FoundEntries(
                entries,
                isNone
                        ? types.stream()
                                .map(type -> NewEntryPath.of(type.name(), type.label(), words))
                                .toList()
                        : List.of());
    }
}
