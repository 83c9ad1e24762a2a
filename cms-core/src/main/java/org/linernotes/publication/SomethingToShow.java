package org.linernotes.publication;

import java.util.Collection;
import java.util.List;
import java.util.UUID;
import org.linernotes.problem.Problem;

/** An entry that shows others has at least one that readers can see when it begins. */
record SomethingToShow(LiveRuleChecks checks, String type) implements LiveRule {
    private static final String TARGETS = "items.target";

    @Override
    public List<Problem> problems(Collection<UUID> members) {
        return checks.findEmpty(members, TARGETS).stream()
                .<Problem>map(empty -> new Problem.Blocked(
                        "NOTHING_TO_SHOW",
                        "items",
                        "“%s” has no item that readers could see; publish one of them first, or together with it."
                                .formatted(empty.title()),
                        empty.entryId()))
                .toList();
    }
}
