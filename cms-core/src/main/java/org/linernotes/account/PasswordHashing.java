package org.linernotes.account;

import jakarta.annotation.PreDestroy;
import jakarta.inject.Singleton;
import java.time.Duration;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.jspecify.annotations.Nullable;
import org.linernotes.problem.Problem;
import org.linernotes.problem.ProblemException;

/**
 * Hashes and compares passwords on one or two threads, so that what is slow by design slows nobody else.
 *
 * <p>Few wait in front of them. Whoever finds no place is asked to come back, before anything else is done for the request.
 */
@Singleton
public class PasswordHashing {
    static final int PLACES = 18;

    private static final Duration PATIENCE = Duration.ofSeconds(15);

    private final Semaphore places = new Semaphore(PLACES);
    private final ExecutorService threads = Executors.newFixedThreadPool(
            Runtime.getRuntime().availableProcessors() > 2 ? 2 : 1,
            Thread.ofPlatform().daemon().name("password-", 0).factory());

    /** Takes a place in front of the threads, until it is closed, or refuses at once. */
    Place takePlace() {
        if (!places.tryAcquire()) {
            throw busy();
        }
        return new Place();
    }

    /** Hashes a password of somebody who is given one. */
    PasswordHash hash(String password) {
        try (var place = takePlace()) {
            return place.hash(password);
        }
    }

    @PreDestroy
    void stop() {
        threads.shutdownNow();
    }

    private <T> T run(Callable<T> work) {
        var result = threads.submit(work);
        try {
            return result.get(PATIENCE.toSeconds(), TimeUnit.SECONDS);
        } catch (ExecutionException failed) {
            throw new IllegalStateException("A password could not be hashed.", failed.getCause());
        } catch (TimeoutException _) {
            result.cancel(true);
            throw busy();
        } catch (InterruptedException _) {
            Thread.currentThread().interrupt();
            throw busy();
        }
    }

    private static ProblemException busy() {
        return new Problem.Busy(
                        "Too many people are signing in right now. Try again in a few seconds; nothing was changed.")
                .asException();
    }

    /** What somebody with a place may ask for. */
    final class Place implements AutoCloseable {
        PasswordHash hash(String password) {
            return run(() -> PasswordHash.of(password));
        }

        /** Takes as long for nobody's password as for somebody's. */
        boolean matches(@Nullable String encoded, String password) {
            return run(() -> (encoded == null ? PasswordHash.OF_NOBODY : new PasswordHash(encoded)).matches(password));
        }

        @Override
        public void close() {
            places.release();
        }
    }
}
