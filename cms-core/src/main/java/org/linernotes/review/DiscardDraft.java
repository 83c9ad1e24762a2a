package org.linernotes.review;

import jakarta.inject.Singleton;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.linernotes.account.Actor;
import org.linernotes.account.Permission;
import org.linernotes.database.CommandTransaction;
import org.linernotes.entry.Entries;
import org.linernotes.entry.Heads;
import org.linernotes.entry.RevisionRef;
import org.linernotes.entry.WorkState;

/**
 * Throws away what readers have not seen: the head becomes again what they see or saw last, or will see; an entry of which
 * they never saw anything goes to the trash.
 *
 * <p>Nothing typed is lost: the revisions stay and can be restored.
 */
@Singleton
public class DiscardDraft {
    private final CommandTransaction transactions;
    private final HeldCases heldCases;
    private final Resting resting;
    private final Heads heads;
    private final ReviewRows reviews;
    private final Entries entries;

    DiscardDraft(
            CommandTransaction transactions,
            HeldCases heldCases,
            Resting resting,
            Heads heads,
            ReviewRows reviews,
            Entries entries) {
        this.transactions = transactions;
        this.heldCases = heldCases;
        this.resting = resting;
        this.heads = heads;
        this.reviews = reviews;
        this.entries = entries;
    }

    /** The newest revision is named, so that nobody discards what they have not seen. */
    public void execute(Actor actor, RevisionRef head) {
        actor.require(Permission.WRITE, "discard drafts");
        transactions.execute(() -> {
            var reviewed = heldCases
                    .take(List.of(head), held -> RestPolicy.discard(actor, held))
                    .getFirst();
            if (reviewed.standing().isCommitted()) {
                moveBack(actor, reviewed);
            } else {
                resting.trash(actor, List.of(reviewed));
            }
            return head.entryId();
        });
    }

    private void moveBack(Actor actor, ReviewCase reviewed) {
        var ids = List.of(reviewed.entry().id());
        UUID committed = Objects.requireNonNull(reviewed.standing().committed());
        var at = entries.takeInstant(ids);
        heads.moveBack(reviewed.entry(), committed, actor.id(), at);
        reviews.setState(ids, ItemState.SUPERSEDED);
        entries.setWork(ids, reviewed.standing().committedBegun() ? WorkState.CLEAN : WorkState.APPROVED);
        resting.write(
                actor,
                at,
                "DRAFT_DISCARDED",
                List.of(new RevisionRef(reviewed.entry().id(), committed)),
                Map.of("discarded", reviewed.entry().headRevisionId().toString()));
    }
}
