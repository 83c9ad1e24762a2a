package org.linernotes.admin.entry;

import java.util.List;
import org.linernotes.admin.reference.EntryLabel;
import org.linernotes.content.ContentTypeDefinition;

/**
 * The entries of one type that belong to a page, such as the facts of a song.
 *
 * @param total how many there are, also those that are not listed
 * @param createPath where a new one begins
 */
public record PartList(ContentTypeDefinition type, List<EntryLabel> entries, long total, String createPath) {
    public PartList {
        entries = List.copyOf(entries);
    }
}
