package org.linernotes.admin.entry;

import java.util.List;
import org.linernotes.admin.reference.EntryLabel;
import org.linernotes.content.ContentTypeDefinition;

/**
 * The entries of one type that name another one in one field, such as the albums on which a song is a track.
 *
 * @param field its outermost field, whose label stands for all inside
 * @param total how many there are, also those that are not listed
 */
public record UsageList(ContentTypeDefinition type, String field, String label, List<EntryLabel> entries, long total) {
    public UsageList {
        entries = List.copyOf(entries);
    }

    /** Where what such an entry says of this one is changed. */
    public String editPath(EntryLabel entry) {
        return entry.path() + "/edit#field-" + field;
    }
}
