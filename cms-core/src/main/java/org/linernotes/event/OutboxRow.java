package org.linernotes.event;

import io.micronaut.data.annotation.Id;
import io.micronaut.data.annotation.MappedEntity;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** A row of the outbox. */
@MappedEntity("outbox")
record OutboxRow(
        @Id UUID id,
        UUID batchId,
        String kind,
        UUID entryId,
        String entryType,
        @Nullable UUID publicationId,
        Instant dueAt) {}
