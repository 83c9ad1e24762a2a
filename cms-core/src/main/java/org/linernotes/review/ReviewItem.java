package org.linernotes.review;

import io.micronaut.data.annotation.Id;
import io.micronaut.data.annotation.MappedEntity;
import java.util.UUID;

/** An entry in a review. */
@MappedEntity("review_item")
record ReviewItem(@Id UUID entryId, UUID reviewId, UUID revisionId, ItemState state, UUID submittedBy) {}
