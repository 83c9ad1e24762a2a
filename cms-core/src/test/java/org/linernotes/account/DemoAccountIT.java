package org.linernotes.account;

import static org.assertj.core.api.Assertions.assertThat;

import io.micronaut.data.annotation.Query;
import io.micronaut.data.jdbc.annotation.JdbcRepository;
import io.micronaut.data.model.query.builder.sql.Dialect;
import io.micronaut.data.repository.GenericRepository;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.linernotes.problem.Problem;
import org.linernotes.testing.IntegrationTest;

@IntegrationTest
class DemoAccountIT {
    private final CreateDemoAccounts createDemoAccounts;
    private final SignIn signIn;
    private final Authenticate authenticate;
    private final Mark mark;
    private final Visitor visitor = new Visitor("test-" + UUID.randomUUID(), null);
    private boolean markedBefore;

    DemoAccountIT(CreateDemoAccounts createDemoAccounts, SignIn signIn, Authenticate authenticate, Mark mark) {
        this.createDemoAccounts = createDemoAccounts;
        this.signIn = signIn;
        this.authenticate = authenticate;
        this.mark = mark;
    }

    @BeforeEach
    void markTheDatabase() {
        markedBefore = mark.isSet();
        mark.set();
    }

    @AfterEach
    void leaveTheMarkAsItWas() {
        if (markedBefore) {
            mark.set();
        } else {
            mark.remove();
        }
    }

    @Test
    void everyoneSignsInWithTheKnownPasswordAndToken() {
        var actors = createDemoAccounts.execute();

        actors.forEach((demo, actor) -> {
            var session =
                    signIn.execute(demo.email(), DemoAccount.PASSWORD, visitor).token();
            assertThat(authenticate.bySession(session).orElseThrow().actor()).isEqualTo(actor);
            assertThat(authenticate.byApiToken(demo.token()).orElseThrow().id()).isEqualTo(actor.id());
            assertThat(actor.roles()).containsExactly(demo.role());
        });
        assertThat(authenticate.byApiToken(new Secret("demo-ana"))).isPresent();
    }

    @Test
    void areCreatedOnce() {
        Map<DemoAccount, Actor> first = createDemoAccounts.execute();

        assertThat(createDemoAccounts.execute()).isEqualTo(first);
    }

    @Test
    void stopWorkingWhenTheDatabaseIsNoDemo() {
        createDemoAccounts.execute();
        var session = signIn.execute(DemoAccount.ADA.email(), DemoAccount.PASSWORD, visitor)
                .token();

        mark.remove();

        assertThat(authenticate.bySession(session)).isEmpty();
        assertThat(authenticate.byApiToken(DemoAccount.ADA.token())).isEmpty();
        assertThat(SignInIT.problem(() -> signIn.execute(DemoAccount.ADA.email(), DemoAccount.PASSWORD, visitor)))
                .isEqualTo(new Problem.Forbidden("The e-mail address or the password is wrong."));
        assertThat(SignInIT.problem(createDemoAccounts::execute).message())
                .isEqualTo("Demo accounts exist in a demo database only.");
    }

    @JdbcRepository(dialect = Dialect.POSTGRES)
    interface Mark extends GenericRepository<Account, UUID> {
        @Query("SELECT is_demo()")
        boolean isSet();

        @Query(
                value = "INSERT INTO setting VALUES ('demo', 'true') ON CONFLICT (name) DO UPDATE SET value = 'true'",
                readOnly = false)
        void set();

        @Query(value = "DELETE FROM setting WHERE name = 'demo'", readOnly = false)
        void remove();
    }
}
