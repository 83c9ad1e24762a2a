package org.linernotes.review;

import jakarta.inject.Singleton;
import java.util.UUID;
import org.linernotes.account.Actor;
import org.linernotes.database.CommandTransaction;
import org.linernotes.entry.Entries;
import org.linernotes.entry.Remark;
import org.linernotes.entry.WorkState;

/** Sends items of a review back to their authors, with what has to change; approvals of them count no more. */
@Singleton
public class RequestChanges {
    private final CommandTransaction transactions;
    private final ReviewDecisions decisions;
    private final ReviewRows reviews;
    private final Entries entries;

    RequestChanges(CommandTransaction transactions, ReviewDecisions decisions, ReviewRows reviews, Entries entries) {
        this.transactions = transactions;
        this.decisions = decisions;
        this.reviews = reviews;
        this.entries = entries;
    }

    /** Answers the review's id. */
    public UUID execute(Actor actor, DecisionRequest request) {
        var text = Remark.required("text", request.text(), "Say what has to change.");
        return transactions.execute(() -> {
            var held = decisions.hold(actor, request, ReviewPolicy::requestChanges);
            reviews.voidApprovals(held.entryIds(), "CHANGES_REQUESTED");
            reviews.decide(request.reviewId(), held.entryIds(), "REQUEST_CHANGES", actor.id(), held.at(), text);
            reviews.setState(held.entryIds(), ItemState.CHANGES_REQUESTED);
            entries.setWork(held.entryIds(), WorkState.CHANGES_REQUESTED);
            decisions.write(actor, request, held.at(), "CHANGES_REQUESTED");
            return request.reviewId();
        });
    }
}
