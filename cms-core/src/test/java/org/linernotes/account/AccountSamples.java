package org.linernotes.account;

import jakarta.inject.Singleton;
import java.util.Arrays;
import java.util.Set;
import java.util.UUID;
import org.linernotes.account.Actor.Kind;

/** People made up for a test; each one has an address of its own. */
@Singleton
public class AccountSamples {
    public static final String PASSWORD = "correct horse battery staple";

    private static final Actor SETUP = new Actor(new UUID(0, 0), "Setup", Set.of(Role.ADMIN), Kind.SYSTEM);

    private final CreateAccount createAccount;

    AccountSamples(CreateAccount createAccount) {
        this.createAccount = createAccount;
    }

    public Account account(Role... roles) {
        var email = "person-" + UUID.randomUUID() + "@example.org";
        return createAccount.execute(
                SETUP, new NewAccount(email, "Sam Sample", Set.copyOf(Arrays.asList(roles)), PASSWORD));
    }

    /** A new person with these roles, ready to give commands. */
    public Actor actor(Role... roles) {
        return actor(account(roles));
    }

    public static Actor actor(Account account) {
        return new Actor(account.id(), account.name(), account.roles(), Kind.PERSON);
    }
}
