package org.linernotes.admin.entry;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.linernotes.admin.review.ReviewEvent;

/**
 * How an entry came to be what it is.
 *
 * @param review null: it is in none
 * @param events what was said and decided in all reviews, the latest first
 * @param head the number of the newest revision that was not discarded
 * @param more whether there are older revisions than those listed
 */
public record EntryHistory(
        @Nullable EntryReview review,
        List<ReviewEvent> events,
        List<RevisionSummary> revisions,
        int head,
        boolean more) {
    public EntryHistory {
        events = List.copyOf(events);
        revisions = List.copyOf(revisions);
    }

    /** Whether it was written after what is the newest one now. */
    public boolean isDiscarded(RevisionSummary revision) {
        return revision.number() > head;
    }
}
