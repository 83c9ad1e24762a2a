package org.linernotes.admin.comment;

import java.util.List;
import java.util.function.Function;
import org.linernotes.admin.comment.CommentsPage.Message;
import org.linernotes.comment.DecisionResult;
import org.linernotes.comment.DecisionRow;
import org.linernotes.comment.QueueName;
import org.linernotes.comment.QueuedComment;
import org.linernotes.comment.Verdict;
import org.linernotes.content.Excerpt;
import org.linernotes.problem.Problem;

/** Says what was decided, and on which comment. */
final class OutcomeWords {
    private static final int LONGEST_TITLE = 60;

    private OutcomeWords() {}

    /** What became of a decision; {@code done} says it where it stands. */
    static Message message(DecisionResult result, List<CommentCard> cards, Function<CommentCard, String> done) {
        var problem = result.obstacle().map(Problem::message);
        var sentence = cards.stream()
                .findFirst()
                .map(card ->
                        problem.map(words -> refused(words, card.comment())).orElseGet(() -> done.apply(card)))
                .orElse(problem.orElse("Done."));
        var decision = result instanceof DecisionResult.Decided decided ? decided.decisionId() : null;
        return new Message(sentence, problem.isPresent(), decision);
    }

    /** That a decision stands. */
    static String of(Verdict verdict, CommentCard card) {
        return decided(verdict, card.comment()) + withReplies(card);
    }

    private static String decided(Verdict verdict, QueuedComment comment) {
        var it = name(comment);
        return switch (verdict) {
            case APPROVED -> "Approved: %s.".formatted(it);
            case REJECTED -> "Rejected: %s.".formatted(it);
            case SPAM -> "Marked as spam: %s.".formatted(it);
            case PENDING -> "Back in the queue: %s.".formatted(it);
            case EDIT_REJECTED -> "Edit refused: readers keep the earlier text of %s.".formatted(it);
        };
    }

    static String undone(CommentCard card) {
        var now = card.comment().isIn(QueueName.DEFAULT) ? "back in the queue" : "as it was before";
        return "Undone: %s is %s.%s".formatted(name(card.comment()), now, withReplies(card));
    }

    private static String withReplies(CommentCard card) {
        var replies = card.repliesWords();
        if (replies.isEmpty()) {
            return "";
        }
        if (card.comment().isVisible()) {
            return " Its %s can be seen, too.".formatted(replies);
        }
        return card.thread().replies() == 1
                ? " 1 reply is hidden with it and comes back with it."
                : " %s are hidden with it and come back with it.".formatted(replies);
    }

    private static String refused(String problem, QueuedComment comment) {
        return "Not decided: %s. %s".formatted(name(comment), problem);
    }

    /** What can be taken back. */
    static String of(DecisionRow decision, QueuedComment comment) {
        var it = name(comment);
        return decision.keepsEarlier()
                ? "You kept the earlier text of %s.".formatted(it)
                : switch (decision.toState()) {
                    case APPROVED, PUBLISHED -> "You approved %s.".formatted(it);
                    case REJECTED -> "You rejected %s.".formatted(it);
                    case SPAM -> "You marked %s as spam.".formatted(it);
                    case PENDING, WITHDRAWN, ERASED -> "You sent %s back to the queue.".formatted(it);
                };
    }

    private static String name(QueuedComment comment) {
        return "the comment by %s on “%s”"
                .formatted(comment.authorName(), Excerpt.of(comment.entryTitle(), LONGEST_TITLE));
    }
}
