package org.linernotes.review;

import jakarta.inject.Singleton;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.linernotes.account.Actor;
import org.linernotes.database.StoredInstant;
import org.linernotes.entry.Entries;
import org.linernotes.entry.WorkState;
import org.linernotes.problem.Problem;

/** Writes new reviews. */
@Singleton
class Submissions {
    private final Entries entries;
    private final ReviewRows reviews;

    Submissions(Entries entries, ReviewRows reviews) {
        this.entries = entries;
        this.reviews = reviews;
    }

    /** Whatever sent the entries back before is over; what needs no approval is approved at once. */
    Submission open(Actor actor, SubmitRequest request, @Nullable String note, List<ReviewCase> cases) {
        var entryIds = ids(cases);
        var at = entries.takeInstant(entryIds);
        reviews.setState(entryIds, ItemState.SUPERSEDED);
        var dueAt = StoredInstant.ofNullable("dueAt", request.dueAt());
        var reviewId = reviews.add(actor.id(), at, request.reviewerId(), dueAt == null ? null : dueAt.toString(), note);
        reviews.addItems(reviewId, entryIds, ItemState.OPEN);
        await(cases);
        return new Submission(reviewId, at);
    }

    /** Withdrawn items are open again, as far as nothing was written since. */
    Instant reopen(UUID reviewId, List<ReviewCase> cases) {
        var entryIds = ids(cases);
        var at = entries.takeInstant(entryIds);
        if (reviews.rejoin(reviewId, entryIds) < entryIds.size()) {
            throw new Problem.WrongState(
                            "What was withdrawn has changed since, or was not of this review; submit it anew.", null)
                    .asException();
        }
        await(cases);
        return at;
    }

    private void await(List<ReviewCase> cases) {
        entries.setWork(ids(cases), WorkState.IN_REVIEW);
        var approved =
                ids(cases.stream().filter(reviewed -> reviewed.lacking() == 0).toList());
        reviews.setState(approved, ItemState.APPROVED);
        entries.setWork(approved, WorkState.APPROVED);
    }

    private static List<UUID> ids(List<ReviewCase> cases) {
        return cases.stream().map(reviewed -> reviewed.entry().id()).toList();
    }

    record Submission(UUID reviewId, Instant at) {}
}
