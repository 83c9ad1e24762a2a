package org.linernotes.node;

import io.micronaut.context.ApplicationContext;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.linernotes.account.Account;
import org.linernotes.account.Actor;
import org.linernotes.account.CreateAccount;
import org.linernotes.account.NewAccount;
import org.linernotes.account.Role;
import org.linernotes.database.CommandTransaction;
import org.linernotes.database.StartRefused;
import org.linernotes.problem.ProblemException;
import org.linernotes.transfer.FirstEntries;

/**
 * Lets the first person in, on a database that is no demo, and puts the first entries there: whoever may run this on the server
 * may do everything.
 */
final class FirstAdministrator {
    private static final Actor OPERATOR = new Actor(new UUID(0, 0), "Operator", Set.of(Role.ADMIN), Actor.Kind.SYSTEM);

    private FirstAdministrator() {}

    /** Refuses what is wrong with an account whatever the database holds, before one is made. */
    static void check(String email, String name, String password) {
        try {
            account(email, name, password).check();
        } catch (ProblemException refused) {
            throw new StartRefused(String.valueOf(refused.getMessage()), refused);
        }
    }

    private static NewAccount account(String email, String name, String password) {
        return new NewAccount(email, name, Set.of(Role.ADMIN), password);
    }

    /** Works beside a running node and without one; {@code settings} say which database. */
    static void create(Map<String, Object> settings, String email, String name, String password) {
        try (var context = Node.startedWithoutJobs(settings)) {
            context.getBean(CommandTransaction.class).execute(() -> create(context, account(email, name, password)));
        } catch (ProblemException refused) {
            throw new StartRefused(String.valueOf(refused.getMessage()), refused);
        } catch (RuntimeException problem) {
            throw Node.refusal(problem);
        }
    }

    private static Account create(ApplicationContext context, NewAccount account) {
        var administrator = context.getBean(CreateAccount.class).execute(OPERATOR, account);
        context.getBean(FirstEntries.class).create(administrator);
        return administrator;
    }
}
