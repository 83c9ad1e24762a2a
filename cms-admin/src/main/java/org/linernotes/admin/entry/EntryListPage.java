package org.linernotes.admin.entry;

import java.text.NumberFormat;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.linernotes.account.Session;
import org.linernotes.content.ContentTypeDefinition;

/** One page of the list of entries. */
public record EntryListPage(
        Session session,
        ListQuery query,
        List<ListedEntry> entries,
        List<ContentTypeDefinition> types,
        long count,
        @Nullable String previous,
        @Nullable String next) {
    static final int MOST_COUNTED = 1_000;

    public String title() {
        return types.stream()
                .filter(type -> type.name().equals(query.type()))
                .map(ContentTypeDefinition::plural)
                .findFirst()
                .orElse("All entries");
    }

    /** Such as {@code 17 entries} or {@code more than 1,000 entries}. */
    public String countWords() {
        if (count > MOST_COUNTED) {
            return "more than "
                    + NumberFormat.getIntegerInstance(Locale.ENGLISH).format(MOST_COUNTED) + " entries";
        }
        return count == 1 ? "1 entry" : count + " entries";
    }
}
