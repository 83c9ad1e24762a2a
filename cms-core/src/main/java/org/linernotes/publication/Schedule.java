package org.linernotes.publication;

import jakarta.inject.Singleton;
import java.time.Instant;
import org.linernotes.account.Actor;
import org.linernotes.account.Permission;
import org.linernotes.database.CommandTransaction;

/** Shows revisions to readers from an instant on; nothing has to run then. */
@Singleton
public class Schedule {
    private final CommandTransaction transactions;
    private final LiveChanges changes;

    Schedule(CommandTransaction transactions, LiveChanges changes) {
        this.transactions = transactions;
        this.changes = changes;
    }

    /** Answers what is live and what is to come of the entries. */
    public PublishedEntries execute(Actor actor, PublishRequest request, Instant at) {
        actor.require(Permission.PUBLISH, "schedule");
        return transactions.execute(() -> changes.carryOut(Openings.of(actor, request, at)));
    }
}
