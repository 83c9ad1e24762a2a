package org.linernotes.publication;

import io.micronaut.data.annotation.Id;
import io.micronaut.data.annotation.MappedEntity;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** An entry that a command holds: nobody else changes its intervals before the command's end. */
@MappedEntity("entry")
record LockedEntry(
        @Id UUID id, String type, String state, @Nullable UUID headRevisionId, String title, Instant commandedAt) {
    boolean isActive() {
        return state.equals("ACTIVE");
    }
}
