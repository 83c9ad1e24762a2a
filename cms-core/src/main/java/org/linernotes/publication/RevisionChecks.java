package org.linernotes.publication;

import static java.util.stream.Collectors.toSet;

import jakarta.inject.Singleton;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.stream.Stream;
import org.linernotes.account.Actor;
import org.linernotes.content.ContentChecks;
import org.linernotes.content.Level;
import org.linernotes.problem.Problem;

/** Whether revisions may be published at all, whatever else is live. */
@Singleton
class RevisionChecks {
    private final Approvals approvals;
    private final ContentChecks checks;

    RevisionChecks(Approvals approvals, ContentChecks checks) {
        this.approvals = approvals;
        this.checks = checks;
    }

    /** Every problem; a revision that is scheduled may be published although there is a newer draft. */
    List<Problem> problems(
            Actor actor, Hold hold, Collection<Timeline> timelines, Map<UUID, RevisionToPublish> revisions) {
        var lacking = lacking(actor, revisions);
        var scheduled = timelines.stream()
                .flatMap(timeline -> timeline.coming())
                .map(Interval::revisionId)
                .collect(toSet());
        return revisions.values().stream()
                .flatMap(revision -> {
                    var entry = Objects.requireNonNull(hold.members().get(revision.entryId()));
                    return Stream.of(
                                    head(entry, revision, scheduled.contains(revision.id())),
                                    approval(entry, lacking.getOrDefault(revision.id(), 0)),
                                    content(entry, revision))
                            .flatMap(problems -> problems);
                })
                .toList();
    }

    /** Nobody approves what the system itself publishes: imports of facts, by whoever may run the server. */
    private Map<UUID, Integer> lacking(Actor actor, Map<UUID, RevisionToPublish> revisions) {
        return actor.kind() == Actor.Kind.SYSTEM
                ? Map.of()
                : approvals.lacking(
                        revisions.values().stream().map(RevisionToPublish::id).toList());
    }

    private static Stream<Problem> head(LockedEntry entry, RevisionToPublish revision, boolean scheduled) {
        var head = entry.headRevisionId();
        return head == null || head.equals(revision.id()) || scheduled
                ? Stream.of()
                : Stream.of(new Problem.Stale(
                        "“%s” has a newer revision; look at it before you publish.".formatted(entry.title()),
                        entry.id(),
                        head));
    }

    private static Stream<Problem> approval(LockedEntry entry, int lacking) {
        return lacking == 0
                ? Stream.of()
                : Stream.of(new Problem.WrongState(
                        "“%s” needs %s before it can be published."
                                .formatted(
                                        entry.title(),
                                        lacking == 1 ? "one more approval" : lacking + " more approvals"),
                        entry.id()));
    }

    private Stream<Problem> content(LockedEntry entry, RevisionToPublish revision) {
        return checks.check(revision.content()).stream()
                .filter(violation -> violation.level() != Level.WARNING)
                .map(violation ->
                        new Problem.Invalid(violation.code(), violation.path(), violation.message(), entry.id()));
    }
}
