package org.linernotes.database;

import io.micronaut.transaction.TransactionDefinition;
import io.micronaut.transaction.TransactionOperations;
import io.micronaut.transaction.support.DefaultTransactionDefinition;
import jakarta.inject.Singleton;
import java.sql.Connection;
import java.time.Duration;
import java.util.concurrent.ThreadLocalRandom;
import java.util.concurrent.locks.LockSupport;
import java.util.function.Supplier;

/** Opens the one transaction of a command, and runs the command again when only concurrency stood in its way. */
@Singleton
public class CommandTransaction {
    private static final int REPEATS = 3;
    private static final Duration LONGEST_PAUSE = Duration.ofMillis(20);

    private final TransactionOperations<Connection> transactions;

    CommandTransaction(TransactionOperations<Connection> transactions) {
        this.transactions = transactions;
    }

    /**
     * Runs a command at READ COMMITTED on the owner's pool; commands never call each other.
     *
     * <p>Inside a transaction that is already open the command joins it, and is not repeated.
     */
    public <T> T execute(Supplier<T> command) {
        if (transactions.findTransactionStatus().isPresent()) {
            return command.get();
        }
        for (var repeats = 0; ; repeats++) {
            var attempt = new Attempt<>(command);
            try {
                return transactions.execute(definition(), _ -> attempt.get());
            } catch (RuntimeException problem) {
                var cause = DatabaseCause.of(problem);
                if (repeats == REPEATS || !cause.isConcurrency()) {
                    throw ConcurrencyProblems.of(cause)
                            .<RuntimeException>map(refusal -> refusal.asException())
                            .orElseGet(() -> DatabaseFailure.ofCommand(problem, attempt.isFinished()));
                }
            }
            LockSupport.parkNanos(ThreadLocalRandom.current().nextLong(LONGEST_PAUSE.toNanos() * (repeats + 1)));
        }
    }

    private static TransactionDefinition definition() {
        var definition = new DefaultTransactionDefinition();
        definition.setIsolationLevel(TransactionDefinition.Isolation.READ_COMMITTED);
        return definition;
    }

    /** One run of a command, which knows whether only the commit was left to do. */
    private static final class Attempt<T> implements Supplier<T> {
        private final Supplier<T> command;
        private boolean finished;

        Attempt(Supplier<T> command) {
            this.command = command;
        }

        @Override
        public T get() {
            var result = command.get();
            finished = true;
            return result;
        }

        boolean isFinished() {
            return finished;
        }
    }
}
