package org.linernotes.review;

import jakarta.inject.Singleton;
import java.util.UUID;
import org.linernotes.account.Actor;
import org.linernotes.account.Permission;
import org.linernotes.database.CommandTransaction;

/** Brings an entry back out of the trash, with its draft as it was. */
@Singleton
public class RestoreEntry {
    private final CommandTransaction transactions;
    private final HeldCases heldCases;
    private final Resting resting;

    RestoreEntry(CommandTransaction transactions, HeldCases heldCases, Resting resting) {
        this.transactions = transactions;
        this.heldCases = heldCases;
        this.resting = resting;
    }

    public void execute(Actor actor, UUID entryId) {
        actor.require(Permission.WRITE, "bring entries back");
        transactions.execute(() -> {
            resting.restore(actor, heldCases.takeAsTheyAre(entryId, reviewed -> RestPolicy.restore(actor, reviewed)));
            return entryId;
        });
    }
}
