package org.linernotes.publication;

import java.sql.Connection;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/** Which publications a reader saw, and when first; looks all the time with a reader's rights. */
final class SeenByReaders implements AutoCloseable {
    private final Connection connection;
    private final Map<UUID, Instant> first = new HashMap<>();
    private long looks;

    SeenByReaders(Connection connection) throws SQLException {
        this.connection = connection;
        connection.setReadOnly(true);
        connection.setTransactionIsolation(Connection.TRANSACTION_REPEATABLE_READ);
        connection.setAutoCommit(false);
    }

    void look(List<UUID> entries) throws SQLException {
        try (var statement =
                connection.prepareStatement("SELECT p.id, now() FROM publication p WHERE p.entry_id = ANY(?)")) {
            statement.setArray(1, connection.createArrayOf("uuid", entries.toArray()));
            try (var rows = statement.executeQuery()) {
                while (rows.next()) {
                    first.putIfAbsent(
                            rows.getObject(1, UUID.class),
                            rows.getObject(2, OffsetDateTime.class).toInstant());
                }
            }
        }
        connection.commit();
        looks++;
    }

    Map<UUID, Instant> first() {
        return first;
    }

    long looks() {
        return looks;
    }

    @Override
    public void close() throws SQLException {
        connection.close();
    }
}
