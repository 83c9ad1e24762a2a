package org.linernotes.publication;

import static java.util.Objects.requireNonNull;
import static java.util.stream.Collectors.toSet;

import jakarta.inject.Singleton;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Stream;
import org.linernotes.account.Actor;
import org.linernotes.content.Content;
import org.linernotes.content.ContentChecks;
import org.linernotes.content.Level;
import org.linernotes.content.Violation;
import org.linernotes.problem.Problem;

/** Whether revisions may be published at all, whatever else is live. */
@Singleton
class RevisionChecks {
    private final Approvals approvals;
    private final ContentChecks checks;
    private final RevisionRules rules;

    RevisionChecks(Approvals approvals, ContentChecks checks, RevisionRules rules) {
        this.approvals = approvals;
        this.checks = checks;
        this.rules = rules;
    }

    /** Every problem; a revision that is scheduled may be published although there is a newer draft. */
    List<Problem> problems(
            Actor actor, Hold hold, Collection<Timeline> timelines, Map<UUID, RevisionToPublish> revisions) {
        var lacking = lacking(actor, revisions);
        var violations = violations(actor, hold, revisions.values());
        var scheduled = timelines.stream()
                .flatMap(timeline -> timeline.coming())
                .map(Interval::revisionId)
                .collect(toSet());
        return revisions.values().stream()
                .flatMap(revision -> {
                    var entry = requireNonNull(hold.members().get(revision.entryId()));
                    return Stream.of(
                                    head(entry, revision, scheduled.contains(revision.id())),
                                    approval(entry, lacking.getOrDefault(revision.id(), 0)),
                                    content(entry, requireNonNull(violations.get(entry.id()))))
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

    /** The rules beside other entries are about heads; imports keep those that hold whatever else there is. */
    private Map<UUID, List<Violation>> violations(Actor actor, Hold hold, Collection<RevisionToPublish> revisions) {
        var violations = new HashMap<UUID, List<Violation>>();
        var heads = new HashMap<UUID, Content>();
        for (var revision : revisions) {
            var entry = requireNonNull(hold.members().get(revision.entryId()));
            if (actor.kind() != Actor.Kind.SYSTEM && revision.id().equals(entry.headRevisionId())) {
                heads.put(entry.id(), revision.content());
            } else {
                violations.put(entry.id(), checks.check(revision.content()));
            }
        }
        if (!heads.isEmpty()) {
            violations.putAll(rules.check(heads));
        }
        return violations;
    }

    private static Stream<Problem> content(LockedEntry entry, List<Violation> violations) {
        return violations.stream()
                .filter(violation -> violation.level() != Level.WARNING)
                .map(violation ->
                        new Problem.Invalid(violation.code(), violation.path(), violation.message(), entry.id()));
    }
}
