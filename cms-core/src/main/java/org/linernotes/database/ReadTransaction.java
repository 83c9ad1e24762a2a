package org.linernotes.database;

import io.micronaut.data.exceptions.DataAccessException;
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
import java.util.ArrayList;
import java.util.function.Function;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.linernotes.database.sql.Snapshot;

/**
 * Opens the one transaction of a read: all its statements see the same snapshot, readers' with the rights of a reader.
 *
 * <p>Readers' statements are sent through its {@link Snapshot}; the pools of those are REPEATABLE READ, READ ONLY. Editors' repositories
 * read in {@code drafts}, on the default data source.
 */
@Singleton
public class ReadTransaction {
    private static final TransactionDefinition SNAPSHOT = snapshot();

    private final @Nullable TransactionOperations<Connection> owner;
    private final TransactionOperations<Connection> delivery;
    private final TransactionOperations<Connection> preview;
    private final Outages outages;

    ReadTransaction(
            @Nullable @Named("default") TransactionOperations<Connection> owner,
            @Named("delivery") TransactionOperations<Connection> delivery,
            @Named("preview") TransactionOperations<Connection> preview,
            Outages outages) {
        this.owner = owner;
        this.delivery = delivery;
        this.preview = preview;
        this.outages = outages;
    }

    /** Reads what is live now. */
    public <T> T live(Supplier<T> read) {
        return live(new TimeLimit(), _ -> read.get());
    }

    /** Reads what is live now, as long as there is time. */
    public <T> T live(TimeLimit limit, Function<Snapshot, T> read) {
        return read(
                delivery, TransactionDefinition.READ_ONLY, limit, connection -> read.apply(new Snapshot(connection)));
    }

    /** Reads what is live now, and tells the read which instant of the database's clock that is. */
    public <T> T live(Function<Instant, T> read) {
        return read(delivery, TransactionDefinition.READ_ONLY, connection -> read.apply(instant(connection)));
    }

    /** Reads what was or will be live at an instant. */
    public <T> T asOf(Instant at, Function<Snapshot, T> read) {
        return read(preview, TransactionDefinition.READ_ONLY, connection -> {
            setInstant(connection, StoredInstant.of("at", at));
            return read.apply(new Snapshot(connection));
        });
    }

    /** Whether people work on this node; on a delivery node nobody does. */
    boolean hasDrafts() {
        return owner != null;
    }

    /** Reads everything, drafts included, for the people who work on it. */
    public <T> T drafts(Supplier<T> read) {
        return drafts(new TimeLimit(), read);
    }

    /** Reads everything, drafts included, as long as there is time. */
    public <T> T drafts(TimeLimit limit, Supplier<T> read) {
        var drafts = owner;
        if (drafts == null) {
            throw new IllegalStateException("A delivery node has no drafts.");
        }
        return OwnerPool.DRAFTS.unlessChosen(() -> read(drafts, SNAPSHOT, limit, _ -> read.get()));
    }

    private static TransactionDefinition snapshot() {
        var definition = new DefaultTransactionDefinition();
        definition.setIsolationLevel(TransactionDefinition.Isolation.REPEATABLE_READ);
        definition.setReadOnly(true);
        return definition;
    }

    private <T> T read(
            TransactionOperations<Connection> transactions,
            TransactionDefinition definition,
            Function<Connection, T> read) {
        return read(transactions, definition, new TimeLimit(), read);
    }

    /** What was read holds, however its transaction ends; a reader's is rolled back, so that no setting outlives it. */
    private <T> T read(
            TransactionOperations<Connection> transactions,
            TransactionDefinition definition,
            TimeLimit limit,
            Function<Connection, T> read) {
        var results = new ArrayList<T>(1);
        try {
            var result = transactions.execute(definition, status -> {
                if (definition != SNAPSHOT) {
                    status.setRollbackOnly();
                }
                results.add(limit.during(status.getConnection(), () -> read.apply(status.getConnection())));
                return results.getFirst();
            });
            outages.readWorked();
            return result;
        } catch (RuntimeException problem) {
            if (limit.isOver()) {
                throw new TimeIsOver();
            }
            if (!results.isEmpty()) {
                return results.getFirst();
            }
            throw DatabaseFailure.ofRead(problem, outages);
        }
    }

    private static Instant instant(Connection connection) {
        try (var statement = connection.createStatement();
                var row = statement.executeQuery("SELECT now()")) {
            row.next();
            return row.getObject(1, OffsetDateTime.class).toInstant();
        } catch (SQLException problem) {
            throw new DataAccessException("The instant of the snapshot is unknown.", problem);
        }
    }

    private static void setInstant(Connection connection, Instant at) {
        try (var statement = connection.prepareStatement("SELECT set_config('linernotes.at', ?, true)")) {
            statement.setString(1, at.atOffset(ZoneOffset.UTC).toString());
            statement.execute();
        } catch (SQLException problem) {
            throw new DataAccessException("The instant of the snapshot could not be set.", problem);
        }
    }
}
