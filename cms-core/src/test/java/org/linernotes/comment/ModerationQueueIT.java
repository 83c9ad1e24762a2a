package org.linernotes.comment;

import static org.assertj.core.api.Assertions.assertThat;

import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.linernotes.account.AccountSamples;
import org.linernotes.database.TestConnections;
import org.linernotes.entry.EntryRowSamples;
import org.linernotes.testing.IntegrationTest;
import org.linernotes.testing.Plans;
import org.linernotes.testing.StatementCounter;

/** Queues are pages of indexes, however much was settled before. */
@IntegrationTest
class ModerationQueueIT extends CommentIT {
    private static final int SETTLED = 3_000;
    private static final int PAGE = 5;

    private final ModerationQueue queue;
    private final DecideComments decideComments;
    private final CommentReferences references;
    private final StatementCounter counter;
    private final TestConnections connections;

    ModerationQueueIT(
            PostComment postComment,
            CommentSamples comments,
            EntryRowSamples entries,
            AccountSamples accounts,
            Reading reading,
            Deciding deciding) {
        super(postComment, comments, entries, accounts);
        this.queue = reading.queue();
        this.counter = reading.counter();
        this.connections = reading.connections();
        this.decideComments = deciding.decideComments();
        this.references = deciding.references();
    }

    // growth
    @Test
    void settledReportsCostAPageOfAnyQueueNothing(ReportComment reportComment) throws SQLException {
        var comment = post("Reported long ago and again.");
        decide(comment, Verdict.APPROVED);
        comments.reportOften(comment, SETTLED);
        decide(comment, Verdict.APPROVED);
        comments.insertSettled(song, SETTLED);
        comments.analyze();
        reportComment.execute(new NewReport(comment, NewReport.Reason.ABUSE, null, "the last", Origin.UNKNOWN));

        try (var owner = connections.asOwner()) {
            for (var name : QueueName.values()) {
                for (var sent : counter.during(() -> page(name)).bound()) {
                    var plan = Plans.of(sent, owner);
                    assertThat(plan.mostRows()).as("%s: %s", name, plan).isLessThan(SETTLED / 10);
                }
            }
        }
        assertThat(queue.openReports(List.of(comment))).hasSize(1);
    }

    private List<QueuedComment> page(QueueName name) {
        var first = queue.page(name, null, PAGE);
        queue.count(name, PAGE);
        return first.isEmpty() ? first : queue.page(name, first.getLast().id(), PAGE);
    }

    @Test
    void pagesNeitherSkipNorRepeatWhileOthersDecide() {
        var mine = new ArrayList<UUID>();
        for (var number = 0; number < 3 * PAGE; number++) {
            mine.add(post("Number " + number));
        }
        var seen = new ArrayList<UUID>();
        @Nullable UUID after = null;
        for (var page = queue.page(QueueName.DEFAULT, after, PAGE); !page.isEmpty(); ) {
            page.stream().map(QueuedComment::id).filter(mine::contains).forEach(seen::add);
            page.forEach(shown -> decide(shown.id(), Verdict.REJECTED));
            page = queue.page(QueueName.DEFAULT, page.getLast().id(), PAGE);
        }

        assertThat(seen).containsExactlyElementsOf(mine);
        assertThat(queue.count(QueueName.REJECTED, PAGE)).isEqualTo(PAGE);
    }

    private void decide(UUID comment, Verdict verdict) {
        decideComments.execute(moderator, List.of(references.find(comment).orElseThrow()), new Decision(verdict));
    }
}
