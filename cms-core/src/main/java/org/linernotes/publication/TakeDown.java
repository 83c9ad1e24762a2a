package org.linernotes.publication;

import jakarta.inject.Singleton;
import java.util.UUID;
import org.linernotes.account.Actor;
import org.linernotes.account.Permission;
import org.linernotes.database.CommandTransaction;
import org.linernotes.entry.Remark;

/** Hides an entry from readers at once, in past and future too, whatever requires it. */
@Singleton
public class TakeDown {
    private final CommandTransaction transactions;
    private final Withholding withholding;

    TakeDown(CommandTransaction transactions, Withholding withholding) {
        this.transactions = transactions;
        this.withholding = withholding;
    }

    /**
     * Takes down; {@code legal} tells readers that it is for a legal reason.
     *
     * @return whether that changed anything
     */
    public boolean execute(Actor actor, UUID entryId, String reason, boolean legal) {
        actor.require(Permission.PUBLISH, "take down an entry");
        var why = Remark.reason(reason);
        return transactions.execute(() -> withholding.withhold(actor, entryId, why, legal));
    }
}
