package org.linernotes.graphql.management;

import io.micronaut.data.annotation.Id;
import io.micronaut.data.annotation.MappedEntity;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Revisions that were submitted together. */
@MappedEntity("review")
record Review(
        @Id UUID id,
        UUID submittedBy,
        Instant submittedAt,
        @Nullable UUID reviewerId,
        @Nullable Instant dueAt,
        @Nullable String note) {}
