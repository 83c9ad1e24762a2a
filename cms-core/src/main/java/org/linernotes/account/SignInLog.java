package org.linernotes.account;

import jakarta.inject.Singleton;
import java.util.Map;

/** Tells the journal who came in, from where, and who tried. */
@Singleton
class SignInLog {
    private final AccountLog log;
    private final Refusals refusals;
    private final Accounts accounts;
    private final RefusalCounts hashes;

    SignInLog(AccountLog log, Refusals refusals, Accounts accounts, RefusalCounts hashes) {
        this.log = log;
        this.refusals = refusals;
        this.accounts = accounts;
        this.hashes = hashes;
    }

    void signedIn(Account account, Visitor visitor) {
        log.write(
                Actor.of(account, Actor.Kind.PERSON),
                AccountEvent.SIGNED_IN,
                Map.of("address", hashes.hash(visitor.address())));
    }

    void failed(String email, Visitor visitor) {
        refused(AccountEvent.SIGN_IN_FAILED, email, visitor);
    }

    void lockedOut(String email, Visitor visitor) {
        refused(AccountEvent.LOCKED_OUT, email, visitor);
    }

    private void refused(AccountEvent event, String email, Visitor visitor) {
        var account = accounts.findByEmail(email).map(Account::id).orElse(null);
        refusals.count(event, account, visitor.address());
    }
}
