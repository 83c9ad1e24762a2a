package org.linernotes.database;

import io.micronaut.transaction.TransactionDefinition;
import io.micronaut.transaction.TransactionOperations;
import io.micronaut.transaction.support.DefaultTransactionDefinition;
import jakarta.inject.Singleton;
import java.sql.Connection;
import java.util.function.Supplier;

/** Opens the one transaction of a command, and runs the command again when only concurrency stood in its way. */
@Singleton
public class CommandTransaction {
    private final TransactionOperations<Connection> transactions;

    CommandTransaction(TransactionOperations<Connection> transactions) {
        this.transactions = transactions;
    }

    /** Runs a command at READ COMMITTED on the owner's pool; commands never call each other. */
    public <T> T execute(Supplier<T> command) {
        var definition = new DefaultTransactionDefinition();
        definition.setIsolationLevel(TransactionDefinition.Isolation.READ_COMMITTED);
        return transactions.execute(definition, _ -> command.get());
    }
}
