package org.linernotes.account;

import jakarta.inject.Singleton;
import org.linernotes.database.CommandTransaction;
import org.linernotes.database.OwnerPool;
import org.linernotes.problem.Problem;

/**
 * Opens a session for the e-mail address and password of an active account.
 *
 * <p>Whether an account exists shows neither in the answer nor in the time it takes.
 */
@Singleton
public class SignIn {
    private static final int LONGEST_PASSWORD = 1_000;

    private final CommandTransaction transactions;
    private final SignInLimit limit;
    private final Accounts accounts;
    private final Sessions sessions;
    private final SessionConfig config;

    SignIn(
            CommandTransaction transactions,
            SignInLimit limit,
            Accounts accounts,
            Sessions sessions,
            SessionConfig config) {
        this.transactions = transactions;
        this.limit = limit;
        this.accounts = accounts;
        this.sessions = sessions;
        this.config = config;
    }

    /** Answers the session's token; too many failures are refused with the time to wait. */
    public Secret execute(String email, String password, Visitor visitor) {
        return OwnerPool.SESSIONS.during(() -> signIn(email, password, visitor));
    }

    private Secret signIn(String email, String password, Visitor visitor) {
        var address = EmailAddress.parse(email).map(EmailAddress::text).orElse("");
        transactions.execute(() -> limit.countAttempt(address, visitor.address()));
        if (!matches(address, password)) {
            throw new Problem.Forbidden("The e-mail address or the password is wrong.").asException();
        }
        return transactions.execute(() -> {
            limit.forget(address);
            return open(accounts.findByEmail(address).orElseThrow(), visitor);
        });
    }

    private boolean matches(String email, String password) {
        var kept = accounts.findPasswordHash(email).map(PasswordHash::new).orElse(PasswordHash.OF_NOBODY);
        return password.length() <= LONGEST_PASSWORD && kept.matches(password);
    }

    private Secret open(Account account, Visitor visitor) {
        var token = Secret.random();
        sessions.sweep();
        sessions.open(token.hash(), account.id(), Secret.random().text(), visitor.userAgent(), config.longestSeconds());
        return token;
    }
}
