package org.linernotes.admin.comment;

import jakarta.inject.Singleton;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.linernotes.account.Session;
import org.linernotes.admin.comment.CommentsPage.Message;
import org.linernotes.admin.comment.CommentsPage.QueueTab;
import org.linernotes.admin.comment.CommentsPage.QueueTabs;
import org.linernotes.admin.comment.CommentsPage.Undo;
import org.linernotes.admin.page.WaitingComments;
import org.linernotes.comment.DecisionRow;
import org.linernotes.comment.ModerationQueue;
import org.linernotes.comment.QueueName;
import org.linernotes.comment.QueuedComment;
import org.linernotes.comment.UndoDecisions;

/** Reads the pages of queues, with how many are in each and what can be taken back. */
@Singleton
class CommentQueues {
    private static final int PAGE = 25;

    private final ModerationQueue queue;
    private final UndoDecisions undoDecisions;
    private final CommentCards cards;
    private final WaitingComments waiting;

    CommentQueues(ModerationQueue queue, UndoDecisions undoDecisions, CommentCards cards, WaitingComments waiting) {
        this.queue = queue;
        this.undoDecisions = undoDecisions;
        this.cards = cards;
        this.waiting = waiting;
    }

    /** A page of the queue behind a comment. */
    CommentsPage page(Session session, QueueName name, @Nullable UUID after, @Nullable Message message) {
        var found = queue.page(name, after, PAGE + 1);
        var shown = found.subList(0, Math.min(PAGE, found.size()));
        var next = found.size() > PAGE
                ? CommentsController.path(name) + "&after=" + shown.getLast().id()
                : null;
        return new CommentsPage(session, tabs(name), cards.of(shown), next, message, undo(session));
    }

    /** Some cards of the queue, and what became of a decision. */
    CommentsPage part(Session session, QueueName name, List<CommentCard> comments, @Nullable Message message) {
        return new CommentsPage(session, tabs(name), comments, null, message, undo(session));
    }

    /** Those of the comments that are no longer what was seen in the queue, and those that came among them. */
    CommentsPage news(Session session, QueueName name, SeenPart seen) {
        var changed = queue.find(seen.ids()).stream()
                .filter(comment -> seen.comments().stream().noneMatch(earlier -> earlier.isStill(comment)))
                .map(QueuedComment::id)
                .toList();
        var came = seen.missing(queue.ids(name, seen.after(), SeenComment.MOST)).stream()
                .limit(PAGE)
                .toList();
        var all = Stream.concat(cards.changed(changed, name).stream(), cards.of(queue.find(came)).stream());
        return part(session, name, all.toList(), null);
    }

    private QueueTabs tabs(QueueName current) {
        return new QueueTabs(
                current,
                Arrays.stream(QueueName.values())
                        .map(name -> new QueueTab(name, label(name), CommentsController.path(name), count(name)))
                        .toList());
    }

    private String count(QueueName name) {
        return name == QueueName.DEFAULT ? waiting.now() : waiting.count(name);
    }

    private @Nullable Undo undo(Session session) {
        return undoDecisions.undoable(session.actor(), 1).stream()
                .findFirst()
                .flatMap(this::undo)
                .orElse(null);
    }

    private Optional<Undo> undo(DecisionRow decision) {
        return queue.find(List.of(decision.commentId())).stream()
                .findFirst()
                .map(comment -> new Undo(decision.id(), OutcomeWords.of(decision, comment)));
    }

    private static String label(QueueName name) {
        return switch (name) {
            case DEFAULT -> "To decide";
            case PENDING -> "New";
            case EDITS -> "Edited";
            case REPORTED -> "Reported";
            case SPAM -> "Spam";
            case APPROVED -> "Approved";
            case REJECTED -> "Rejected";
        };
    }
}
