package org.linernotes.comment;

import static java.util.Comparator.comparing;

import jakarta.inject.Singleton;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.linernotes.account.Actor;
import org.linernotes.account.Permission;
import org.linernotes.database.CommandTransaction;
import org.linernotes.database.FullNode;
import org.linernotes.problem.Problem;

/**
 * Decides on comments, each one as somebody saw it; what another moderator decided first stands.
 *
 * <p>A comment's version counts its reports, too: a decision settles the reports that it saw, and one that it did not see
 * makes it answer {@link DecisionResult.Moved}.
 */
@FullNode
@Singleton
public class DecideComments {
    private static final int MOST = 100;

    private final CommandTransaction transactions;
    private final Comments comments;
    private final Decisions decisions;

    DecideComments(CommandTransaction transactions, Comments comments, Decisions decisions) {
        this.transactions = transactions;
        this.comments = comments;
        this.decisions = decisions;
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
        if (comment.version() != item.version()) {
            return decidedSince(item, decision.verdict(), comment);
        }
        if (!comment.headRevisionId().equals(item.revisionId())) {
            return new DecisionResult.Moved(comment.id(), comment.reference());
        }
        if (comment.isDecided(decision.verdict())) {
            return new DecisionResult.Decided(
                    comment.id(),
                    comment.reference(),
                    true,
                    latest(comment.id()).orElse(null));
        }
        if (decision.verdict().keepsEarlierText() && !comment.isEdited()) {
            return new DecisionResult.Refused(
                    comment.id(),
                    new Problem.WrongState("There is no earlier text to keep; approve or reject this comment.", null));
        }
        return apply(actor, decision, comment);
    }

    /** The same verdict on the same text stands; another one stands, too, if it was on what readers see now. */
    private DecisionResult decidedSince(CommentReference item, Verdict verdict, CommentRow comment) {
        var since = decisions.findLatestSince(comment.id(), item.version()).filter(latest -> latest.undoOf() == null);
        var stands = since.filter(latest -> latest.isOn(item.revisionId()) && latest.toState() == comment.state());
        if (stands.filter(latest -> latest.says(verdict)).isPresent()) {
            return new DecisionResult.Decided(
                    comment.id(), comment.reference(), true, stands.get().id());
        }
        var isOnText = comment.headRevisionId().equals(item.revisionId())
                || stands.filter(DecisionRow::keepsEarlier).isPresent();
        return since.filter(_ -> isOnText)
                .<DecisionResult>map(latest ->
                        new DecisionResult.AlreadyDecided(comment.id(), comment.reference(), comment.state(), latest))
                .orElseGet(() -> new DecisionResult.Moved(comment.id(), comment.reference()));
    }

    private DecisionResult apply(Actor actor, Decision decision, CommentRow comment) {
        var verdict = decision.verdict();
        var state = verdict.after(comment.state()).name();
        var id = decisions.add(
                comment.id(), state, verdict.keepsEarlierText(), decision.reason(), decision.note(), actor.id());
        comments.move(comment.id(), state, verdict.keepsEarlierText());
        if (verdict.settlesReports() && comment.openReports() > 0) {
            comments.settleReports(comment.id(), id);
        }
        var now = comments.find(comment.id()).orElseThrow();
        return new DecisionResult.Decided(comment.id(), now.reference(), false, id);
    }

    private Optional<UUID> latest(UUID comment) {
        return decisions.findLatestSince(comment, 0).map(DecisionRow::id);
    }
}
