package org.linernotes.account;

import jakarta.inject.Singleton;
import org.linernotes.database.CommandTransaction;
import org.linernotes.database.OwnerPool;

/** Ends a session; one that has ended already stays so. */
@Singleton
public class SignOut {
    private final CommandTransaction transactions;
    private final Sessions sessions;

    SignOut(CommandTransaction transactions, Sessions sessions) {
        this.transactions = transactions;
        this.sessions = sessions;
    }

    public void execute(Secret sessionToken) {
        OwnerPool.SESSIONS.during(() -> transactions.execute(() -> {
            sessions.end(sessionToken.hash());
            return sessionToken;
        }));
    }
}
