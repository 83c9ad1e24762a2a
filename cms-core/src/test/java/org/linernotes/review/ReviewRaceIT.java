package org.linernotes.review;

import static org.assertj.core.api.Assertions.assertThat;
import static org.linernotes.testing.Given.unique;

import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.Executors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.RepeatedTest;
import org.linernotes.account.Role;
import org.linernotes.problem.Problem;
import org.linernotes.testing.Given;
import org.linernotes.testing.GivenEntry;
import org.linernotes.testing.IntegrationTest;
import org.linernotes.testing.Refusals;
import org.linernotes.testing.Rows;

@IntegrationTest
class ReviewRaceIT {
    private static final int AT_ONCE = 6;

    @Inject
    Given given;

    @Inject
    Rows rows;

    @Inject
    SubmitForReview submitForReview;

    @Inject
    Approve approve;

    @Inject
    Withdraw withdraw;

    @RepeatedTest(5)
    void anEntryIsInOneOpenReview() throws Exception {
        var song = given.song(unique("Yesterday")).draft();

        var refusals = atOnce(Stream.<ThrowingCallable>generate(
                        () -> () -> submitForReview.execute(song.author(), SubmitRequest.of(song.head())))
                .limit(AT_ONCE)
                .toList());

        assertThat(refusals).filteredOn(List::isEmpty).hasSize(1);
        assertThat(rows.column("SELECT review_id FROM review_item WHERE entry_id = ?", song.entryId()))
                .hasSize(1);
    }

    @RepeatedTest(5)
    void ofReviewersWhoApproveTogetherAsManyCountAsAreNeeded() throws Exception {
        var song = given.song(unique("Yesterday")).inReview();
        var reviewers = IntStream.range(0, AT_ONCE)
                .mapToObj(number -> given.people().somebody("Reviewer " + number, Role.EDITOR))
                .toList();

        var refusals = atOnce(reviewers.stream()
                .<ThrowingCallable>map(reviewer -> () -> approve.execute(reviewer, decision(song)))
                .toList());

        assertThat(refusals).filteredOn(List::isEmpty).hasSize(1);
        assertThat(rows.column("SELECT id FROM decision WHERE revision_id = ?", song.revisionId()))
                .hasSize(1);
    }

    @RepeatedTest(5)
    void aReviewThatIsWithdrawnWhileAReviewerActsIsEitherApprovedOrWithdrawn() throws Exception {
        var song = given.song(unique("Yesterday")).inReview();

        var refusals = atOnce(List.of(
                () -> withdraw.execute(song.author(), decision(song)),
                () -> approve.execute(given.people().reviewer(), decision(song))));

        assertThat(refusals).filteredOn(List::isEmpty).hasSize(1);
        assertThat(rows.column("SELECT state FROM review_item WHERE review_id = ?", song.reviewId()))
                .hasSize(1)
                .isSubsetOf("WITHDRAWN", "APPROVED");
    }

    private static List<List<Problem>> atOnce(List<ThrowingCallable> commands) throws Exception {
        var start = new CyclicBarrier(commands.size());
        try (var people = Executors.newFixedThreadPool(commands.size())) {
            var running = people.invokeAll(commands.stream()
                    .<Callable<List<Problem>>>map(command -> () -> {
                        start.await();
                        return Refusals.of(command);
                    })
                    .toList());
            var refusals = new ArrayList<List<Problem>>();
            for (var one : running) {
                refusals.add(one.get());
            }
            return refusals;
        }
    }

    private static DecisionRequest decision(GivenEntry song) {
        return DecisionRequest.of(song.reviewId(), song.head());
    }
}
