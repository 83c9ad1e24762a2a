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
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.linernotes.problem.Problem;
import org.linernotes.problem.ProblemException;
import org.linernotes.testing.IntegrationTest;
import org.linernotes.testing.Rows;

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

        var token = signIn.execute(account.email().toUpperCase(Locale.ROOT), AccountSamples.PASSWORD, visitor)
                .token();

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
    void locksOutWhoeverFailsFiveTimesFromOneAddress() {
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

    // S3
    @Test
    void othersFailuresLockNobodyElseOut() {
        var account = samples.account(Role.EDITOR);
        var home = signIn.execute(account.email(), AccountSamples.PASSWORD, elsewhere());
        failFiveTimes(account.email());

        assertThat(signIn.execute(account.email(), AccountSamples.PASSWORD, elsewhere()))
                .as("from another address")
                .isNotNull();
        var known = signIn.execute(account.email(), AccountSamples.PASSWORD, inBrowser(home.browser()));
        assertThat(known.browser()).as("is renewed").isNotEqualTo(home.browser());
        assertThat(refusal(account.email(), AccountSamples.PASSWORD, inBrowser(home.browser())))
                .as("the old token is nobody's")
                .isInstanceOf(Problem.TooMany.class);
        assertThat(refusal(samples.account(Role.EDITOR).email(), "wrong", inBrowser(known.browser())))
                .isEqualTo(WRONG);
    }

    // S3
    @Test
    void aKnownBrowserThatGuessesIsLockedOutAlone() {
        var account = samples.account(Role.EDITOR);
        var home = signIn.execute(account.email(), AccountSamples.PASSWORD, visitor);
        var known = inBrowser(home.browser());
        IntStream.range(0, 5)
                .forEach(_ ->
                        assertThat(refusal(account.email(), "wrong", known)).isEqualTo(WRONG));

        assertThat(refusal(account.email(), AccountSamples.PASSWORD, known)).isInstanceOf(Problem.TooMany.class);
        assertThat(signIn.execute(account.email(), AccountSamples.PASSWORD, visitor))
                .isNotNull();
    }

    // S3
    @Test
    void aBrowserIsKnownToTheAccountsThatSignedInThereAndToNoOther() {
        var ana = samples.account(Role.EDITOR);
        var ben = samples.account(Role.EDITOR);
        var first = signIn.execute(ana.email(), AccountSamples.PASSWORD, elsewhere());
        var both = signIn.execute(ben.email(), AccountSamples.PASSWORD, inBrowser(first.browser()));
        failFiveTimes(ana.email());
        failFiveTimes(ben.email());
        var stranger = samples.account(Role.EDITOR);
        failFiveTimes(stranger.email());

        assertThat(refusal(stranger.email(), AccountSamples.PASSWORD, inBrowser(both.browser())))
                .isInstanceOf(Problem.TooMany.class);
        var again = signIn.execute(ana.email(), AccountSamples.PASSWORD, inBrowser(both.browser()));
        assertThat(signIn.execute(ben.email(), AccountSamples.PASSWORD, inBrowser(again.browser())))
                .isNotNull();
    }

    // S3
    @Test
    void anAccountKnowsTwentyBrowsersAtMost(Rows rows) {
        var account = samples.account(Role.EDITOR);
        IntStream.range(0, 22).forEach(_ -> signIn.execute(account.email(), AccountSamples.PASSWORD, elsewhere()));

        assertThat(rows.column("SELECT count(*) FROM known_browser WHERE account_id = ?", account.id()))
                .containsExactly("20");
    }

    // S3
    @Test
    void anAttackFromManyAddressesLeavesEachOneAttempt(Rows rows) {
        var account = samples.account(Role.EDITOR);
        rows.column("""
                INSERT INTO sign_in_failure (email, address)
                SELECT sender_hash('email ' || lower(?)), 'bot ' || number FROM generate_series(1, ?) AS number
                RETURNING id""", account.email(), SignInLimit.FAILURES_OF_AN_ATTACK);
        var bot = elsewhere();

        assertThat(refusal(account.email(), "wrong", bot)).isEqualTo(WRONG);
        assertThat(refusal(account.email(), "wrong", bot)).isInstanceOf(Problem.TooMany.class);
        assertThat(signIn.execute(account.email(), AccountSamples.PASSWORD, elsewhere()))
                .as("the owner, from a browser nobody knows")
                .isNotNull();
    }

    // S3
    @ParameterizedTest
    @ValueSource(strings = {"%s", " %s ", "\u2003%s\t", "UPPER"})
    void anAddressIsTheSameHoweverItIsTyped(String form) {
        var account = samples.account(Role.EDITOR);
        failFiveTimes(account.email());
        var typed = form.equals("UPPER") ? account.email().toUpperCase(Locale.ROOT) : form.formatted(account.email());

        assertThat(refusal(typed, AccountSamples.PASSWORD)).isInstanceOf(Problem.TooMany.class);
    }

    // S3
    @Test
    void aClockThatWasSetBackLocksNobodyOut(TimePassed timePassed) {
        var account = samples.account(Role.EDITOR);
        failFiveTimes(account.email());

        timePassed.sinceFailures(account.email(), -60);

        assertThat(signIn.execute(account.email(), AccountSamples.PASSWORD, visitor))
                .isNotNull();
    }

    // S3, S10
    @Test
    void whatPeopleTypeAndWhereTheyAreIsKeptNowhere(Rows rows) {
        var typed = "secret-" + UUID.randomUUID() + "@example.org";
        refusal(typed, "wrong");

        assertThat(rows.column("SELECT email || address FROM sign_in_failure"))
                .isNotEmpty()
                .noneMatch(SignInIT::tells);
        assertThat(rows.column("SELECT details FROM journal")).noneMatch(SignInIT::tells);
    }

    // S10
    @Test
    void failuresAreToldInTheJournalTogether(Rows rows) {
        var account = samples.account(Role.EDITOR);
        failFiveTimes(account.email());
        IntStream.range(0, 30).forEach(_ -> refusal(account.email(), "wrong"));
        signIn.execute(account.email(), AccountSamples.PASSWORD, elsewhere());

        assertThat(rows.column(
                        "SELECT kind FROM journal WHERE details ->> 'account_id' = ? AND kind <> 'ACCOUNT_CREATED' ORDER BY sequence",
                        account.id().toString()))
                .startsWith("SIGN_IN_FAILED", "LOCKED_OUT")
                .hasSizeLessThan(5);
        assertThat(rows.column(
                        "SELECT details ->> 'address' FROM journal WHERE kind = 'SIGNED_IN' AND actor_id = ?",
                        account.id()))
                .singleElement()
                .satisfies(address -> assertThat(address).matches("[0-9a-f]{16}"));
        assertThat(rows.column(
                        "SELECT times FROM refusal_count WHERE kind = 'SIGN_IN_FAILED' AND account = ?",
                        account.id().toString()))
                .containsExactly("5");
    }

    // S10
    @Test
    void noFloodFillsTheJournal(Refusals refusals, Rows rows) {
        var before = rowsOfTheJournal(rows);
        IntStream.range(0, 300).forEach(i -> refusals.count(AccountEvent.TOKEN_REFUSED, null, "flood-" + i));

        assertThat(rows.column("SELECT count(*) FROM refusal_count WHERE kind = 'TOKEN_REFUSED' GROUP BY hour"))
                .allSatisfy(count ->
                        assertThat(Integer.parseInt(String.valueOf(count))).isLessThanOrEqualTo(51));
        assertThat(rowsOfTheJournal(rows) - before).isLessThan(120);
        assertThat(rows.column("SELECT times FROM refusal_count WHERE kind = 'TOKEN_REFUSED' AND address = ''"))
                .isNotEmpty();
    }

    // S11
    @Test
    void aSignInEndsTheSessionThatTheBrowserHad() {
        var ana = samples.account(Role.EDITOR);
        var ben = samples.account(Role.EDITOR);
        var first =
                signIn.execute(ana.email(), AccountSamples.PASSWORD, visitor).token();
        var over = new Visitor("test-" + UUID.randomUUID(), null, false, first, null);

        assertThat(refusal(ben.email(), "wrong", over)).isEqualTo(WRONG);
        assertThat(authenticate.bySession(first)).as("a failure ends nothing").isPresent();
        var second = signIn.execute(ben.email(), AccountSamples.PASSWORD, over).token();

        assertThat(authenticate.bySession(first)).isEmpty();
        assertThat(authenticate.bySession(second)).isPresent();
    }

    private static boolean tells(@Nullable String kept) {
        return kept != null && (kept.contains("secret-") || kept.contains("test-"));
    }

    private static long rowsOfTheJournal(Rows rows) {
        return Long.parseLong(
                String.valueOf(rows.column("SELECT count(*) FROM journal").getFirst()));
    }

    private static Visitor elsewhere() {
        return new Visitor("test-" + UUID.randomUUID(), null);
    }

    private Visitor inBrowser(Secret browser) {
        return new Visitor(visitor.address(), null, false, null, browser);
    }

    private void failFiveTimes(String email) {
        IntStream.range(0, 5).forEach(_ -> assertThat(refusal(email, "wrong")).isEqualTo(WRONG));
    }

    private Problem refusal(String email, String password) {
        return refusal(email, password, visitor);
    }

    private Problem refusal(String email, String password, Visitor from) {
        return problem(() -> signIn.execute(email, password, from));
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
