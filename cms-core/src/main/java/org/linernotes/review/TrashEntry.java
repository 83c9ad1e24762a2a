package org.linernotes.review;

import jakarta.inject.Singleton;
import java.util.UUID;
import org.linernotes.account.Actor;
import org.linernotes.account.Permission;
import org.linernotes.database.CommandTransaction;

/** Throws an entry away that readers do not see; it can be brought back as it was. */
@Singleton
public class TrashEntry {
    private final CommandTransaction transactions;
    private final HeldCases heldCases;
    private final Resting resting;

    TrashEntry(CommandTransaction transactions, HeldCases heldCases, Resting resting) {
        this.transactions = transactions;
        this.heldCases = heldCases;
        this.resting = resting;
    }

    public void execute(Actor actor, UUID entryId) {
        actor.require(Permission.WRITE, "throw entries away");
        transactions.execute(() -> {
            resting.trash(actor, heldCases.takeAsTheyAre(entryId, reviewed -> RestPolicy.trash(actor, reviewed)));
            return entryId;
        });
    }
}
