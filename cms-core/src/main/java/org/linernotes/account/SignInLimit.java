package org.linernotes.account;

import jakarta.inject.Singleton;
import java.time.Duration;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.linernotes.problem.Problem;

/**
 * Locks out whoever guesses, and nobody else.
 *
 * <p>A browser that the account knows has failures of its own. Any other counts by its network address, over all e-mail
 * addresses and for each, known or not. An e-mail address that is guessed at from many network addresses leaves each of them
 * one attempt, so that its owner can still sign in from anywhere.
 */
@Singleton
class SignInLimit {
    static final int FAILURES_BY_EMAIL = 5;
    static final int FAILURES_BY_ADDRESS = 30;
    static final int FAILURES_OF_AN_ATTACK = 50;
    static final Duration WINDOW = Duration.ofMinutes(15);

    private static final long SECONDS = WINDOW.toSeconds();

    private final SignInFailures failures;
    private final KnownBrowsers browsers;

    SignInLimit(SignInFailures failures, KnownBrowsers browsers) {
        this.failures = failures;
        this.browsers = browsers;
    }

    /** By what an attempt is counted, hashed; {@code browser} is one that the account knows. */
    record Attempt(String email, String address, @Nullable String browser) {}

    /** Counts the attempt as failed until {@link #forget} is called; a locked-out one is refused and not counted. */
    Attempt countAttempt(String email, Visitor visitor) {
        var attempt = new Attempt(
                failures.hash("email ", email),
                failures.hash("", visitor.address()),
                knownBrowser(email, visitor.browser()));
        failures.lock(attempt.email());
        failures.lock(attempt.address());
        failures.sweep(SECONDS);
        waiting(attempt).max(Long::compare).ifPresent(seconds -> {
            throw lockedOut(Duration.ofSeconds(seconds)).asException();
        });
        failures.add(attempt.email(), attempt.address(), attempt.browser());
        return attempt;
    }

    void forget(Attempt attempt) {
        failures.forget(attempt.email(), attempt.address(), attempt.browser());
    }

    private @Nullable String knownBrowser(String email, @Nullable Secret browser) {
        return browser != null && browsers.isKnown(browser.hash(), email)
                ? failures.hash("browser ", email + " " + browser.text())
                : null;
    }

    private Stream<Long> waiting(Attempt attempt) {
        if (attempt.browser() != null) {
            return failures.waitByBrowser(attempt.browser(), FAILURES_BY_EMAIL, SECONDS).stream();
        }
        var attempts = failures.isAttacked(attempt.email(), FAILURES_OF_AN_ATTACK, SECONDS) ? 1 : FAILURES_BY_EMAIL;
        return Stream.of(
                        failures.waitByEmailAndAddress(attempt.email(), attempt.address(), attempts, SECONDS),
                        failures.waitByAddress(attempt.address(), FAILURES_BY_ADDRESS, SECONDS))
                .flatMap(Optional::stream);
    }

    private static Problem lockedOut(Duration wait) {
        var minutes = wait.plusSeconds(59).toMinutes();
        return new Problem.TooMany(
                "Too many attempts to sign in failed. Try again in "
                        + (minutes == 1 ? "1 minute." : minutes + " minutes."),
                wait);
    }
}
