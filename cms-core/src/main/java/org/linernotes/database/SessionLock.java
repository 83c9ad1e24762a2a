package org.linernotes.database;

import java.sql.Connection;
import java.sql.SQLException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** A lock that is held until it is closed, or until the process that holds it ends in whatever way. */
public final class SessionLock implements AutoCloseable {
    private static final Logger LOG = LoggerFactory.getLogger(SessionLock.class);

    private final Connection connection;

    SessionLock(Connection connection) {
        this.connection = connection;
    }

    /** Says so at once; a connection that is only closed ends a moment later on the server. */
    @Override
    public void close() {
        try (connection;
                var statement = connection.createStatement()) {
            statement.execute("SELECT pg_advisory_unlock_all()");
        } catch (SQLException problem) {
            LOG.debug("The connection of a lock was lost already, and the lock with it.", problem);
        }
    }
}
