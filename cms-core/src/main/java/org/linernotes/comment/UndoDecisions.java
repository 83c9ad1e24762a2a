package org.linernotes.comment;

import jakarta.inject.Singleton;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import org.linernotes.account.Actor;
import org.linernotes.account.Permission;
import org.linernotes.database.CommandTransaction;
import org.linernotes.database.FullNode;
import org.linernotes.problem.Problem;

/**
 * Takes decisions back: the state, what readers see, and the reports are as they were before.
 *
 * <p>Only who decided can, for ten minutes, and only while nothing else happened to the comment.
 */
@FullNode
@Singleton
public class UndoDecisions {
    private static final int MOST = 50;

    private final CommandTransaction transactions;
    private final Comments comments;
    private final Decisions decisions;

    UndoDecisions(CommandTransaction transactions, Comments comments, Decisions decisions) {
        this.transactions = transactions;
        this.comments = comments;
        this.decisions = decisions;
    }

    /** Answers for each decision what became of its comment; one that cannot be undone does not hinder the others. */
    public List<DecisionResult> execute(Actor actor, List<UUID> ids) {
        actor.require(Permission.MODERATE, "undo decisions on comments");
        if (ids.size() > MOST) {
            throw new Problem.Invalid("TOO_MANY", "decisionIds", "Undo up to " + MOST + " decisions at once.")
                    .asException();
        }
        return transactions.execute(
                () -> ids.stream().distinct().map(id -> undo(actor, id)).toList());
    }

    /** The actor's latest decisions that can be undone, the latest first. */
    public List<DecisionRow> undoable(Actor actor, int limit) {
        return decisions.findUndoableOf(actor.id(), Math.min(limit, MOST));
    }

    private DecisionResult undo(Actor actor, UUID id) {
        var comment = decisions
                .findUndoable(id)
                .map(UndoableRow::commentId)
                .flatMap(comments::lock)
                .orElseThrow(() -> new Problem.NotFound("There is no such decision to undo.").asException());
        var decision = decisions.findUndoable(id).orElseThrow();
        if (decision.undoneBy() != null) {
            return new DecisionResult.Decided(comment.id(), comment.reference(), true, decision.undoneBy());
        }
        return refusal(actor, decision, comment).orElseGet(() -> restore(actor, decision, comment));
    }

    private Optional<DecisionResult> refusal(Actor actor, UndoableRow decision, CommentRow comment) {
        if (!decision.decidedBy().equals(actor.id())) {
            return refused(comment, new Problem.Forbidden("Only who decided can undo it; decide anew instead."));
        }
        if (comment.state().isGone()) {
            return Optional.of(new DecisionResult.Gone(comment.id(), comment.state()));
        }
        if (decision.changed() || !comment.headRevisionId().equals(headAfter(decision))) {
            return refused(
                    comment,
                    new Problem.Overtaken(
                            Problem.Overtaken.By.MOVED,
                            "Something has happened to this comment since; look at it again and decide anew."));
        }
        return decision.recent()
                ? Optional.empty()
                : refused(
                        comment,
                        new Problem.WrongState("A decision can be undone for ten minutes; decide anew instead.", null));
    }

    private static UUID headAfter(UndoableRow decision) {
        return decision.keepsEarlier() ? Objects.requireNonNull(decision.visibleBefore()) : decision.revisionId();
    }

    private static Optional<DecisionResult> refused(CommentRow comment, Problem problem) {
        return Optional.of(new DecisionResult.Refused(comment.id(), problem));
    }

    private DecisionResult restore(Actor actor, UndoableRow decision, CommentRow comment) {
        var undo = decisions.addUndo(comment.id(), decision.fromState().name(), decision.id(), actor.id());
        comments.restore(
                comment.id(),
                decision.fromState().name(),
                decision.revisionId(),
                decision.visibleBefore(),
                Boolean.TRUE.equals(decision.featuredBefore()));
        comments.reopenReports(decision.id());
        var now = comments.find(comment.id()).orElseThrow();
        return new DecisionResult.Decided(comment.id(), now.reference(), false, undo);
    }
}
