package org.linernotes.review;

import jakarta.inject.Singleton;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.linernotes.account.Actor;
import org.linernotes.account.Permission;
import org.linernotes.database.CommandTransaction;
import org.linernotes.entry.Remark;
import org.linernotes.event.Journal;
import org.linernotes.event.JournalRecord;
import org.linernotes.problem.Problem;

/** Opens a review on the heads of entries, which are decided on one by one. */
@Singleton
public class SubmitForReview {
    private final CommandTransaction transactions;
    private final HeldCases heldCases;
    private final SubmissionChecks checks;
    private final Submissions submissions;
    private final CaseRows rows;
    private final Journal journal;

    SubmitForReview(
            CommandTransaction transactions,
            HeldCases heldCases,
            SubmissionChecks checks,
            Submissions submissions,
            CaseRows rows,
            Journal journal) {
        this.transactions = transactions;
        this.heldCases = heldCases;
        this.checks = checks;
        this.submissions = submissions;
        this.rows = rows;
        this.journal = journal;
    }

    /** Answers the review's id. */
    public UUID execute(Actor actor, SubmitRequest request) {
        actor.require(Permission.WRITE, "submit entries");
        var note = Remark.optional("note", request.note());
        return transactions.execute(() -> {
            var cases = heldCases.take(request.items(), reviewed -> ReviewPolicy.submit(actor, reviewed));
            var entryIds = cases.stream().map(reviewed -> reviewed.entry().id()).toList();
            checks.require(entryIds);
            requireReviewer(request.reviewerId(), cases);
            var submission = submissions.open(actor, request, note, cases);
            journal.write(actor, submission.at(), records(request, submission.reviewId()));
            return submission.reviewId();
        });
    }

    private static List<JournalRecord> records(SubmitRequest request, UUID reviewId) {
        return request.items().stream()
                .map(item -> new JournalRecord(
                        "SUBMITTED", item.entryId(), item.revisionId(), Map.of("review", reviewId.toString())))
                .toList();
    }

    private void requireReviewer(@Nullable UUID reviewerId, List<ReviewCase> cases) {
        if (reviewerId == null) {
            return;
        }
        var people = Candidates.of(rows.findCandidates());
        for (var reviewed : cases) {
            if (people.approvers(reviewed).noneMatch(person -> person.id().equals(reviewerId))) {
                throw new Problem.Invalid(
                                "REVIEWER",
                                "reviewerId",
                                "This person cannot approve “%s”: %s"
                                        .formatted(
                                                reviewed.entry().title(),
                                                Approvers.inWords(people.approvers(reviewed))),
                                reviewed.entry().id())
                        .asException();
            }
        }
    }
}
