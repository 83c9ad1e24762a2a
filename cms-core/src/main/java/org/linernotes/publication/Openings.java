package org.linernotes.publication;

import static org.linernotes.publication.Moments.storedIfAny;

import java.time.Instant;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.linernotes.account.Actor;
import org.linernotes.entry.RevisionRef;

/** Makes changes out of requests to publish. */
final class Openings {
    private Openings() {}

    /** A change that publishes at an instant; null: now. */
    static LiveChange of(Actor actor, PublishRequest request, @Nullable Instant at) {
        var from = storedIfAny(at);
        return new LiveChange(
                actor,
                ChangeNote.of(at == null ? "PUBLISHED" : "SCHEDULED")
                        .with("at", from)
                        .with("until", request.until())
                        .with("scheduled", request.scheduled()),
                request.items().stream().map(RevisionRef::entryId).toList(),
                request.items(),
                from,
                request.planHash(),
                (timeline, revision) -> timeline.publish(opening(Objects.requireNonNull(revision), from, request)));
    }

    private static Opening opening(RevisionToPublish revision, @Nullable Instant from, PublishRequest request) {
        return new Opening(
                revision.publicationId(),
                revision.id(),
                revision.projection().slug(),
                from,
                storedIfAny(request.until()),
                request.scheduled());
    }
}
