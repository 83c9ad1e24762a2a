package org.linernotes.publication;

import jakarta.inject.Singleton;
import java.util.List;
import org.linernotes.account.Actor;
import org.linernotes.account.Permission;
import org.linernotes.database.CommandTransaction;
import org.linernotes.database.StoredInstant;
import org.linernotes.entry.Remark;

/** Ends what readers see of entries, all of them or none, now or at an instant. */
@Singleton
public class Unpublish {
    private final CommandTransaction transactions;
    private final LiveChanges changes;

    Unpublish(CommandTransaction transactions, LiveChanges changes) {
        this.transactions = transactions;
        this.changes = changes;
    }

    /** Answers what is still live and what is to come of the entries. */
    public PublishedEntries execute(Actor actor, UnpublishRequest request) {
        actor.require(Permission.PUBLISH, "unpublish");
        Remark.reason(request.reason());
        return transactions.execute(() -> changes.carryOut(change(actor, request)));
    }

    static LiveChange change(Actor actor, UnpublishRequest request) {
        var at = StoredInstant.ofNullable("at", request.at());
        return new LiveChange(
                actor,
                ChangeNote.of(ChangeKind.UNPUBLISHED, request.entryIds().size())
                        .with("at", at)
                        .with("scheduled", request.scheduled())
                        .because(request.reason().strip()),
                request.entryIds(),
                List.of(),
                request.planHash(),
                (timeline, _) -> timeline.unpublish(at, request.scheduled()));
    }
}
