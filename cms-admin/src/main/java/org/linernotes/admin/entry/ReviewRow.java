package org.linernotes.admin.entry;

import io.micronaut.data.annotation.Id;
import io.micronaut.data.annotation.MappedEntity;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.linernotes.review.ItemState;

/** The review that an entry is in, as far as it is not over. */
@MappedEntity("review")
public record ReviewRow(
        @Id UUID id,
        UUID revisionId,
        ItemState state,
        String submittedByName,
        Instant submittedAt,
        @Nullable String reviewerName,
        @Nullable Instant dueAt,
        @Nullable String note) {}
