package org.linernotes.publication;

import io.micronaut.data.annotation.Id;
import io.micronaut.data.annotation.MappedEntity;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * The interval in which one revision of an entry is what readers see.
 *
 * @param liveUntil the first instant at which it is not live any more; null: no end is known
 * @param expiresAt the end an editor asked for; another revision may take over before
 * @param beginsWith of all that one command scheduled or moved together; null: it was alone
 */
@MappedEntity("publication")
public record Publication(
        @Id UUID id,
        UUID entryId,
        UUID revisionId,
        String type,
        String title,
        @Nullable String slug,
        Instant liveFrom,
        @Nullable Instant liveUntil,
        @Nullable Instant expiresAt,
        @Nullable EndReason endedBy,
        @Nullable UUID publishedBy,
        boolean withheld,
        @Nullable UUID beginsWith) {}
