package org.linernotes.admin.entry;

import io.micronaut.data.annotation.Id;
import io.micronaut.data.annotation.MappedEntity;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A revision as histories list it.
 *
 * @param live whether readers see it now
 * @param wasLive whether readers have seen it at some time
 */
@MappedEntity("revision")
public record RevisionSummary(
        @Id UUID id,
        UUID entryId,
        int number,
        String kind,
        @Nullable UUID baseRevisionId,
        String authorName,
        Instant createdAt,
        boolean live,
        boolean wasLive) {}
