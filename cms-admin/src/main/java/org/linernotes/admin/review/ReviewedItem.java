package org.linernotes.admin.review;

import io.micronaut.data.annotation.Id;
import io.micronaut.data.annotation.MappedEntity;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.linernotes.review.ItemState;

/**
 * An item of a review as it is read.
 *
 * @param seenRevisionId what readers see, or saw last; null: they never saw anything
 * @param seen whether they see it now
 * @param nextReviewId in which it went on; null: in none
 */
@MappedEntity("review_item")
record ReviewedItem(
        @Id UUID entryId,
        UUID revisionId,
        ItemState state,
        int number,
        String contentHash,
        @Nullable UUID seenRevisionId,
        @Nullable Integer seenNumber,
        boolean seen,
        @Nullable UUID nextReviewId) {}
