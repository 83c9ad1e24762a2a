package org.linernotes.publication;

import jakarta.inject.Singleton;
import java.time.Instant;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
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
                        checks.findMissingTargets(members).stream().map(missing -> problem(missing, hold, kind)),
                        checks.findTakenAddresses(members).stream().map(LiveProblems::problem),
                        checks.findTakenExternalIds(members).stream().map(LiveProblems::problem),
                        checks.findDependents(members).stream().map(dependent -> problem(dependent, hold, kind)),
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

    private static Problem problem(MissingTarget missing, Hold hold, ChangeKind kind) {
        return new Problem.Blocked(
                "REQUIRED_NOT_LIVE",
                missing.field(),
                "“%s” needs “%s”, which is not live%s; %s."
                        .formatted(
                                missing.title(),
                                missing.targetTitle(),
                                span(missing.missingFrom(), missing.missingUntil(), hold.member(missing.entryId())),
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

    private static Problem problem(Dependent dependent, Hold hold, ChangeKind kind) {
        return new Problem.Blocked(
                "REQUIRED_BY_LIVE",
                null,
                "“%s” is needed by “%s”%s%s; %s."
                        .formatted(
                                dependent.title(),
                                dependent.dependentTitle(),
                                span(dependent.missingFrom(), null, hold.member(dependent.entryId())),
                                dependent.total() <= LiveChecks.DEPENDENTS
                                        ? ""
                                        : " (one of %,d entries)".formatted(dependent.total()),
                                kind.withDependents()),
                dependent.dependentId());
    }

    /** When something is missing, after a blank; nothing where it is from now on. */
    private static String span(Instant from, @Nullable Instant until, LockedEntry member) {
        if (from.isAfter(member.commandedAt())) {
            return " " + Moments.span(from, until);
        }
        return until == null ? "" : " until " + Moments.inWords(until);
    }
}
