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

    /** Works beside a running node and without one; {@code settings} say which database. */
    static void create(Map<String, Object> settings, String email, String name, String password) {
        try (var context = Node.startedWithoutJobs(settings)) {
            context.getBean(CommandTransaction.class)
                    .execute(() -> create(context, new NewAccount(email, name, Set.of(Role.ADMIN), password)));
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
