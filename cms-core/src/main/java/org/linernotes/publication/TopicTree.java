package org.linernotes.publication;

import jakarta.inject.Singleton;
import java.util.Collection;
import java.util.List;
import java.util.UUID;
import org.linernotes.problem.Problem;

/** No topic is above itself. */
@Singleton
class TopicTree implements LiveRule {
    private final LiveRuleChecks checks;
    private final NamedLocks locks;

    TopicTree(LiveRuleChecks checks, NamedLocks locks) {
        this.checks = checks;
        this.locks = locks;
    }

    @Override
    public String type() {
        return "Topic";
    }

    @Override
    public List<Problem> problems(Collection<UUID> members) {
        locks.hold(List.of("topics"));
        return checks.findCircles(members).stream()
                .<Problem>map(circle -> new Problem.Blocked(
                        "CIRCULAR",
                        "parent",
                        "“%s” would be above itself: “%s”, which it belongs to, belongs to it."
                                .formatted(circle.title(), circle.otherTitle()),
                        circle.entryId()))
                .toList();
    }
}
