package org.linernotes.comment;

import static java.util.Comparator.comparing;

import jakarta.inject.Singleton;
import java.util.List;
import org.linernotes.account.Actor;
import org.linernotes.account.Permission;
import org.linernotes.database.CommandTransaction;
import org.linernotes.problem.Problem;

/** Decides on comments, each one as somebody saw it; what another moderator decided first stands. */
@Singleton
public class DecideComments {
    private static final int MOST = 100;

    private final CommandTransaction transactions;
    private final Comments comments;

    DecideComments(CommandTransaction transactions, Comments comments) {
        this.transactions = transactions;
        this.comments = comments;
    }

    /** Answers for each comment what became of it, ordered by id; one that cannot be decided does not hinder the others. */
    public List<DecisionResult> execute(Actor actor, List<CommentReference> items, Decision decision) {
        actor.require(Permission.MODERATE, "decide on comments");
        if (items.size() > MOST) {
            throw new Problem.Invalid("TOO_MANY", "items", "Decide on up to " + MOST + " comments at once.")
                    .asException();
        }
        var inLockOrder =
                items.stream().sorted(comparing(CommentReference::commentId)).toList();
        return transactions.execute(() ->
                inLockOrder.stream().map(item -> decide(actor, item, decision)).toList());
    }

    private DecisionResult decide(Actor actor, CommentReference item, Decision decision) {
        return comments.lock(item.commentId())
                .map(comment -> decide(actor, item, decision, comment))
                .orElseGet(() -> new DecisionResult.Missing(item.commentId()));
    }

    private DecisionResult decide(Actor actor, CommentReference item, Decision decision, CommentRow comment) {
        if (comment.state().isGone()) {
            return new DecisionResult.Gone(comment.id(), comment.state());
        }
        if (!comment.headRevisionId().equals(item.revisionId())) {
            return new DecisionResult.Moved(comment.id(), comment.reference());
        }
        if (comment.isDecided(decision.verdict())) {
            return new DecisionResult.Decided(comment.id(), comment.reference(), true);
        }
        if (comment.version() != item.version()) {
            return new DecisionResult.AlreadyDecided(
                    comment.id(),
                    comment.reference(),
                    comment.state(),
                    comments.decisions(comment.id()).getFirst());
        }
        return apply(actor, decision, comment);
    }

    private DecisionResult apply(Actor actor, Decision decision, CommentRow comment) {
        comments.move(comment.id(), decision.verdict().name());
        comments.addDecision(
                comment.id(),
                comment.headRevisionId(),
                comment.version(),
                comment.state().name(),
                decision.verdict().name(),
                decision.reason(),
                decision.note(),
                actor.id());
        var reference = new CommentReference(comment.id(), comment.headRevisionId(), comment.version() + 1);
        return new DecisionResult.Decided(comment.id(), reference, false);
    }
}
