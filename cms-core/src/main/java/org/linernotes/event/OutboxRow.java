package org.linernotes.event;

import io.micronaut.data.annotation.Id;
import io.micronaut.data.annotation.MappedEntity;
import io.micronaut.data.annotation.TypeDef;
import io.micronaut.data.model.DataType;
import java.time.Instant;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A message of the outbox.
 *
 * @param batchId the command that wrote it
 */
@MappedEntity("outbox")
public record OutboxRow(
        @Id UUID id,
        UUID batchId,
        String kind,
        UUID entryId,
        String entryType,
        @Nullable UUID publicationId,
        @TypeDef(type = DataType.STRING_ARRAY) Set<String> tags,
        Instant dueAt) {}
