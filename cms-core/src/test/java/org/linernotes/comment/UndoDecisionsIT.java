package org.linernotes.comment;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayDeque;
import java.util.List;
import java.util.Objects;
import java.util.Random;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.linernotes.account.AccountSamples;
import org.linernotes.account.Actor;
import org.linernotes.account.Role;
import org.linernotes.comment.DecisionResult.Decided;
import org.linernotes.comment.DecisionResult.Refused;
import org.linernotes.entry.EntryRowSamples;
import org.linernotes.problem.Problem;
import org.linernotes.problem.ProblemException;
import org.linernotes.testing.IntegrationTest;

/** A decision that is taken back leaves nothing behind but a trace. */
@IntegrationTest
class UndoDecisionsIT extends CommentIT {
    private static final String CHANGED =
            "Something has happened to this comment since; look at it again and decide anew.";

    private final DecideComments decideComments;
    private final UndoDecisions undoDecisions;
    private final CommentReferences references;
    private final ReportComment reportComment;

    UndoDecisionsIT(
            PostComment postComment,
            CommentSamples comments,
            EntryRowSamples entries,
            AccountSamples accounts,
            Deciding deciding,
            ReportComment reportComment) {
        super(postComment, comments, entries, accounts);
        this.decideComments = deciding.decideComments();
        this.undoDecisions = deciding.undoDecisions();
        this.references = deciding.references();
        this.reportComment = reportComment;
    }

    // E4
    @Test
    void undoRestoresStateTextAndReports() {
        var comment = approved("Reported, edited and featured.");
        comments.feature(comment);
        report(comment);
        comments.edit(comment, "Another text.");
        report(comment);
        var before = comments.picture(comment);

        for (var verdict : Verdict.values()) {
            var decision = decide(comment, verdict);
            assertThat(comments.picture(comment)).as("%s", verdict).isNotEqualTo(before);

            assertThat(undo(moderator, decision)).isInstanceOf(Decided.class);

            assertThat(comments.picture(comment)).as("undo of %s", verdict).isEqualTo(before);
        }
    }

    // E4: M-10
    @Test
    void undoingAllDecisionsOneAfterTheOtherWalksBackToTheBeginning() {
        var seed = System.nanoTime();
        var random = new Random(seed);
        var comment = approved("To and fro.");
        report(comment);
        var pictures = new ArrayDeque<String>();
        var decisions = new ArrayDeque<UUID>();
        for (var turn = 0; turn < 12; turn++) {
            var before = comments.picture(comment);
            var verdict = List.of(Verdict.APPROVED, Verdict.REJECTED, Verdict.SPAM, Verdict.PENDING)
                    .get(random.nextInt(4));
            var result = decideComments
                    .execute(moderator, List.of(reference(comment)), new Decision(verdict))
                    .getFirst();
            if (result instanceof Decided decided && !decided.before()) {
                pictures.push(before);
                decisions.push(Objects.requireNonNull(decided.decisionId()));
            }
        }
        while (!decisions.isEmpty()) {
            assertThat(undoDecisions.undoable(moderator, 1))
                    .as("seed %d", seed)
                    .first()
                    .extracting(DecisionRow::id)
                    .isEqualTo(decisions.peek());
            undo(moderator, decisions.pop());
            assertThat(comments.picture(comment)).as("seed %d", seed).isEqualTo(pictures.pop());
        }
    }

    // E4
    @Test
    void undoIsRefusedOnceAnythingElseHappened() {
        var reported = approved("Reported since.");
        assertRefused(reported, decide(reported, Verdict.PENDING), () -> {}, false);
        var decision = decide(reported, Verdict.APPROVED);
        assertRefused(reported, decision, () -> report(reported), true);

        var edited = approved("Edited since.");
        decision = decide(edited, Verdict.REJECTED);
        assertRefused(edited, decision, () -> comments.edit(edited, "New words."), true);

        var decided = approved("Decided since.");
        decision = decide(decided, Verdict.REJECTED);
        assertRefused(decided, decision, () -> decide(decided, Verdict.SPAM), true);

        var gone = approved("Taken back since.");
        var last = decide(gone, Verdict.PENDING);
        comments.setState(gone, "WITHDRAWN");
        assertThat(undo(moderator, last)).isInstanceOf(DecisionResult.Gone.class);
    }

    private void assertRefused(UUID comment, UUID decision, Runnable change, boolean isRefused) {
        change.run();
        var before = comments.picture(comment);
        var result = undo(moderator, decision);
        if (isRefused) {
            assertThat(result)
                    .isInstanceOfSatisfying(
                            Refused.class,
                            refused -> assertThat(refused.problem().message()).isEqualTo(CHANGED));
            assertThat(comments.picture(comment)).isEqualTo(before);
        } else {
            assertThat(result).isInstanceOf(Decided.class);
        }
    }

    @Test
    void anUndoRepeatedIsTheSameUndo() {
        var comment = approved("Twice.");
        var decision = decide(comment, Verdict.SPAM);
        undo(moderator, decision);
        var decisions = comments.decisions(comment);

        assertThat(undo(moderator, decision))
                .isInstanceOfSatisfying(
                        Decided.class, again -> assertThat(again.before()).isTrue());
        assertThat(comments.decisions(comment)).isEqualTo(decisions);
    }

    @Test
    void onlyWhoDecidedUndoesAndOnlySoon(AccountSamples accounts) {
        var comment = approved("Mine.");
        var decision = decide(comment, Verdict.REJECTED);

        assertThat(undo(accounts.actor(Role.MODERATOR), decision))
                .isInstanceOfSatisfying(
                        Refused.class, refused -> assertThat(refused.problem()).isInstanceOf(Problem.Forbidden.class));
        comments.makeOld(decision);
        assertThat(undo(moderator, decision))
                .isInstanceOfSatisfying(
                        Refused.class, refused -> assertThat(refused.problem()).isInstanceOf(Problem.WrongState.class));
        assertThatThrownBy(() -> undo(accounts.actor(Role.EDITOR), decision)).isInstanceOf(ProblemException.class);
        assertThatThrownBy(() -> undo(moderator, UUID.randomUUID())).isInstanceOf(ProblemException.class);
    }

    private UUID approved(String body) {
        var comment = post(body);
        decide(comment, Verdict.APPROVED);
        return comment;
    }

    private UUID decide(UUID comment, Verdict verdict) {
        var result = decideComments
                .execute(moderator, List.of(reference(comment)), new Decision(verdict))
                .getFirst();
        return result instanceof Decided decided && decided.decisionId() != null ? decided.decisionId() : song;
    }

    private CommentReference reference(UUID comment) {
        return references.find(comment).orElseThrow();
    }

    private DecisionResult undo(Actor actor, UUID decision) {
        return undoDecisions.execute(actor, List.of(decision)).getFirst();
    }

    private void report(UUID comment) {
        reportComment.execute(new NewReport(
                comment, NewReport.Reason.ABUSE, null, UUID.randomUUID().toString(), Origin.UNKNOWN));
    }
}
