package org.linernotes.graphql.management;

import io.micronaut.data.annotation.Id;
import io.micronaut.data.annotation.MappedEntity;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** A row of the journal; {@code details} is JSON text, {@code hash} hexadecimal and empty until it is sealed. */
@MappedEntity("journal")
record JournalEntry(
        @Id long sequence,
        UUID id,
        Instant at,
        @Nullable UUID actorId,
        String actorKind,
        String kind,
        @Nullable UUID entryId,
        @Nullable String entryType,
        @Nullable UUID revisionId,
        String details,
        String hash) {}
