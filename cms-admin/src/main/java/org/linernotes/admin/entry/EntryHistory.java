package org.linernotes.admin.entry;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * How an entry came to be what it is.
 *
 * @param review null: it is in none
 * @param more whether there are older revisions than those listed
 */
public record EntryHistory(@Nullable EntryReview review, List<RevisionSummary> revisions, boolean more) {
    public EntryHistory {
        revisions = List.copyOf(revisions);
    }
}
