package org.linernotes.demo;

import static java.util.Objects.requireNonNull;

import io.micronaut.json.tree.JsonNode;
import jakarta.inject.Singleton;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.linernotes.account.Actor;
import org.linernotes.account.DemoAccount;
import org.linernotes.comment.CommentReference;
import org.linernotes.comment.DecideComments;
import org.linernotes.comment.Decision;
import org.linernotes.comment.NewComment;
import org.linernotes.comment.NewReport;
import org.linernotes.comment.Origin;
import org.linernotes.comment.PostComment;
import org.linernotes.comment.ReportComment;
import org.linernotes.comment.Verdict;
import org.linernotes.database.CommandTransaction;

/** Posts what readers say about the demo song, and decides on some of it as Mo. */
@Singleton
class DemoComments {
    private static final String FIRST_PAGE = "michael-jackson/leave-me-alone";
    private static final int FIRST_VERSION = 1;

    private final CommandTransaction transactions;
    private final DemoSteps steps;
    private final PostComment postComment;
    private final DecideComments decideComments;
    private final ReportComment reportComment;

    DemoComments(
            CommandTransaction transactions,
            DemoSteps steps,
            PostComment postComment,
            DecideComments decideComments,
            ReportComment reportComment) {
        this.transactions = transactions;
        this.steps = steps;
        this.postComment = postComment;
        this.decideComments = decideComments;
        this.reportComment = reportComment;
    }

    /** Each comment has an id of its own, so that beginning again after a broken start posts none twice. */
    void create(Map<DemoAccount, Actor> people) {
        create(people, "comments", "comments.json");
        create(people, "more-comments", "more-comments.json");
    }

    private void create(Map<DemoAccount, Actor> people, String step, String file) {
        if (transactions.execute(() -> steps.isDone(step))) {
            return;
        }
        for (var comment : DemoFile.read(file)) {
            var slug = DemoFile.optionalText(comment, "song").orElse(FIRST_PAGE);
            transactions.execute(() -> steps.findEntry("Song", slug)).ifPresent(song -> create(people, song, comment));
        }
        transactions.execute(() -> steps.take(step));
    }

    private void create(Map<DemoAccount, Actor> people, UUID song, JsonNode comment) {
        var mutation = DemoFile.text(comment, "id");
        var author = new NewComment.Author(
                DemoFile.text(comment, "name"),
                DemoFile.optionalText(comment, "place").orElse(null),
                null);
        var id = postComment.execute(
                new NewComment(song, null, DemoFile.text(comment, "body"), author, mutation, Origin.UNKNOWN));
        DemoFile.optionalText(comment, "verdict").ifPresent(verdict -> decide(people, id, Verdict.valueOf(verdict)));
        DemoFile.optionalText(comment, "report")
                .map(NewReport.Reason::valueOf)
                .ifPresent(reason -> reportComment.execute(new NewReport(id, reason, null, mutation, Origin.UNKNOWN)));
    }

    private void decide(Map<DemoAccount, Actor> people, UUID comment, Verdict verdict) {
        var seen = transactions
                .execute(() -> steps.findUndecided(comment, FIRST_VERSION))
                .map(revision -> new CommentReference(comment, revision, FIRST_VERSION));
        seen.ifPresent(reference -> decideComments.execute(
                requireNonNull(people.get(DemoAccount.MO)), List.of(reference), new Decision(verdict)));
    }
}
