package org.linernotes.database;

import jakarta.inject.Singleton;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.Optional;

/** Locks on names for work that takes longer than a transaction; each has a connection of its own. */
@Singleton
public class SessionLocks {
    private final Database database;

    SessionLocks(Database database) {
        this.database = database;
    }

    /** Empty while some connection, of this node or another, holds the lock of that name. */
    public Optional<SessionLock> tryTake(String name) {
        try {
            var connection = database.owner().connect();
            if (isTaken(connection, name)) {
                return Optional.of(new SessionLock(connection));
            }
            connection.close();
            return Optional.empty();
        } catch (SQLException problem) {
            throw new IllegalStateException("The database did not answer.", problem);
        }
    }

    private static boolean isTaken(Connection connection, String name) throws SQLException {
        try (var statement = connection.prepareStatement("SELECT pg_try_advisory_lock(hashtextextended(?, 0))")) {
            statement.setString(1, name);
            try (var row = statement.executeQuery()) {
                return row.next() && row.getBoolean(1);
            }
        }
    }
}
