package org.linernotes.suggestion;

import io.micronaut.data.annotation.Id;
import io.micronaut.data.annotation.MappedEntity;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** What a reader told the editors, as they see it. */
@MappedEntity("suggestion")
public record Suggestion(
        @Id UUID id,
        UUID entryId,
        String entryType,
        @Nullable UUID factId,
        String kind,
        String body,
        @Nullable String sourceUrl,
        @Nullable String name,
        @Nullable String place,
        @Nullable String email,
        String state,
        Instant suggestedAt) {
    boolean isOpen() {
        return state.equals("OPEN");
    }
}
