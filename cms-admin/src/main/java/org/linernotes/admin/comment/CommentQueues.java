package org.linernotes.admin.comment;

import jakarta.inject.Singleton;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.linernotes.account.Session;
import org.linernotes.admin.comment.CommentsPage.Message;
import org.linernotes.admin.comment.CommentsPage.QueueTab;
import org.linernotes.admin.comment.CommentsPage.QueueTabs;
import org.linernotes.admin.comment.CommentsPage.Undo;
import org.linernotes.comment.DecisionRow;
import org.linernotes.comment.ModerationQueue;
import org.linernotes.comment.QueueName;
import org.linernotes.comment.QueuedComment;
import org.linernotes.comment.UndoDecisions;

/** Reads the pages of queues, with how many are in each and what can be taken back. */
@Singleton
class CommentQueues {
    private static final int PAGE = 25;
    private static final int MOST_COUNTED = 1_000;

    private final ModerationQueue queue;
    private final UndoDecisions undoDecisions;
    private final CommentCards cards;

    CommentQueues(ModerationQueue queue, UndoDecisions undoDecisions, CommentCards cards) {
        this.queue = queue;
        this.undoDecisions = undoDecisions;
        this.cards = cards;
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

    /** Those of the comments that are no longer what was seen in the queue. */
    CommentsPage changed(Session session, QueueName name, List<SeenComment> seen) {
        var found = queue.find(seen.stream().map(SeenComment::id).toList());
        var changed = found.stream()
                .filter(comment -> seen.stream().noneMatch(earlier -> earlier.isStill(comment)))
                .map(QueuedComment::id)
                .toList();
        return part(session, name, cards.changed(changed, name), null);
    }

    private QueueTabs tabs(QueueName current) {
        return new QueueTabs(
                current,
                Arrays.stream(QueueName.values())
                        .map(name -> new QueueTab(name, label(name), CommentsController.path(name), count(name)))
                        .toList());
    }

    private String count(QueueName name) {
        var count = queue.count(name, MOST_COUNTED + 1);
        return count > MOST_COUNTED ? "1,000+" : String.format(Locale.ENGLISH, "%,d", count);
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
                .map(comment ->
                        new Undo(decision.id().toString(), words(decision).formatted(comment.authorName())));
    }

    private static String words(DecisionRow decision) {
        return decision.keepsEarlier()
                ? "You kept the earlier text of %s."
                : switch (decision.toState()) {
                    case APPROVED, PUBLISHED -> "You approved the comment by %s.";
                    case REJECTED -> "You rejected the comment by %s.";
                    case SPAM -> "You marked the comment by %s as spam.";
                    case PENDING, WITHDRAWN, ERASED -> "You sent the comment by %s back to the queue.";
                };
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
