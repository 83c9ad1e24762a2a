package org.linernotes.account;

import static java.util.stream.Collectors.joining;
import static java.util.stream.Collectors.toSet;

import jakarta.inject.Singleton;
import java.util.Map;
import java.util.Optional;
import org.linernotes.database.CommandTransaction;
import org.linernotes.problem.Problem;

/** Lets another person work here. */
@Singleton
public class CreateAccount {
    private final CommandTransaction transactions;
    private final Accounts accounts;
    private final PasswordHashing hashing;
    private final AccountLog log;

    CreateAccount(CommandTransaction transactions, Accounts accounts, PasswordHashing hashing, AccountLog log) {
        this.transactions = transactions;
        this.accounts = accounts;
        this.hashing = hashing;
        this.log = log;
    }

    public Account execute(Actor actor, NewAccount account) {
        actor.require(Permission.ADMINISTER, "create accounts");
        account.check();
        var passwordHash = hashing.hash(account.password());
        return transactions.execute(() -> {
            var created = insert(account, passwordHash, false);
            log.write(actor, AccountEvent.ACCOUNT_CREATED, details(created));
            return created;
        });
    }

    private static Map<String, String> details(Account created) {
        var roles = created.roles().stream().map(Role::name).sorted().collect(joining(" "));
        return Map.of("account_id", created.id().toString(), "roles", roles);
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
