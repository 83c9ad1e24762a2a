package org.linernotes.publication;

import jakarta.inject.Singleton;
import java.util.Collection;
import java.util.List;
import java.util.UUID;
import org.linernotes.problem.Problem;

/** A key is of one chart at a time. */
@Singleton
class ChartKeys implements LiveRule {
    private final LiveRuleChecks checks;

    ChartKeys(LiveRuleChecks checks) {
        this.checks = checks;
    }

    @Override
    public String type() {
        return "Chart";
    }

    @Override
    public List<Problem> problems(Collection<UUID> members) {
        return checks.findSharedKeys(members).stream()
                .<Problem>map(both -> new Problem.Blocked(
                        "KEY_TAKEN",
                        "key",
                        "“%s” has the key of “%s”; give it one of its own.".formatted(both.title(), both.otherTitle()),
                        both.entryId()))
                .toList();
    }
}
