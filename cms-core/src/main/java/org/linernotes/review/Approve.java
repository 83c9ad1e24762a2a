package org.linernotes.review;

import jakarta.inject.Singleton;
import java.util.UUID;
import org.linernotes.account.Actor;
import org.linernotes.database.CommandTransaction;
import org.linernotes.entry.Entries;
import org.linernotes.entry.Remark;
import org.linernotes.entry.WorkState;

/** Approves items of a review, each at its head; with the last approval that it needs an item is approved. */
@Singleton
public class Approve {
    private final CommandTransaction transactions;
    private final ReviewDecisions decisions;
    private final SubmissionChecks checks;
    private final ReviewRows reviews;
    private final Entries entries;

    Approve(
            CommandTransaction transactions,
            ReviewDecisions decisions,
            SubmissionChecks checks,
            ReviewRows reviews,
            Entries entries) {
        this.transactions = transactions;
        this.decisions = decisions;
        this.checks = checks;
        this.reviews = reviews;
        this.entries = entries;
    }

    /** Answers the review's id. */
    public UUID execute(Actor actor, DecisionRequest request) {
        var text = Remark.optional("text", request.text());
        return transactions.execute(() -> {
            var held = decisions.hold(actor, request, ReviewPolicy::approve);
            checks.requireRules(held.entryIds());
            reviews.decide(request.reviewId(), held.entryIds(), "APPROVE", actor.id(), held.at(), text);
            var approved = held.cases().stream()
                    .filter(reviewed -> reviewed.lacking() <= 1)
                    .map(reviewed -> reviewed.entry().id())
                    .toList();
            reviews.setState(approved, ItemState.APPROVED);
            entries.setWork(approved, WorkState.APPROVED);
            decisions.write(actor, request, held.at(), "REVISION_APPROVED");
            return request.reviewId();
        });
    }
}
