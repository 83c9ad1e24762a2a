package org.linernotes.account;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.InstanceOfAssertFactories.type;

import java.time.Duration;
import java.util.Locale;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.Test;
import org.linernotes.problem.Problem;
import org.linernotes.problem.ProblemException;
import org.linernotes.testing.IntegrationTest;

@IntegrationTest
class SignInIT {
    private static final Problem WRONG = new Problem.Forbidden("The e-mail address or the password is wrong.");

    private final SignIn signIn;
    private final Authenticate authenticate;
    private final AccountSamples samples;
    private final Visitor visitor = new Visitor("test-" + UUID.randomUUID(), "Test browser");

    SignInIT(SignIn signIn, Authenticate authenticate, AccountSamples samples) {
        this.signIn = signIn;
        this.authenticate = authenticate;
        this.samples = samples;
    }

    @Test
    void opensASessionOfThePerson() {
        var account = samples.account(Role.EDITOR);

        var token = signIn.execute(account.email().toUpperCase(Locale.ROOT), AccountSamples.PASSWORD, visitor);

        var session = authenticate.bySession(token).orElseThrow();
        assertThat(session.actor()).isEqualTo(AccountSamples.actor(account));
        assertThat(session.csrfToken()).hasSize(43).isNotEqualTo(token.text());
    }

    @Test
    void tellsNothingAboutWhoHasAnAccount() {
        var account = samples.account(Role.EDITOR);

        assertThat(refusal(account.email(), "wrong")).isEqualTo(WRONG);
        assertThat(refusal("stranger-" + UUID.randomUUID() + "@example.org", "wrong"))
                .isEqualTo(WRONG);
        assertThat(refusal("not an address \u0000 \ud800", "wrong \u0000 \ud800"))
                .isEqualTo(WRONG);
        assertThat(refusal("", "")).isEqualTo(WRONG);
        assertThat(refusal(account.email(), "x".repeat(1_000_000))).isEqualTo(WRONG);
    }

    @Test
    void locksOutWhoeverFailsFiveTimes() {
        var account = samples.account(Role.EDITOR);
        failFiveTimes(account.email());

        assertThat(refusal(account.email(), AccountSamples.PASSWORD))
                .asInstanceOf(type(Problem.TooMany.class))
                .satisfies(locked -> {
                    assertThat(locked.message())
                            .isEqualTo("Too many attempts to sign in failed. Try again in 15 minutes.");
                    assertThat(locked.retryAfter()).isBetween(Duration.ofMinutes(14), Duration.ofMinutes(15));
                });
    }

    @Test
    void locksOutStrangersAlike() {
        var stranger = "stranger-" + UUID.randomUUID() + "@example.org";
        failFiveTimes(stranger);

        assertThat(refusal(stranger, "wrong")).isInstanceOf(Problem.TooMany.class);
    }

    @Test
    void locksOutAnAddressThatTriesMany() {
        IntStream.range(0, SignInLimit.FAILURES_BY_ADDRESS)
                .forEach(_ -> refusal("stranger-" + UUID.randomUUID() + "@example.org", "wrong"));
        var account = samples.account(Role.EDITOR);

        assertThat(refusal(account.email(), AccountSamples.PASSWORD)).isInstanceOf(Problem.TooMany.class);
        assertThat(signIn.execute(account.email(), AccountSamples.PASSWORD, new Visitor("elsewhere", null)))
                .isNotNull();
    }

    @Test
    void aSuccessForgetsTheFailuresBefore() {
        var account = samples.account(Role.EDITOR);
        IntStream.range(0, 3).forEach(_ -> {
            refusal(account.email(), "wrong");
            refusal(account.email(), "wrong");
            signIn.execute(account.email(), AccountSamples.PASSWORD, visitor);
        });
    }

    @Test
    void guessesMadeAtOnceCountOneByOne() throws Exception {
        var account = samples.account(Role.EDITOR);
        Callable<Problem> guess = () -> refusal(account.email(), "wrong");

        try (var threads = Executors.newFixedThreadPool(8)) {
            var problems = threads
                    .invokeAll(IntStream.range(0, 16).mapToObj(_ -> guess).toList())
                    .stream()
                    .map(SignInIT::get)
                    .toList();
            assertThat(problems).filteredOn(WRONG::equals).hasSize(SignInLimit.FAILURES_BY_EMAIL);
            assertThat(problems).filteredOn(Problem.TooMany.class::isInstance).hasSize(11);
        }
    }

    private void failFiveTimes(String email) {
        IntStream.range(0, 5).forEach(_ -> assertThat(refusal(email, "wrong")).isEqualTo(WRONG));
    }

    private Problem refusal(String email, String password) {
        return problem(() -> signIn.execute(email, password, visitor));
    }

    static Problem problem(ThrowingCallable command) {
        try {
            command.call();
        } catch (ProblemException refused) {
            return refused.problems().getFirst();
        } catch (Throwable other) {
            throw new AssertionError("Not refused but failed.", other);
        }
        throw new AssertionError("Not refused.");
    }

    private static Problem get(Future<Problem> future) {
        try {
            return future.get();
        } catch (InterruptedException | ExecutionException failed) {
            throw new AssertionError(failed);
        }
    }
}
