package org.linernotes.review;

import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.linernotes.entry.RevisionRef;

/** A decision on items of a review, each at the revision that was looked at. */
public record DecisionRequest(
        UUID reviewId, List<RevisionRef> items, @Nullable String text) {
    public DecisionRequest {
        items = List.copyOf(items);
    }

    public static DecisionRequest of(UUID reviewId, RevisionRef... items) {
        return new DecisionRequest(reviewId, List.of(items), null);
    }
}
