package org.linernotes.comment;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.linernotes.account.AccountSamples;
import org.linernotes.account.Actor;
import org.linernotes.account.Role;
import org.linernotes.comment.DecisionResult.AlreadyDecided;
import org.linernotes.comment.DecisionResult.Decided;
import org.linernotes.comment.DecisionResult.Missing;
import org.linernotes.comment.DecisionResult.Moved;
import org.linernotes.comment.NewReport.Reason;
import org.linernotes.entry.EntryRowSamples;
import org.linernotes.problem.ProblemException;
import org.linernotes.testing.IntegrationTest;

@IntegrationTest
class DecideCommentsIT extends CommentIT {
    private final DecideComments decideComments;
    private final CommentReferences references;
    private final Actor colleague;

    DecideCommentsIT(
            PostComment postComment,
            CommentSamples comments,
            EntryRowSamples entries,
            AccountSamples accounts,
            DecideComments decideComments,
            CommentReferences references) {
        super(postComment, comments, entries, accounts);
        this.decideComments = decideComments;
        this.references = references;
        this.colleague = accounts.actor(Role.ADMIN);
    }

    @Test
    void whatIsApprovedIsVisibleUntilItIsRejected() {
        var comment = reference("Great video.");

        var approved = decide(moderator, comment, Verdict.APPROVED);
        assertThat(approved).isEqualTo(new Decided(comment.commentId(), next(comment), false));
        assertThat(comments.visible(comment.commentId())).isEqualTo(1);

        decide(moderator, next(comment), Verdict.REJECTED);
        assertThat(comments.visible(comment.commentId())).isZero();
        assertThat(comments.decisions(comment.commentId())).isEqualTo(2);
    }

    @Test
    void theFirstDecisionWins() {
        var comment = reference("Debatable.");
        decide(moderator, comment, Verdict.REJECTED);

        assertThat(decide(colleague, comment, Verdict.REJECTED))
                .isEqualTo(new Decided(comment.commentId(), next(comment), true));
        assertThat(decide(colleague, comment, Verdict.APPROVED))
                .isInstanceOfSatisfying(AlreadyDecided.class, already -> {
                    assertThat(already.state()).isEqualTo(CommentState.REJECTED);
                    assertThat(already.decision().decidedBy()).isEqualTo(moderator.id());
                });
        assertThat(comments.decisions(comment.commentId())).isEqualTo(1);
        assertThat(decide(colleague, next(comment), Verdict.APPROVED)).isInstanceOf(Decided.class);
    }

    @Test
    void nobodyDecidesOnTextNobodySaw() {
        var comment = reference("Seen.");
        var unseen = new CommentReference(comment.commentId(), UUID.randomUUID(), comment.version());

        assertThat(decide(moderator, unseen, Verdict.APPROVED)).isEqualTo(new Moved(comment.commentId(), comment));
        assertThat(decide(moderator, new CommentReference(song, song, 1), Verdict.SPAM))
                .isEqualTo(new Missing(song));
        assertThat(comments.stateOf(comment.commentId())).isEqualTo("PENDING");
    }

    @Test
    void manyAreDecidedOneByOne() {
        var first = reference("One");
        var second = reference("Two");
        decide(colleague, second, Verdict.APPROVED);

        var results = decideComments.execute(moderator, List.of(second, first), new Decision(Verdict.SPAM));

        assertThat(results).hasSize(2);
        assertThat(comments.stateOf(first.commentId())).isEqualTo("SPAM");
        assertThat(comments.stateOf(second.commentId())).isEqualTo("APPROVED");
    }

    @Test
    void onlyModeratorsDecide(AccountSamples accounts) {
        var comment = reference("Mine.");
        var others = accounts.actor(Role.CONTRIBUTOR, Role.EDITOR, Role.PUBLISHER);

        assertThatThrownBy(() -> decide(others, comment, Verdict.APPROVED))
                .isInstanceOf(ProblemException.class)
                .hasMessage("You may not decide on comments.");
    }

    @Test
    void ofManyAtOnceOneDecides() throws Exception {
        var comment = reference("Contested.");
        Callable<DecisionResult> approve = () -> decide(moderator, comment, Verdict.APPROVED);
        Callable<DecisionResult> reject = () -> decide(colleague, comment, Verdict.REJECTED);
        var calls = IntStream.range(0, 8)
                .boxed()
                .flatMap(_ -> Stream.of(approve, reject))
                .toList();

        try (var threads = Executors.newFixedThreadPool(8)) {
            var results =
                    threads.invokeAll(calls).stream().map(DecideCommentsIT::get).toList();
            assertThat(results)
                    .filteredOn(result -> result instanceof Decided decided && !decided.before())
                    .hasSize(1);
            assertThat(results).filteredOn(AlreadyDecided.class::isInstance).hasSize(8);
        }
        assertThat(comments.decisions(comment.commentId())).isEqualTo(1);
    }

    @Test
    void whatIsVisibleCanBeReportedOnce(ReportComment reportComment) {
        var comment = reference("Rude words.");
        var report = new NewReport(comment.commentId(), Reason.ABUSE, "Rude.", "report-1", Origin.UNKNOWN);
        assertThatThrownBy(() -> reportComment.execute(report)).isInstanceOf(ProblemException.class);

        decide(moderator, comment, Verdict.APPROVED);
        reportComment.execute(report);
        reportComment.execute(report);

        assertThat(comments.reports(comment.commentId())).containsExactly("ABUSE");
        assertThat(comments.visible(comment.commentId())).isEqualTo(1);
    }

    @Test
    void approvingAgainSettlesReports(ReportComment reportComment) {
        var comment = reference("Rude words, some say.");
        decide(moderator, comment, Verdict.APPROVED);
        reportComment.execute(new NewReport(comment.commentId(), Reason.ABUSE, "Rude.", "report-2", Origin.UNKNOWN));

        var kept = decide(moderator, next(comment), Verdict.APPROVED);

        assertThat(kept).isEqualTo(new Decided(comment.commentId(), next(next(comment)), false));
        assertThat(decide(colleague, next(comment), Verdict.APPROVED))
                .isEqualTo(new Decided(comment.commentId(), next(next(comment)), true));
        assertThat(comments.decisions(comment.commentId())).isEqualTo(2);
    }

    private CommentReference reference(String body) {
        return references.find(post(body)).orElseThrow();
    }

    private DecisionResult decide(Actor actor, CommentReference comment, Verdict verdict) {
        return decideComments
                .execute(actor, List.of(comment), new Decision(verdict))
                .getFirst();
    }

    private static CommentReference next(CommentReference comment) {
        return new CommentReference(comment.commentId(), comment.revisionId(), comment.version() + 1);
    }

    private static DecisionResult get(Future<DecisionResult> future) {
        try {
            return future.get();
        } catch (InterruptedException | ExecutionException failed) {
            throw new AssertionError(failed);
        }
    }
}
