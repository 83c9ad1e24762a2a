package org.linernotes.account;

import com.password4j.Argon2Function;
import com.password4j.Password;
import com.password4j.types.Argon2;
import jakarta.inject.Singleton;
import java.util.Arrays;
import java.util.Set;
import java.util.UUID;
import org.linernotes.account.Actor.Kind;
import org.linernotes.database.CommandTransaction;

/** People made up for a test; each one has an address of its own. */
@Singleton
public class AccountSamples {
    public static final String PASSWORD = "correct horse battery staple";

    /** A real one, but quickly made and compared: hundreds of people sign in during the tests. */
    private static final PasswordHash QUICK = new PasswordHash(Password.hash(PASSWORD)
            .addRandomSalt(16)
            .with(Argon2Function.getInstance(8, 1, 1, 32, Argon2.ID))
            .getResult());

    private final CommandTransaction transactions;
    private final CreateAccount createAccount;

    AccountSamples(CommandTransaction transactions, CreateAccount createAccount) {
        this.transactions = transactions;
        this.createAccount = createAccount;
    }

    public Account account(Role... roles) {
        return account("Sam Sample", roles);
    }

    public Account account(String name, Role... roles) {
        var email = "person-" + UUID.randomUUID() + "@example.org";
        var account = new NewAccount(email, name, Set.copyOf(Arrays.asList(roles)), PASSWORD);
        return transactions.execute(() -> createAccount.insert(account, QUICK, false));
    }

    /** A new person with these roles, ready to give commands. */
    public Actor actor(Role... roles) {
        return actor(account(roles));
    }

    public static Actor actor(Account account) {
        return new Actor(account.id(), account.name(), account.roles(), Kind.PERSON);
    }
}
