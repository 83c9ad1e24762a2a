package org.linernotes.comment;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.linernotes.account.AccountSamples;
import org.linernotes.entry.EntryRowSamples;
import org.linernotes.problem.ProblemException;
import org.linernotes.testing.IntegrationTest;

/** Whatever a sender sends counts, so that nothing can be sent without end. */
@IntegrationTest
class SenderLimitIT extends CommentIT {
    private static final String TOO_MANY = "You have sent a lot in a short time. Wait a few minutes and try again.";
    private static final int MOST = 30;

    private final ReportComment reportComment;
    private final Origin origin = new Origin("192.0.2." + UUID.randomUUID(), false);

    SenderLimitIT(
            PostComment postComment,
            CommentSamples comments,
            EntryRowSamples entries,
            AccountSamples accounts,
            ReportComment reportComment) {
        super(postComment, comments, entries, accounts);
        this.reportComment = reportComment;
    }

    // S2
    @Test
    void repeatsCountAndHaveAnEndThemselves() {
        var id = post("Once", "the id");
        for (var repeat = 1; repeat < MOST; repeat++) {
            assertThat(post("Once", "the id")).isEqualTo(id);
        }

        assertTooMany(() -> post("Something new", "another id"));
        for (var repeat = MOST; repeat < 2 * MOST; repeat++) {
            assertThat(post("Once", "the id")).isEqualTo(id);
        }
        assertTooMany(() -> post("Once", "the id"));
        assertThat(comments.countOn(song)).isEqualTo(1);
    }

    // S2
    @Test
    void whatIsRefusedCountsWhereverItIsRefused() {
        for (var attempt = 0; attempt < MOST / 3; attempt++) {
            refused(() -> post(" ", "no words"));
            refused(() ->
                    postComment.execute(new NewComment(UUID.randomUUID(), null, "Nowhere", LINC, "nowhere", origin)));
            refused(() -> reportComment.execute(
                    new NewReport(UUID.randomUUID(), NewReport.Reason.SPAM, null, "nothing", origin)));
        }

        assertTooMany(() -> post("At last", "words"));
        assertTooMany(() -> post(" ", "no words"));
        assertTooMany(() -> reportComment.execute(
                new NewReport(UUID.randomUUID(), NewReport.Reason.SPAM, "x".repeat(1_001), "nothing", origin)));
    }

    private UUID post(String body, String mutationId) {
        return postComment.execute(new NewComment(song, null, body, LINC, mutationId, origin));
    }

    private static void refused(Runnable attempt) {
        assertThatThrownBy(attempt::run)
                .isInstanceOf(ProblemException.class)
                .message()
                .isNotEqualTo(TOO_MANY);
    }

    private static void assertTooMany(Runnable attempt) {
        assertThatThrownBy(attempt::run).isInstanceOf(ProblemException.class).hasMessage(TOO_MANY);
    }
}
