package org.linernotes.review;

import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.linernotes.entry.RevisionRef;

/**
 * A decision on items of a review, each at the revision that was looked at.
 *
 * @param hashes of the contents that were shown, by their entries; where one is named, the head must still say just that
 */
public record DecisionRequest(
        UUID reviewId, List<RevisionRef> items, @Nullable String text, Map<UUID, String> hashes) {
    public DecisionRequest {
        items = List.copyOf(items);
        hashes = Map.copyOf(hashes);
    }

    public DecisionRequest(UUID reviewId, List<RevisionRef> items, @Nullable String text) {
        this(reviewId, items, text, Map.of());
    }

    public static DecisionRequest of(UUID reviewId, RevisionRef... items) {
        return new DecisionRequest(reviewId, List.of(items), null);
    }
}
