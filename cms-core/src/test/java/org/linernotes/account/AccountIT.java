package org.linernotes.account;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.linernotes.problem.Problem;
import org.linernotes.problem.ProblemException;
import org.linernotes.testing.IntegrationTest;

@IntegrationTest
class AccountIT {
    private final CreateAccount createAccount;
    private final DeactivateAccount deactivateAccount;
    private final Accounts accounts;
    private final AccountSamples samples;
    private final Actor admin;

    AccountIT(
            CreateAccount createAccount,
            DeactivateAccount deactivateAccount,
            Accounts accounts,
            AccountSamples samples) {
        this.createAccount = createAccount;
        this.deactivateAccount = deactivateAccount;
        this.accounts = accounts;
        this.samples = samples;
        this.admin = samples.actor(Role.ADMIN);
    }

    @Test
    void isCreatedWithItsRoles() {
        var email = "new-" + UUID.randomUUID() + "@example.org";
        var roles = Set.of(Role.EDITOR, Role.PUBLISHER);

        var created = createAccount.execute(admin, new NewAccount(" " + email, "Nora Neu ", roles, "twelve letters"));

        assertThat(accounts.findById(created.id())).hasValue(created);
        assertThat(created)
                .extracting(Account::email, Account::name, Account::roles, Account::active, Account::demo)
                .containsExactly(email, "Nora Neu", roles, true, false);
        assertThat(accounts.findByIds(List.of(created.id(), admin.id()))).hasSize(2);
    }

    @Test
    void refusesEverythingWrongAtOnce() {
        assertThatThrownBy(() -> createAccount.execute(admin, new NewAccount("ana", "A\u0000", Set.of(), "short")))
                .isInstanceOfSatisfying(
                        ProblemException.class,
                        refused -> assertThat(refused.problems())
                                .extracting(Problem::message)
                                .containsExactly(
                                        "Enter an e-mail address like ana@example.org.",
                                        "The name contains a character that cannot be used, such as a line break.",
                                        "Choose a password of 12 to 200 characters.",
                                        "Give the person at least one role."));
    }

    @Test
    void oneAddressHasOneAccount() {
        var taken = samples.account(Role.EDITOR).email().toUpperCase(Locale.ROOT);
        var again = new NewAccount(taken, "Nora Neu", Set.of(Role.EDITOR), "twelve letters");

        assertThat(SignInIT.problem(() -> createAccount.execute(admin, again)).message())
                .isEqualTo("Somebody with the address " + taken + " has an account already.");
    }

    @Test
    void onlyAdministratorsCreateAndDeactivate() {
        var editor = samples.actor(Role.EDITOR, Role.PUBLISHER, Role.MODERATOR, Role.CONTRIBUTOR);
        var account =
                new NewAccount("x-" + UUID.randomUUID() + "@example.org", "X", Set.of(Role.ADMIN), "twelve letters");

        assertThat(SignInIT.problem(() -> createAccount.execute(editor, account)))
                .isEqualTo(new Problem.Forbidden("You may not create accounts; ask an administrator."));
        assertThat(SignInIT.problem(() -> deactivateAccount.execute(editor, admin.id())))
                .isEqualTo(new Problem.Forbidden("You may not deactivate accounts; ask an administrator."));
        assertThat(accounts.findByEmail(account.email())).isEmpty();
    }

    @Test
    void deactivationEndsEveryWayIn(SignIn signIn, Authenticate authenticate, CreateApiToken createApiToken) {
        var account = samples.account(Role.EDITOR);
        var visitor = new Visitor("test-" + UUID.randomUUID(), null);
        var session = signIn.execute(account.email(), AccountSamples.PASSWORD, visitor)
                .token();
        var token = createApiToken.execute(
                AccountSamples.actor(account), "Importer", Instant.now().plusSeconds(3600));

        assertThat(deactivateAccount.execute(admin, account.id())).isTrue();
        assertThat(deactivateAccount.execute(admin, account.id())).isFalse();

        assertThat(authenticate.bySession(session)).isEmpty();
        assertThat(authenticate.byApiToken(token)).isEmpty();
        assertThat(SignInIT.problem(() -> signIn.execute(account.email(), AccountSamples.PASSWORD, visitor)))
                .isInstanceOf(Problem.Forbidden.class);
    }

    @Test
    void deactivatingNobodyIsRefused() {
        assertThat(SignInIT.problem(() -> deactivateAccount.execute(admin, UUID.randomUUID()))
                        .message())
                .isEqualTo("There is no such account.");
    }
}
