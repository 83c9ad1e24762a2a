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
import org.linernotes.comment.DecisionResult.Gone;
import org.linernotes.comment.DecisionResult.Missing;
import org.linernotes.comment.DecisionResult.Moved;
import org.linernotes.comment.NewReport.Reason;
import org.linernotes.database.TestConnections;
import org.linernotes.entry.EntryRowSamples;
import org.linernotes.problem.ProblemException;
import org.linernotes.testing.AtOnce;
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
        assertDecided(approved, next(comment), false);
        assertThat(comments.visible(comment.commentId())).isEqualTo(1);

        decide(moderator, next(comment), Verdict.REJECTED);
        assertThat(comments.visible(comment.commentId())).isZero();
        assertThat(comments.decisions(comment.commentId())).isEqualTo(2);
    }

    @Test
    void theFirstDecisionWins() {
        var comment = reference("Debatable.");
        decide(moderator, comment, Verdict.REJECTED);

        assertDecided(decide(colleague, comment, Verdict.REJECTED), next(comment), true);
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
                .hasMessage("You may not decide on comments; ask a moderator.");
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

        var reported = next(next(comment));
        assertDecided(decide(moderator, reported, Verdict.APPROVED), next(reported), false);
        assertDecided(decide(colleague, reported, Verdict.APPROVED), next(reported), true);
        assertThat(comments.decisions(comment.commentId())).isEqualTo(2);
        assertThat(comments.openReports(comment.commentId())).isZero();
    }

    // R1
    @Test
    void aDecisionSettlesTheReportsItSawAndNoOther(ReportComment reportComment) {
        var comment = reference("Reported twice.");
        decide(moderator, comment, Verdict.APPROVED);
        report(reportComment, comment, Reason.ABUSE);
        var seen = references.find(comment.commentId()).orElseThrow();
        report(reportComment, comment, Reason.ILLEGAL);

        for (var verdict : List.of(Verdict.APPROVED, Verdict.REJECTED, Verdict.SPAM)) {
            assertThat(decide(moderator, seen, verdict)).isInstanceOf(Moved.class);
        }
        assertThat(comments.openReports(comment.commentId())).isEqualTo(2);

        decide(moderator, references.find(comment.commentId()).orElseThrow(), Verdict.APPROVED);
        assertThat(comments.openReports(comment.commentId())).isZero();
    }

    // R1: who compares times settles a report that was dated before the decision and written after it
    @Test
    void aReportOfBeforeThatCommitsAfterTheDecisionStaysOpen(TestConnections connections) throws Exception {
        var comment = reference("Reported at the same time.");
        decide(moderator, comment, Verdict.APPROVED);
        decide(moderator, next(comment), Verdict.REJECTED);
        decide(moderator, next(next(comment)), Verdict.APPROVED);

        try (var owner = connections.asOwner();
                var insert = owner.prepareStatement("""
                        INSERT INTO comment_report (comment_id, reason, revision_id, request_key, reported_at)
                        VALUES (?, 'ABUSE', ?, uuidv7(), now() - INTERVAL '1 day')""")) {
            insert.setObject(1, comment.commentId());
            insert.setObject(2, comment.revisionId());
            insert.executeUpdate();
        }

        assertThat(comments.openReports(comment.commentId())).isEqualTo(1);
    }

    // R1
    @Test
    void ofAReportAndADecisionAtOnceNoneIsLost(ReportComment reportComment) throws Exception {
        for (var round = 0; round < 10; round++) {
            var comment = reference("Round " + round);
            decide(moderator, comment, Verdict.APPROVED);
            report(reportComment, comment, Reason.SPAM);
            var seen = references.find(comment.commentId()).orElseThrow();

            var results = AtOnce.<Object>inParallel(List.of(() -> decide(moderator, seen, Verdict.APPROVED), () -> {
                report(reportComment, comment, Reason.ILLEGAL);
                return "reported";
            }));

            assertThat(comments.openReports(comment.commentId()))
                    .isEqualTo(results.getFirst() instanceof Decided ? 1 : 2);
        }
    }

    // R6
    @Test
    void theSameVerdictAtOnceIsOneDecisionAlsoOnWhatIsReported(ReportComment reportComment) throws Exception {
        var comment = reference("Fine, say all.");
        decide(moderator, comment, Verdict.APPROVED);
        report(reportComment, comment, Reason.ABUSE);
        var seen = references.find(comment.commentId()).orElseThrow();

        var results = AtOnce.inParallel(IntStream.range(0, 8)
                .<Callable<DecisionResult>>mapToObj(
                        turn -> () -> decide(turn % 2 == 0 ? moderator : colleague, seen, Verdict.APPROVED))
                .toList());

        assertThat(results).allMatch(Decided.class::isInstance);
        assertThat(results)
                .filteredOn(result -> result instanceof Decided decided && !decided.before())
                .hasSize(1);
        assertThat(comments.decisions(comment.commentId())).isEqualTo(2);
    }

    @Test
    void whatItsAuthorTookBackIsGone() {
        var comment = reference("Never mind.");
        comments.setState(comment.commentId(), "WITHDRAWN");

        for (var verdict : Verdict.values()) {
            assertThat(decide(moderator, comment, verdict)).isInstanceOf(Gone.class);
        }
    }

    @Test
    void afterAnEditNobodyDecidesOnTheTextBeforeIt() {
        var comment = reference("Before.");
        comments.edit(comment.commentId(), "After.");

        for (var verdict : Verdict.values()) {
            assertThat(decide(moderator, comment, verdict)).isInstanceOf(Moved.class);
        }
    }

    // E16
    @Test
    void anEditIsApprovedOrRefusedOrRejectedWithTheWholeComment() {
        var visible = CommentState.APPROVED.name();
        assertThat(edited(Verdict.APPROVED)).containsExactly(visible, "After.", "After.");
        assertThat(edited(Verdict.EDIT_REJECTED)).containsExactly(visible, "Before.", "Before.");
        assertThat(edited(Verdict.REJECTED)).containsExactly(CommentState.REJECTED.name(), "After.", "Before.");
    }

    private List<String> edited(Verdict verdict) {
        var comment = reference("Before.");
        decide(moderator, comment, Verdict.APPROVED);
        comments.edit(comment.commentId(), "After.");
        var seen = references.find(comment.commentId()).orElseThrow();

        assertDecided(
                decide(moderator, seen, verdict),
                references.find(comment.commentId()).orElseThrow(),
                false);
        assertThat(decide(colleague, seen, verdict))
                .as("the same again")
                .isInstanceOfSatisfying(
                        Decided.class, same -> assertThat(same.before()).isTrue());
        return List.of(
                comments.stateOf(comment.commentId()),
                comments.body(comment.commentId()),
                comments.visibleBody(comment.commentId()));
    }

    @Test
    void anEarlierTextIsKeptOnlyWhereThereIsOne() {
        assertThat(decide(moderator, reference("New."), Verdict.EDIT_REJECTED))
                .isInstanceOf(DecisionResult.Refused.class);
    }

    private static void assertDecided(DecisionResult result, CommentReference now, boolean before) {
        assertThat(result).isInstanceOfSatisfying(Decided.class, decided -> {
            assertThat(decided.now()).isEqualTo(now);
            assertThat(decided.before()).isEqualTo(before);
            assertThat(decided.decisionId()).isNotNull();
        });
    }

    private static void report(ReportComment reportComment, CommentReference comment, Reason reason) {
        reportComment.execute(new NewReport(
                comment.commentId(), reason, null, UUID.randomUUID().toString(), Origin.UNKNOWN));
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
