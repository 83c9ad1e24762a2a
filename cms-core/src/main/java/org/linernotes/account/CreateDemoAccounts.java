package org.linernotes.account;

import jakarta.inject.Singleton;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.Map;
import org.linernotes.database.CommandTransaction;
import org.linernotes.problem.Problem;

/** Creates the demo accounts and their tokens where they are missing; only in a demo database. */
@Singleton
public class CreateDemoAccounts {
    private final CommandTransaction transactions;
    private final DemoMark mark;
    private final Accounts accounts;
    private final CreateAccount createAccount;
    private final ApiTokens apiTokens;
    private final PasswordHashing hashing;

    CreateDemoAccounts(
            CommandTransaction transactions,
            DemoMark mark,
            Accounts accounts,
            CreateAccount createAccount,
            ApiTokens apiTokens,
            PasswordHashing hashing) {
        this.transactions = transactions;
        this.mark = mark;
        this.accounts = accounts;
        this.createAccount = createAccount;
        this.apiTokens = apiTokens;
        this.hashing = hashing;
    }

    /** Answers each account as an actor who can give commands. */
    public Map<DemoAccount, Actor> execute() {
        var passwordHash = hashing.hash(DemoAccount.PASSWORD);
        return transactions.execute(() -> {
            if (!mark.isSet()) {
                throw new Problem.Forbidden("Demo accounts exist in a demo database only.").asException();
            }
            var actors = new EnumMap<DemoAccount, Actor>(DemoAccount.class);
            Arrays.stream(DemoAccount.values()).forEach(demo -> actors.put(demo, create(demo, passwordHash)));
            return actors;
        });
    }

    private Actor create(DemoAccount demo, PasswordHash passwordHash) {
        var account = accounts.findByEmail(demo.email())
                .orElseGet(() -> createAccount.insert(demo.account(), passwordHash, true));
        if (account.demo()) {
            apiTokens.insert(demo.token().hash(), account.id(), "Demo", true, null);
        }
        return Actor.of(account, Actor.Kind.PERSON);
    }
}
