package org.linernotes.account;

import jakarta.inject.Singleton;
import java.util.Map;
import java.util.Optional;
import org.linernotes.database.CommandTransaction;
import org.linernotes.database.OwnerPool;

/** Ends a session; one that has ended already stays so. */
@Singleton
public class SignOut {
    private final CommandTransaction transactions;
    private final Sessions sessions;
    private final Accounts accounts;
    private final AccountLog log;

    SignOut(CommandTransaction transactions, Sessions sessions, Accounts accounts, AccountLog log) {
        this.transactions = transactions;
        this.sessions = sessions;
        this.accounts = accounts;
        this.log = log;
    }

    public void execute(Secret sessionToken) {
        OwnerPool.SESSIONS.during(() -> transactions.execute(() -> {
            Optional.ofNullable(sessions.end(sessionToken.hash()))
                    .flatMap(accounts::findById)
                    .ifPresent(account ->
                            log.write(Actor.of(account, Actor.Kind.PERSON), AccountEvent.SIGNED_OUT, Map.of()));
            return sessionToken;
        }));
    }
}
