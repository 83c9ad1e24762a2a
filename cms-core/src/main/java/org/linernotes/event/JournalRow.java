package org.linernotes.event;

import io.micronaut.data.annotation.Id;
import io.micronaut.data.annotation.MappedEntity;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.linernotes.account.Actor;

/** A row of the journal. */
@MappedEntity("journal")
record JournalRow(
        @Id long sequence,
        UUID id,
        Instant at,
        @Nullable UUID actorId,
        Actor.Kind actorKind,
        String kind,
        @Nullable UUID entryId,
        @Nullable UUID revisionId) {}
