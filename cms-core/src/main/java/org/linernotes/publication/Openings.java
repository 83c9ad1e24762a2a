package org.linernotes.publication;

import java.time.Instant;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.linernotes.account.Actor;
import org.linernotes.database.StoredInstant;
import org.linernotes.entry.RevisionRef;

/** Makes changes out of requests to publish. */
final class Openings {
    private Openings() {}

    /** A change that publishes at an instant; null: now. */
    static LiveChange of(Actor actor, PublishRequest request, @Nullable Instant at) {
        var from = StoredInstant.ofNullable("at", at);
        var until = StoredInstant.ofNullable("until", request.until());
        return new LiveChange(
                actor,
                ChangeNote.of(
                                at == null ? ChangeKind.PUBLISHED : ChangeKind.SCHEDULED,
                                request.items().size())
                        .with("at", from)
                        .with("until", until)
                        .with("scheduled", request.scheduled()),
                request.items().stream().map(RevisionRef::entryId).toList(),
                request.items(),
                request.planHash(),
                (timeline, revision) ->
                        timeline.publish(opening(Objects.requireNonNull(revision), from, until, request.scheduled())));
    }

    private static Opening opening(
            RevisionToPublish revision,
            @Nullable Instant from,
            @Nullable Instant until,
            @Nullable ScheduledChoice scheduled) {
        return new Opening(
                revision.publicationId(), revision.id(), revision.projection().slug(), from, until, scheduled);
    }
}
