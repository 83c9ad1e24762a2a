package org.linernotes.account;

import jakarta.inject.Singleton;
import java.time.Duration;
import java.util.stream.Stream;
import org.linernotes.problem.Problem;

/** Locks out whoever guesses: by e-mail address, known or not, and by the network address the guesses come from. */
@Singleton
class SignInLimit {
    static final int FAILURES_BY_EMAIL = 5;
    static final int FAILURES_BY_ADDRESS = 30;
    static final Duration WINDOW = Duration.ofMinutes(15);

    private final SignInFailures failures;

    SignInLimit(SignInFailures failures) {
        this.failures = failures;
    }

    /** Counts the attempt as failed until {@link #forget} is called; a locked-out one is refused and not counted. */
    long countAttempt(String email, String address) {
        failures.lock(email);
        failures.lock(address);
        Stream.of(
                        failures.waitByEmail(email, FAILURES_BY_EMAIL, WINDOW.toSeconds()),
                        failures.waitByAddress(address, FAILURES_BY_ADDRESS, WINDOW.toSeconds()))
                .flatMap(wait -> wait.stream())
                .max(Long::compare)
                .ifPresent(seconds -> {
                    throw lockedOut(Duration.ofSeconds(seconds)).asException();
                });
        return failures.add(email, address);
    }

    void forget(String email) {
        failures.forget(email);
        failures.sweep();
    }

    private static Problem lockedOut(Duration wait) {
        var minutes = wait.plusSeconds(59).toMinutes();
        return new Problem.TooMany(
                "Too many attempts to sign in failed. Try again in "
                        + (minutes == 1 ? "1 minute." : minutes + " minutes."),
                wait);
    }
}
