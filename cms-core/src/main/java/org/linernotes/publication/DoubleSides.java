package org.linernotes.publication;

import jakarta.inject.Singleton;
import java.util.Collection;
import java.util.List;
import java.util.UUID;
import org.linernotes.problem.Problem;

/** What a chart says of several songs together is held by one of them. */
@Singleton
class DoubleSides implements LiveRule {
    private final LiveRuleChecks checks;
    private final NamedLocks locks;

    DoubleSides(LiveRuleChecks checks, NamedLocks locks) {
        this.checks = checks;
        this.locks = locks;
    }

    @Override
    public String type() {
        return "Song";
    }

    @Override
    public List<Problem> problems(Collection<UUID> members) {
        var charts = checks.findChartsOfSeveralSongs(members);
        if (charts.isEmpty()) {
            return List.of();
        }
        locks.hold(charts.stream().map("chart "::concat).toList());
        return checks.findEntriesOnBothSides(members).stream()
                .<Problem>map(both -> new Problem.Blocked(
                        "DUPLICATE_CHART_ENTRY",
                        "charts",
                        "“%s” has the chart entry that “%s” holds for both songs already; remove one of them."
                                .formatted(both.title(), both.otherTitle()),
                        both.entryId()))
                .toList();
    }
}
