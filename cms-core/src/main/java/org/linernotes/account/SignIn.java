package org.linernotes.account;

import jakarta.inject.Singleton;
import org.linernotes.database.CommandTransaction;
import org.linernotes.database.OwnerPool;
import org.linernotes.problem.Problem;
import org.linernotes.problem.ProblemException;

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
    private final PasswordHashing hashing;
    private final Accounts accounts;
    private final OpenSession openSession;
    private final SignInLog log;

    SignIn(
            CommandTransaction transactions,
            SignInLimit limit,
            PasswordHashing hashing,
            Accounts accounts,
            OpenSession openSession,
            SignInLog log) {
        this.transactions = transactions;
        this.limit = limit;
        this.hashing = hashing;
        this.accounts = accounts;
        this.openSession = openSession;
        this.log = log;
    }

    /** Answers what the browser is given; too many failures are refused with the time to wait. */
    public OpenedSession execute(String email, String password, Visitor visitor) {
        return OwnerPool.SESSIONS.during(() -> signIn(email, password, visitor));
    }

    private OpenedSession signIn(String email, String password, Visitor visitor) {
        var address = EmailAddress.parse(email).map(EmailAddress::text).orElse("");
        try (var place = hashing.takePlace()) {
            var attempt = count(address, visitor);
            if (!matches(place, address, password)) {
                log.failed(address, visitor);
                throw new Problem.Forbidden("The e-mail address or the password is wrong.").asException();
            }
            return transactions.execute(() -> {
                limit.forget(attempt);
                return open(address, visitor);
            });
        }
    }

    private SignInLimit.Attempt count(String address, Visitor visitor) {
        try {
            return transactions.execute(() -> limit.countAttempt(address, visitor));
        } catch (ProblemException refused) {
            log.lockedOut(address, visitor);
            throw refused;
        }
    }

    private boolean matches(PasswordHashing.Place place, String email, String password) {
        var kept = accounts.findPasswordHash(email).orElse(null);
        return password.length() <= LONGEST_PASSWORD && place.matches(kept, password);
    }

    private OpenedSession open(String address, Visitor visitor) {
        var account = accounts.findByEmail(address).orElseThrow();
        log.signedIn(account, visitor);
        return openSession.of(account, visitor);
    }
}
