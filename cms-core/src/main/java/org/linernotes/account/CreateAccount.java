package org.linernotes.account;

import static java.util.stream.Collectors.toSet;

import jakarta.inject.Singleton;
import java.util.Optional;
import org.linernotes.database.CommandTransaction;
import org.linernotes.problem.Problem;

/** Lets another person work here. */
@Singleton
public class CreateAccount {
    private final CommandTransaction transactions;
    private final Accounts accounts;

    CreateAccount(CommandTransaction transactions, Accounts accounts) {
        this.transactions = transactions;
        this.accounts = accounts;
    }

    public Account execute(Actor actor, NewAccount account) {
        actor.require(Permission.ADMINISTER, "create accounts");
        NewAccountCheck.require(account);
        var passwordHash = PasswordHash.of(account.password());
        return transactions.execute(() -> insert(account, passwordHash, false));
    }

    Account insert(NewAccount account, PasswordHash passwordHash, boolean demo) {
        var id = accounts.insert(
                account.email().strip(),
                account.name().strip(),
                passwordHash.encoded(),
                account.roles().stream().map(Role::name).collect(toSet()),
                demo);
        return Optional.ofNullable(id)
                .flatMap(accounts::findById)
                .orElseThrow(() -> taken(account.email()).asException());
    }

    private static Problem taken(String email) {
        return new Problem.Invalid("TAKEN", "email", "Somebody with the address " + email + " has an account already.");
    }
}
