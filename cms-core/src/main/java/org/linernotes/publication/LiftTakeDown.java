package org.linernotes.publication;

import jakarta.inject.Singleton;
import java.util.UUID;
import org.linernotes.account.Actor;
import org.linernotes.account.Permission;
import org.linernotes.database.CommandTransaction;

/** Shows an entry to readers again that was taken down: whatever of it is live. */
@Singleton
public class LiftTakeDown {
    private final CommandTransaction transactions;
    private final Withholding withholding;

    LiftTakeDown(CommandTransaction transactions, Withholding withholding) {
        this.transactions = transactions;
        this.withholding = withholding;
    }

    /** Answers whether that changed anything. */
    public boolean execute(Actor actor, UUID entryId) {
        actor.require(Permission.PUBLISH, "show an entry again");
        return transactions.execute(() -> withholding.lift(actor, entryId));
    }
}
