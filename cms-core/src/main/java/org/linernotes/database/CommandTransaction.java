package org.linernotes.database;

import io.micronaut.data.exceptions.DataAccessException;
import io.micronaut.transaction.TransactionDefinition;
import io.micronaut.transaction.TransactionOperations;
import io.micronaut.transaction.support.DefaultTransactionDefinition;
import jakarta.inject.Singleton;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import java.util.concurrent.ThreadLocalRandom;
import java.util.concurrent.locks.LockSupport;
import java.util.function.Supplier;

/**
 * Opens the one transaction of a command, and runs the command again when only concurrency stood in its way.
 *
 * <p>No command waits for others longer than {@link Patience#LONGEST}; then it is refused as busy.
 */
@Singleton
@FullNode
public class CommandTransaction {
    private static final int REPEATS = 3;
    private static final Duration LONGEST_PAUSE = Duration.ofMillis(20);

    private final TransactionOperations<Connection> transactions;
    private final Outages outages;

    CommandTransaction(TransactionOperations<Connection> transactions, Outages outages) {
        this.transactions = transactions;
        this.outages = outages;
    }

    /**
     * Runs a command at READ COMMITTED on the owner's pools; commands never call each other.
     *
     * <p>Inside a transaction that is already open the command joins it, and is not repeated.
     */
    public <T> T execute(Supplier<T> command) {
        if (transactions.findTransactionStatus().isPresent()) {
            return command.get();
        }
        var patience = Patience.begins();
        var attempt = new Attempt<>(command, patience);
        for (var repeats = 0; ; repeats++) {
            try {
                var result =
                        OwnerPool.COMMANDS.unlessChosen(() -> transactions.execute(definition(), _ -> attempt.get()));
                outages.commandWorked();
                return result;
            } catch (RuntimeException problem) {
                var cause = DatabaseCause.of(problem);
                if (cause.isLockTimeout() && !patience.isOver()) {
                    return executeWaiting(command, patience, repeats);
                }
                requireRepeatable(problem, cause, attempt, repeats);
                pause(problem, repeats);
            }
        }
    }

    /** The same where others hold what the command needs. */
    private <T> T executeWaiting(Supplier<T> command, Patience patience, int repeatsBefore) {
        var attempt = new Attempt<>(command, patience);
        for (var repeats = repeatsBefore; ; repeats++) {
            try {
                return OwnerPool.WAITING.during(() -> transactions.execute(definition(), status -> {
                    waitForLocks(status.getConnection(), patience.leftForLocks());
                    return attempt.get();
                }));
            } catch (RuntimeException problem) {
                requireRepeatable(problem, DatabaseCause.of(problem), attempt, repeats);
                pause(problem, repeats);
            }
        }
    }

    private void requireRepeatable(RuntimeException problem, DatabaseCause cause, Attempt<?> attempt, int repeats) {
        var repeatable = cause.isConcurrency() || problem instanceof RunAgain;
        if (repeatable && repeats < REPEATS && !attempt.patience.isOver()) {
            return;
        }
        throw ConcurrencyProblems.of(problem, cause)
                .<RuntimeException>map(refusal -> refusal.asException())
                .orElseGet(() -> DatabaseFailure.ofCommand(problem, attempt.finished, outages));
    }

    private static void pause(RuntimeException problem, int repeats) {
        var pause = problem instanceof RunAgain again
                ? again.pause().toNanos()
                : ThreadLocalRandom.current().nextLong(LONGEST_PAUSE.toNanos() * (repeats + 1));
        LockSupport.parkNanos(pause);
    }

    private static void waitForLocks(Connection connection, Duration longest) {
        try (var statement = connection.prepareStatement("SELECT set_config('lock_timeout', ?, true)")) {
            statement.setString(1, longest.toMillis() + "ms");
            statement.execute();
        } catch (SQLException problem) {
            throw new DataAccessException("How long to wait for locks could not be said.", problem);
        }
    }

    private static TransactionDefinition definition() {
        var definition = new DefaultTransactionDefinition();
        definition.setIsolationLevel(TransactionDefinition.Isolation.READ_COMMITTED);
        return definition;
    }

    /** Runs of a command, which know whether only the commit was left to do. */
    private static final class Attempt<T> implements Supplier<T> {
        private final Supplier<T> command;
        private final Patience patience;
        private boolean finished;

        Attempt(Supplier<T> command, Patience patience) {
            this.command = command;
            this.patience = patience;
        }

        @Override
        public T get() {
            finished = false;
            var result = command.get();
            finished = true;
            return result;
        }
    }
}
