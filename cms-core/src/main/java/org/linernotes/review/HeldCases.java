package org.linernotes.review;

import static java.util.function.Function.identity;
import static java.util.stream.Collectors.toMap;

import jakarta.inject.Singleton;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.linernotes.entry.Entries;
import org.linernotes.entry.RevisionRef;
import org.linernotes.problem.Problem;
import org.linernotes.problem.ProblemException;

/** Holds entries for a command about their heads, once nothing speaks against it. */
@Singleton
class HeldCases {
    private static final int MOST = 100;

    private final Entries entries;
    private final ReviewCases cases;

    HeldCases(Entries entries, ReviewCases cases) {
        this.entries = entries;
        this.cases = cases;
    }

    /** Waits for other commands; refuses with every problem of every entry, one that is not named at its head included. */
    List<ReviewCase> take(List<RevisionRef> items, Function<ReviewCase, List<Problem>> policy) {
        var entryIds = requireSet(items);
        entries.lock(entryIds);
        var held = cases.of(entryIds).stream()
                .collect(toMap(reviewed -> reviewed.entry().id(), identity()));
        var problems = new ArrayList<Problem>();
        for (var item : items) {
            problems.addAll(problems(item, held.get(item.entryId()), policy));
        }
        if (!problems.isEmpty()) {
            throw new ProblemException(problems);
        }
        return List.copyOf(held.values());
    }

    /** The same for one entry, whatever its head is. */
    List<ReviewCase> takeAsTheyAre(UUID entryId, Function<ReviewCase, List<Problem>> policy) {
        entries.lock(List.of(entryId));
        var held = cases.of(List.of(entryId));
        if (held.isEmpty()) {
            throw new Problem.NotFound("There is no such entry.").asException();
        }
        var problems = policy.apply(held.getFirst());
        if (!problems.isEmpty()) {
            throw new ProblemException(problems);
        }
        return held;
    }

    private static List<Problem> problems(
            RevisionRef item, @Nullable ReviewCase reviewed, Function<ReviewCase, List<Problem>> policy) {
        if (reviewed == null) {
            return List.of(new Problem.NotFound("There is no such entry."));
        }
        var problems = new ArrayList<>(policy.apply(reviewed));
        var entry = reviewed.entry();
        if (!entry.headRevisionId().equals(item.revisionId())) {
            problems.add(new Problem.Stale(
                    "“%s” was changed meanwhile: look at revision %d first."
                            .formatted(entry.title(), entry.headNumber()),
                    entry.id(),
                    entry.headRevisionId()));
        }
        return problems;
    }

    private static List<UUID> requireSet(List<RevisionRef> items) {
        var entryIds = items.stream().map(RevisionRef::entryId).toList();
        if (items.isEmpty() || items.size() > MOST) {
            throw new Problem.Invalid("COUNT", "items", "Choose between one and " + MOST + " entries.").asException();
        }
        if (Set.copyOf(entryIds).size() != entryIds.size()) {
            throw new Problem.Invalid("TWICE", "items", "Name each entry only once.").asException();
        }
        return entryIds;
    }
}
