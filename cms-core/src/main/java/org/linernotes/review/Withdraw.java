package org.linernotes.review;

import jakarta.inject.Singleton;
import java.util.UUID;
import org.linernotes.account.Actor;
import org.linernotes.database.CommandTransaction;
import org.linernotes.entry.Entries;
import org.linernotes.entry.WorkState;

/** Takes items back out of a review that is open; approvals of them count no more. */
@Singleton
public class Withdraw {
    private final CommandTransaction transactions;
    private final ReviewDecisions decisions;
    private final ReviewRows reviews;
    private final Entries entries;

    Withdraw(CommandTransaction transactions, ReviewDecisions decisions, ReviewRows reviews, Entries entries) {
        this.transactions = transactions;
        this.decisions = decisions;
        this.reviews = reviews;
        this.entries = entries;
    }

    /** Answers the review's id. */
    public UUID execute(Actor actor, DecisionRequest request) {
        return transactions.execute(() -> {
            var held = decisions.hold(actor, request, ReviewPolicy::withdraw);
            reviews.voidApprovals(held.entryIds(), "WITHDRAWN");
            reviews.setState(held.entryIds(), ItemState.WITHDRAWN);
            entries.setWork(held.entryIds(), WorkState.DRAFT);
            decisions.write(actor, request, held.at(), "REVIEW_WITHDRAWN");
            return request.reviewId();
        });
    }
}
