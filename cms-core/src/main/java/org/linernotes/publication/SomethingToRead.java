package org.linernotes.publication;

import java.util.Collection;
import java.util.List;
import java.util.UUID;
import java.util.function.Function;
import org.linernotes.problem.Problem;

/**
 * The page of an entry says something when it begins; that this ceases to hold later keeps nobody from anything.
 *
 * @param empty finds those that say nothing
 * @param advice what to do about it, after the title
 */
record SomethingToRead(
        String type, Function<Collection<UUID>, List<LiveRuleChecks.Pair>> empty, String path, String advice)
        implements LiveRule {
    @Override
    public List<Problem> problems(Collection<UUID> members) {
        return empty.apply(members).stream()
                .<Problem>map(entry -> new Problem.Blocked(
                        "NOTHING_TO_READ", path, "“%s” %s".formatted(entry.title(), advice), entry.entryId()))
                .toList();
    }
}
