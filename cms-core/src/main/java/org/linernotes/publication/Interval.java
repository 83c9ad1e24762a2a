package org.linernotes.publication;

import io.micronaut.data.annotation.Id;
import io.micronaut.data.annotation.MappedEntity;
import java.time.Instant;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** A publication as its entry's timeline sees it. */
@MappedEntity("publication")
record Interval(
        @Id UUID id,
        UUID entryId,
        UUID revisionId,
        @Nullable String slug,
        Instant contentChangedAt,
        Instant liveFrom,
        @Nullable Instant liveUntil,
        @Nullable Instant expiresAt,
        @Nullable EndReason endedBy) {

    boolean covers(Instant instant) {
        return !liveFrom.isAfter(instant) && endsAfter(instant);
    }

    boolean endsAfter(Instant instant) {
        return liveUntil == null || liveUntil.isAfter(instant);
    }

    boolean beginsAfter(Instant instant) {
        return liveFrom.isAfter(instant);
    }

    /** Whether it is this revision until that end already. */
    boolean shows(UUID revision, @Nullable Instant until) {
        return revisionId.equals(revision) && Objects.equals(expiresAt, until);
    }

    boolean isReplaced() {
        return endedBy == EndReason.REPLACED;
    }

    /** As it would be if nothing followed it. */
    Interval freed() {
        var reason = expiresAt == null ? null : endedBy == EndReason.UNPUBLISHED ? endedBy : EndReason.EXPIRED;
        return ending(expiresAt, reason);
    }

    Interval replacedAt(Instant instant) {
        return ending(instant, EndReason.REPLACED);
    }

    Interval ending(@Nullable Instant instant, @Nullable EndReason reason) {
        return new Interval(id, entryId, revisionId, slug, contentChangedAt, liveFrom, instant, expiresAt, reason);
    }

    Interval expiring(@Nullable Instant instant, EndReason reason) {
        return new Interval(
                id,
                entryId,
                revisionId,
                slug,
                contentChangedAt,
                liveFrom,
                instant,
                instant,
                instant == null ? null : reason);
    }

    Interval beginning(Instant instant) {
        var changedAt = contentChangedAt.equals(liveFrom) ? instant : contentChangedAt;
        return new Interval(id, entryId, revisionId, slug, changedAt, instant, liveUntil, expiresAt, endedBy);
    }
}
