package org.linernotes.review;

import jakarta.inject.Singleton;
import java.util.Map;
import java.util.UUID;
import org.linernotes.account.Actor;
import org.linernotes.account.Permission;
import org.linernotes.database.CommandTransaction;
import org.linernotes.event.Journal;
import org.linernotes.event.JournalRecord;

/** Puts what was withdrawn back into its review as it was: the same revisions, note, reviewer and companions. */
@Singleton
public class RejoinReview {
    private final CommandTransaction transactions;
    private final HeldCases heldCases;
    private final SubmissionChecks checks;
    private final Submissions submissions;
    private final Journal journal;

    RejoinReview(
            CommandTransaction transactions,
            HeldCases heldCases,
            SubmissionChecks checks,
            Submissions submissions,
            Journal journal) {
        this.transactions = transactions;
        this.heldCases = heldCases;
        this.checks = checks;
        this.submissions = submissions;
        this.journal = journal;
    }

    /** Answers the review's id. */
    public UUID execute(Actor actor, DecisionRequest request) {
        actor.require(Permission.WRITE, "submit entries");
        return transactions.execute(() -> {
            var cases = heldCases.take(request.items(), reviewed -> ReviewPolicy.submit(actor, reviewed));
            checks.require(cases.stream().map(reviewed -> reviewed.entry().id()).toList());
            var at = submissions.reopen(request.reviewId(), cases);
            var details = Map.of("review", request.reviewId().toString());
            journal.write(
                    actor,
                    at,
                    request.items().stream()
                            .map(item -> new JournalRecord("SUBMITTED", item.entryId(), item.revisionId(), details))
                            .toList());
            return request.reviewId();
        });
    }
}
