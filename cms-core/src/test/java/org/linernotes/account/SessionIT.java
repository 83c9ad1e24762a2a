package org.linernotes.account;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.linernotes.problem.Problem;
import org.linernotes.testing.IntegrationTest;

@IntegrationTest
class SessionIT {
    private static final int MINUTES_A_DAY = 24 * 60;

    private final SignIn signIn;
    private final SignOut signOut;
    private final SessionList sessionList;
    private final Authenticate authenticate;
    private final TimePassed timePassed;
    private final Account account;

    SessionIT(
            SignIn signIn,
            SignOut signOut,
            SessionList sessionList,
            Authenticate authenticate,
            TimePassed timePassed,
            AccountSamples samples) {
        this.signIn = signIn;
        this.signOut = signOut;
        this.sessionList = sessionList;
        this.authenticate = authenticate;
        this.timePassed = timePassed;
        this.account = samples.account(Role.CONTRIBUTOR, Role.PUBLISHER);
    }

    @Test
    void endsWithTheSignOut() {
        var here = signIn("here");
        var there = signIn("there");

        signOut.execute(here);
        signOut.execute(here);

        assertThat(authenticate.bySession(here)).isEmpty();
        assertThat(authenticate.bySession(there)).isPresent();
    }

    @Test
    void endsWhenNobodyUsesIt() {
        var token = signIn("idle");
        timePassed.sinceLastSeen(account.id(), 11 * 60);
        assertThat(authenticate.bySession(token)).isPresent();
        timePassed.sinceLastSeen(account.id(), 11 * 60);
        assertThat(authenticate.bySession(token)).as("its use was noted").isPresent();

        timePassed.sinceLastSeen(account.id(), 13 * 60);

        assertThat(authenticate.bySession(token)).isEmpty();
    }

    @Test
    void endsAfterAWeekHoweverBusy() {
        var token = signIn("busy");
        timePassed.sinceSignIn(account.id(), 7 * MINUTES_A_DAY - 5);
        assertThat(authenticate.bySession(token)).isPresent();

        timePassed.sinceSignIn(account.id(), 10);

        assertThat(authenticate.bySession(token)).isEmpty();
    }

    @Test
    void isListedForItsOwner() {
        var here = signIn("Firefox\u0000 on a\n laptop");
        signIn("Safari on a telephone");
        var actor = AccountSamples.actor(account);

        assertThat(sessionList.of(actor, here))
                .extracting(ListedSession::userAgent, ListedSession::current)
                .containsExactlyInAnyOrder(tuple("Firefox on a laptop", true), tuple("Safari on a telephone", false));

        assertThat(sessionList.endOthers(actor, here)).isEqualTo(1);
        assertThat(sessionList.of(actor, here)).hasSize(1);
    }

    @Test
    void isNobodysForAMadeUpToken() {
        assertThat(authenticate.bySession(new Secret(""))).isEmpty();
        assertThat(authenticate.bySession(new Secret("\u0000\ud800" + "x".repeat(100_000))))
                .isEmpty();
    }

    @Test
    void lockOutEndsAfterAQuarterOfAnHour() {
        var visitor = visitor("lock-out");
        for (var i = 0; i < SignInLimit.FAILURES_BY_EMAIL; i++) {
            SignInIT.problem(() -> signIn.execute(account.email(), "wrong", visitor));
        }
        assertThat(SignInIT.problem(() -> signIn.execute(account.email(), AccountSamples.PASSWORD, visitor)))
                .isInstanceOf(Problem.TooMany.class);

        timePassed.sinceFailures(account.email(), 15);

        var opened = signIn.execute(account.email(), AccountSamples.PASSWORD, visitor);
        assertThat(authenticate.bySession(opened.token())).isPresent();
    }

    @Test
    void apiTokenActsForItsOwnerUntilItExpires(CreateApiToken createApiToken) {
        var tomorrow = Instant.now().plus(1, ChronoUnit.DAYS);
        var token = createApiToken.execute(AccountSamples.actor(account), "Importer", tomorrow);
        assertThat(authenticate.byApiToken(token))
                .hasValue(new Actor(account.id(), account.name(), account.roles(), Actor.Kind.TOKEN));
        assertThat(authenticate.bySession(token)).as("is no session").isEmpty();

        timePassed.sinceTokens(account.id(), MINUTES_A_DAY);

        assertThat(authenticate.byApiToken(token)).isEmpty();
    }

    @Test
    void apiTokenNeedsANameAndAnEnd(CreateApiToken createApiToken) {
        var actor = AccountSamples.actor(account);
        var now = Instant.now();

        assertThat(SignInIT.problem(() -> createApiToken.execute(actor, " ", now.plusSeconds(60)))
                        .message())
                .isEqualTo("Name the token in 1 to 120 characters, by what uses it.");
        assertThat(SignInIT.problem(() -> createApiToken.execute(actor, "Importer", now.plus(400, ChronoUnit.DAYS)))
                        .message())
                .isEqualTo("Let the token end within a year from now.");
    }

    private Secret signIn(String userAgent) {
        return signIn.execute(account.email(), AccountSamples.PASSWORD, visitor(userAgent))
                .token();
    }

    private static Visitor visitor(String userAgent) {
        return new Visitor("test-" + UUID.randomUUID(), userAgent);
    }
}
