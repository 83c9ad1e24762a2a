package org.linernotes.entry;

import io.micronaut.data.annotation.Id;
import io.micronaut.data.annotation.MappedEntity;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** An entry as lists show it. */
@MappedEntity("entry_summary")
public record EntrySummary(
        @Id UUID id,
        String type,
        String title,
        String sortTitle,
        @Nullable String slug,
        UUID headRevisionId,
        WorkState work,
        PublicationState publication,
        boolean expired,
        @Nullable Instant scheduledAt,
        @Nullable Instant endsAt,
        boolean withheld,
        Instant createdAt,
        Instant updatedAt,
        UUID updatedBy,
        String updatedByName) {
    public EntryStatus status() {
        return new EntryStatus(publication, work, expired, withheld, scheduledAt, endsAt);
    }
}
