package org.linernotes.database;

import io.micronaut.transaction.TransactionDefinition;
import io.micronaut.transaction.TransactionOperations;
import io.micronaut.transaction.support.DefaultTransactionDefinition;
import jakarta.inject.Named;
import jakarta.inject.Singleton;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.function.Function;
import java.util.function.Supplier;

/**
 * Opens the one transaction of a read: all its statements see the same snapshot, as readers do and not as editors do.
 *
 * <p>Repositories read in it when they name its data source: {@code delivery} in {@code live}, {@code preview} in
 * {@code asOf}.
 */
@Singleton
public class ReadTransaction {
    private final TransactionOperations<Connection> delivery;
    private final TransactionOperations<Connection> preview;

    ReadTransaction(
            @Named("delivery") TransactionOperations<Connection> delivery,
            @Named("preview") TransactionOperations<Connection> preview) {
        this.delivery = delivery;
        this.preview = preview;
    }

    /** Reads what is live now. */
    public <T> T live(Supplier<T> read) {
        return live(_ -> read.get());
    }

    /** Reads what is live now, and tells the read which instant of the database's clock that is. */
    public <T> T live(Function<Instant, T> read) {
        return delivery.execute(snapshot(), status -> read.apply(instant(status.getConnection())));
    }

    /** Reads what was or will be live at an instant. */
    public <T> T asOf(Instant at, Supplier<T> read) {
        return preview.execute(snapshot(), status -> {
            setInstant(status.getConnection(), at);
            return read.get();
        });
    }

    private static TransactionDefinition snapshot() {
        var definition = new DefaultTransactionDefinition();
        definition.setIsolationLevel(TransactionDefinition.Isolation.REPEATABLE_READ);
        definition.setReadOnly(true);
        return definition;
    }

    private static Instant instant(Connection connection) {
        try (var statement = connection.createStatement();
                var row = statement.executeQuery("SELECT now()")) {
            row.next();
            return row.getObject(1, OffsetDateTime.class).toInstant();
        } catch (SQLException problem) {
            throw new DatabaseFailure(problem);
        }
    }

    private static void setInstant(Connection connection, Instant at) {
        try (var statement = connection.prepareStatement("SELECT set_config('linernotes.at', ?, true)")) {
            statement.setString(1, at.atOffset(ZoneOffset.UTC).toString());
            statement.execute();
        } catch (SQLException problem) {
            throw new DatabaseFailure(problem);
        }
    }
}
