package org.linernotes.admin.reference;

import io.micronaut.data.annotation.Id;
import io.micronaut.data.annotation.MappedEntity;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.linernotes.entry.EntryStatus;
import org.linernotes.entry.PublicationState;
import org.linernotes.entry.WorkState;

/** What tells an entry from others. */
@MappedEntity("entry_summary")
record LabelRow(
        @Id UUID id,
        String type,
        String title,
        @Nullable String slug,
        UUID headRevisionId,
        WorkState work,
        PublicationState publication,
        boolean expired,
        @Nullable Instant scheduledAt,
        @Nullable Instant endsAt,
        boolean withheld,
        @Nullable String disambiguation) {
    EntryStatus status() {
        return new EntryStatus(publication, work, expired, withheld, scheduledAt, endsAt);
    }
}
