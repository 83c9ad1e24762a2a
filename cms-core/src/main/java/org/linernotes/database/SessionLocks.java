package org.linernotes.database;

import jakarta.inject.Singleton;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.Optional;

/** Locks on names for work that takes longer than a transaction; each has a connection of its own. */
@Singleton
@FullNode
public class SessionLocks {
    private static final String NOT_AVAILABLE = "55P03";

    private final OwnersDatabase database;

    SessionLocks(OwnersDatabase database) {
        this.database = database;
    }

    /**
     * Empty while some connection, of this node or another, holds the lock of that name.
     *
     * <p>Waits two seconds for one that is just about to let it go.
     */
    public Optional<SessionLock> tryTake(String name) {
        try {
            var connection = database.owner().connect();
            if (take(connection, name)) {
                return Optional.of(new SessionLock(connection));
            }
            connection.close();
            return Optional.empty();
        } catch (SQLException problem) {
            throw new IllegalStateException("The database did not answer.", problem);
        }
    }

    private static boolean take(Connection connection, String name) throws SQLException {
        try (var patience = connection.createStatement();
                var lock = connection.prepareStatement("SELECT pg_advisory_lock(hashtextextended(?, 0))")) {
            patience.execute("SET lock_timeout = '2s'");
            lock.setString(1, name);
            lock.execute();
            return true;
        } catch (SQLException problem) {
            if (NOT_AVAILABLE.equals(problem.getSQLState())) {
                return false;
            }
            connection.close();
            throw problem;
        }
    }
}
