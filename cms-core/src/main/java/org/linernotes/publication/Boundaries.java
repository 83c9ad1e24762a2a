package org.linernotes.publication;

import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.mapping;
import static java.util.stream.Collectors.toSet;

import jakarta.inject.Singleton;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.linernotes.content.TypeId;
import org.linernotes.database.RunAgain;
import org.linernotes.event.Outbox;
import org.linernotes.event.OutboxMessage;

/** Announces when what readers see begins and ends: once for each boundary, due at its instant. */
@Singleton
class Boundaries {
    private final Outbox outbox;
    private final LiveTags tags;

    Boundaries(Outbox outbox, LiveTags tags) {
        this.outbox = outbox;
        this.tags = tags;
    }

    void announce(Hold hold, Collection<TimelineChange> changes, Map<UUID, RevisionToPublish> revisions) {
        withdraw(hold.at(), changes);
        var pointed =
                hold.pointers().stream().collect(groupingBy(Pointer::publicationId, mapping(tags::target, toSet())));
        var messages = new ArrayList<OutboxMessage>();
        for (var change : changes) {
            messages.addAll(messages(hold, change, targets(change, pointed, revisions)));
        }
        outbox.write(messages);
    }

    /** Each boundary that was ahead has been announced once and told nobody yet; if not, something came in between. */
    private void withdraw(Instant now, Collection<TimelineChange> changes) {
        var replaced = changes.stream().flatMap(TimelineChange::replaced).toList();
        var expected = replaced.stream()
                .flatMap(interval -> boundaries(interval, now))
                .filter(boundary -> boundary.at().isAfter(now))
                .count();
        var withdrawn = outbox.withdraw(replaced.stream().map(Interval::id).toList(), now);
        if (withdrawn != expected) {
            throw new RunAgain(
                    "%d announcements withdrawn instead of %d".formatted(withdrawn, expected), Duration.ZERO);
        }
    }

    private List<OutboxMessage> messages(Hold hold, TimelineChange change, Set<String> targets) {
        var type = Objects.requireNonNull(hold.members().get(change.before().entryId()))
                .type();
        var stale = tags.of(type, change.before().entryId(), targets);
        return change.touched().stream()
                .flatMap(interval -> boundaries(interval, hold.at())
                        .map(boundary -> new OutboxMessage(
                                boundary.kind(),
                                interval.entryId(),
                                type,
                                interval.id(),
                                stale,
                                boundary.at().toString())))
                .toList();
    }

    private static Stream<Boundary> boundaries(Interval interval, Instant now) {
        var starts = interval.liveFrom().isBefore(now)
                ? Stream.<Boundary>empty()
                : Stream.of(new Boundary("ENTRY_PUBLISHED", interval.liveFrom()));
        var ends = interval.liveUntil() == null || interval.isReplaced()
                ? Stream.<Boundary>empty()
                : Stream.of(new Boundary("ENTRY_UNPUBLISHED", interval.liveUntil()));
        return Stream.concat(starts, ends);
    }

    /** Whoever is pointed to before or after the change. */
    private static Set<String> targets(
            TimelineChange change, Map<UUID, Set<String>> pointed, Map<UUID, RevisionToPublish> revisions) {
        var before = change.before().intervals().stream()
                .flatMap(interval -> pointed.getOrDefault(interval.id(), Set.of()).stream());
        var revision = revisions.get(change.before().entryId());
        var after = revision == null
                ? Stream.<String>empty()
                : revision.projection().references().stream()
                        .map(reference -> new TypeId(reference.targetPrefix(), reference.target()).toString());
        return Stream.concat(before, after).collect(Collectors.toSet());
    }

    private record Boundary(String kind, Instant at) {}
}
