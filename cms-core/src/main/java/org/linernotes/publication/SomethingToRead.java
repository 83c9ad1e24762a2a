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
 * @param lack what it has not, after the title
 * @param otherwise what else can be done than to bring one along
 */
record SomethingToRead(
        String type,
        Function<Collection<UUID>, List<LiveRuleChecks.Pair>> empty,
        String path,
        String lack,
        String otherwise)
        implements LiveRule {
    @Override
    public List<Problem> problems(Collection<UUID> members) {
        return problems(members, ChangeKind.PUBLISHED);
    }

    @Override
    public List<Problem> problems(Collection<UUID> members, ChangeKind kind) {
        return empty.apply(members).stream()
                .<Problem>map(entry -> new Problem.Blocked(
                        "NOTHING_TO_READ",
                        path,
                        "“%s” has %s that readers could see; %s, or %s."
                                .formatted(entry.title(), lack, kind.withOneMore(), otherwise),
                        entry.entryId()))
                .toList();
    }
}
