package org.linernotes.publication;

import jakarta.inject.Singleton;
import java.util.Collection;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import org.linernotes.content.ContentModel;
import org.linernotes.problem.Problem;

/** At every instant at most one placement is for a slot of the same pages, and each has something to show. */
@Singleton
class PlacementOverlaps implements LiveRule {
    private final LiveRuleChecks checks;
    private final NamedLocks locks;
    private final ContentModel model;

    PlacementOverlaps(LiveRuleChecks checks, NamedLocks locks, ContentModel model) {
        this.checks = checks;
        this.locks = locks;
        this.model = model;
    }

    @Override
    public String type() {
        return "Placement";
    }

    @Override
    public List<Problem> problems(Collection<UUID> members) {
        locks.hold(checks.findSlots(members).stream().map("slot "::concat).toList());
        return Stream.of(
                        checks.findOverlaps(members).stream().map(PlacementOverlaps::problem),
                        checks.findPageTypes(members).stream()
                                .filter(type -> model.find(type.otherTitle()).isEmpty())
                                .map(PlacementOverlaps::unknownType))
                .flatMap(problems -> problems)
                .toList();
    }

    private static Problem problem(LiveRuleChecks.Overlap overlap) {
        return new Problem.Blocked(
                "OVERLAP",
                "slot",
                "“%s” is for the same place and pages as “%s” %s; end one before the other begins."
                        .formatted(
                                overlap.title(),
                                overlap.otherTitle(),
                                Moments.span(overlap.overlapsFrom(), overlap.overlapsUntil())),
                overlap.entryId());
    }

    private static Problem unknownType(LiveRuleChecks.Pair type) {
        return new Problem.Invalid(
                "UNKNOWN_TYPE",
                "pageType",
                "There is no content type “%s” whose pages “%s” could stand on."
                        .formatted(type.otherTitle(), type.title()),
                type.entryId());
    }
}
