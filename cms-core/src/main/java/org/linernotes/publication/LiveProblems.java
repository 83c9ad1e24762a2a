package org.linernotes.publication;

import jakarta.inject.Singleton;
import java.util.List;
import java.util.stream.Stream;
import org.linernotes.problem.Problem;
import org.linernotes.publication.LiveChecks.Dependent;
import org.linernotes.publication.LiveChecks.MissingTarget;
import org.linernotes.publication.LiveChecks.TakenAddress;
import org.linernotes.publication.LiveChecks.TakenExternalId;

/** Says what would be wrong for readers, every problem of every member. */
@Singleton
class LiveProblems {
    private final LiveChecks checks;
    private final List<LiveRule> rules;

    LiveProblems(LiveChecks checks, List<LiveRule> rules) {
        this.checks = checks;
        this.rules = rules;
    }

    List<Problem> of(Hold hold, ChangeKind kind) {
        var members = hold.members().keySet();
        return Stream.of(
                        checks.findMissingTargets(members).stream().map(missing -> problem(missing, kind)),
                        checks.findTakenAddresses(members).stream().map(LiveProblems::problem),
                        checks.findTakenExternalIds(members).stream().map(LiveProblems::problem),
                        dependents(checks.findDependents(members), kind),
                        rules.stream().flatMap(rule -> broken(rule, hold, kind)))
                .flatMap(problems -> problems)
                .toList();
    }

    private static Stream<Problem> broken(LiveRule rule, Hold hold, ChangeKind kind) {
        var members = hold.members().values().stream()
                .filter(entry -> entry.type().equals(rule.type()))
                .map(LockedEntry::id)
                .toList();
        return members.isEmpty() ? Stream.of() : rule.problems(members, kind).stream();
    }

    private static Problem problem(MissingTarget missing, ChangeKind kind) {
        return new Problem.Blocked(
                "REQUIRED_NOT_LIVE",
                missing.field(),
                "“%s” needs “%s”, which is not live %s; %s."
                        .formatted(
                                missing.title(),
                                missing.targetTitle(),
                                Moments.span(missing.missingFrom(), missing.missingUntil()),
                                kind.withTarget()),
                missing.entryId());
    }

    private static Problem problem(TakenAddress taken) {
        return new Problem.Blocked(
                "SLUG_TAKEN",
                "slug",
                "“%s” cannot have the address “%s”, which is that of “%s” %s; choose another one."
                        .formatted(
                                taken.title(),
                                taken.slug(),
                                taken.ownerTitle(),
                                Moments.span(taken.takenFrom(), taken.takenUntil())),
                taken.entryId());
    }

    private static Problem problem(TakenExternalId taken) {
        return new Problem.Blocked(
                "EXTERNAL_ID_TAKEN",
                "externalIds",
                "“%s” cannot have the %s id %s, which is that of “%s” %s; correct one of them."
                        .formatted(
                                taken.title(),
                                taken.scheme(),
                                taken.value(),
                                taken.ownerTitle(),
                                Moments.span(taken.takenFrom(), taken.takenUntil())),
                taken.entryId());
    }

    private static Stream<Problem> dependents(List<Dependent> dependents, ChangeKind kind) {
        return dependents.stream()
                .map(dependent -> new Problem.Blocked(
                        "REQUIRED_BY_LIVE",
                        null,
                        "“%s” is needed by “%s” from %s on%s; %s."
                                .formatted(
                                        dependent.title(),
                                        dependent.dependentTitle(),
                                        Moments.inWords(dependent.missingFrom()),
                                        dependent.total() == 1
                                                ? ""
                                                : " (one of %,d entries)".formatted(dependent.total()),
                                        kind.withDependents()),
                        dependent.dependentId()));
    }
}
