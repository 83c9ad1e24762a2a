package org.linernotes.graphql.management;

import io.micronaut.core.annotation.Introspected;
import java.util.Collection;
import java.util.Comparator;
import java.util.UUID;

/** One revision in a review. */
@Introspected
record ReviewItem(UUID reviewId, UUID entryId, UUID revisionId, State state, String type) {
    /** How far an item is, the one that holds a review back most first. */
    enum State {
        OPEN,
        CHANGES_REQUESTED,
        APPROVED,
        WITHDRAWN,
        SUPERSEDED,
        DONE
    }

    static State stateOf(Collection<ReviewItem> items) {
        return items.stream()
                .map(ReviewItem::state)
                .min(Comparator.naturalOrder())
                .orElse(State.DONE);
    }
}
