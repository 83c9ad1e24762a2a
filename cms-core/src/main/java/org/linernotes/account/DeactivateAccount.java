package org.linernotes.account;

import jakarta.inject.Singleton;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.linernotes.database.CommandTransaction;
import org.linernotes.problem.Problem;

/** Ends a person's work here: no sign-in, no session, no token; what the person did stays. */
@Singleton
public class DeactivateAccount {
    private final CommandTransaction transactions;
    private final Accounts accounts;
    private final Sessions sessions;
    private final AccountLog log;

    DeactivateAccount(CommandTransaction transactions, Accounts accounts, Sessions sessions, AccountLog log) {
        this.transactions = transactions;
        this.accounts = accounts;
        this.sessions = sessions;
        this.log = log;
    }

    /** Answers whether anything changed; somebody who administers must remain. */
    public boolean execute(Actor actor, UUID accountId) {
        actor.require(Permission.ADMINISTER, "deactivate accounts");
        return transactions.execute(() -> {
            if (accounts.lockAdministrators().equals(List.of(accountId))) {
                throw new Problem.Blocked(
                                "LAST_ADMIN",
                                null,
                                "This is the last administrator. Give somebody else the role first.",
                                null)
                        .asException();
            }
            if (accounts.findById(accountId).isEmpty()) {
                throw new Problem.NotFound("There is no such account.").asException();
            }
            sessions.endAll(accountId);
            var deactivated = accounts.deactivate(accountId) > 0;
            if (deactivated) {
                log.write(actor, AccountEvent.ACCOUNT_DEACTIVATED, Map.of("account_id", accountId.toString()));
            }
            return deactivated;
        });
    }
}
