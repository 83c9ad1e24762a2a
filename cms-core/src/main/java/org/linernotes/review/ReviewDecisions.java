package org.linernotes.review;

import jakarta.inject.Singleton;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.BiFunction;
import org.linernotes.account.Actor;
import org.linernotes.entry.Entries;
import org.linernotes.event.Journal;
import org.linernotes.event.JournalRecord;
import org.linernotes.problem.Problem;

/** What decisions on a review have in common: they hold its items first and are in the journal last. */
@Singleton
class ReviewDecisions {
    private final HeldCases heldCases;
    private final ReviewRows reviews;
    private final Entries entries;
    private final Journal journal;

    ReviewDecisions(HeldCases heldCases, ReviewRows reviews, Entries entries, Journal journal) {
        this.heldCases = heldCases;
        this.reviews = reviews;
        this.entries = entries;
        this.journal = journal;
    }

    Held hold(Actor actor, DecisionRequest request, BiFunction<Actor, ReviewCase, List<Problem>> policy) {
        if (!reviews.exists(request.reviewId())) {
            throw new Problem.NotFound("There is no such review.").asException();
        }
        var cases =
                heldCases.take(request.items(), reviewed -> problems(request, reviewed, policy.apply(actor, reviewed)));
        var at = entries.takeInstant(
                cases.stream().map(reviewed -> reviewed.entry().id()).toList());
        return new Held(cases, at);
    }

    private static List<Problem> problems(DecisionRequest request, ReviewCase reviewed, List<Problem> problems) {
        var all = new ArrayList<>(problems);
        var entry = reviewed.entry();
        if (!reviewed.isIn(request.reviewId())) {
            all.add(ReviewPolicy.wrongState(reviewed, "“%s” is not in this review any more; look at it again."));
        }
        var shown = request.hashes().get(entry.id());
        if (shown != null && !shown.equals(entry.headHash())) {
            all.add(new Problem.Stale(
                    "“%s” does not say what was shown any more; look at it again.".formatted(entry.title()),
                    entry.id(),
                    entry.headRevisionId()));
        }
        return all;
    }

    void write(Actor actor, DecisionRequest request, Instant at, String kind) {
        journal.write(
                actor,
                at,
                request.items().stream()
                        .map(item -> new JournalRecord(
                                kind,
                                item.entryId(),
                                item.revisionId(),
                                Map.of("review", request.reviewId().toString())))
                        .toList());
    }

    /** Items of a review that nobody else decides on before the command's end. */
    record Held(List<ReviewCase> cases, Instant at) {
        List<UUID> entryIds() {
            return cases.stream().map(reviewed -> reviewed.entry().id()).toList();
        }
    }
}
