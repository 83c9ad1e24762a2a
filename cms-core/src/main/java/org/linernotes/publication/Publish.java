package org.linernotes.publication;

import jakarta.inject.Singleton;
import org.linernotes.account.Actor;
import org.linernotes.account.Permission;
import org.linernotes.database.CommandTransaction;

/** Shows revisions to readers now, all of them or none. */
@Singleton
public class Publish {
    private final CommandTransaction transactions;
    private final LiveChanges changes;

    Publish(CommandTransaction transactions, LiveChanges changes) {
        this.transactions = transactions;
        this.changes = changes;
    }

    /** Answers what is live and what is to come of the entries. */
    public PublishedEntries execute(Actor actor, PublishRequest request) {
        actor.require(Permission.PUBLISH, "publish");
        return transactions.execute(() -> changes.carryOut(Openings.of(actor, request, null)));
    }
}
