package org.linernotes.database;

import java.sql.Connection;
import java.sql.SQLException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Lets nodes that start together prepare the database one after the other. */
final class StartLock {
    private static final Logger LOG = LoggerFactory.getLogger(StartLock.class);
    /** The word "linernot" in ASCII: any number will do that no other program takes. */
    private static final long NUMBER = 0x6c696e65726e6f74L;

    private StartLock() {}

    /** Taken for as long as the connection lasts, so a killed node does not leave it behind. */
    static void take(Connection connection) throws SQLException {
        if (!isTaken(connection)) {
            LOG.info("Waiting for another node that is preparing the database.");
            try (var statement = connection.prepareStatement("SELECT pg_advisory_lock(?)")) {
                statement.setLong(1, NUMBER);
                statement.execute();
            }
        }
    }

    private static boolean isTaken(Connection connection) throws SQLException {
        try (var statement = connection.prepareStatement("SELECT pg_try_advisory_lock(?)")) {
            statement.setLong(1, NUMBER);
            try (var row = statement.executeQuery()) {
                return row.next() && row.getBoolean(1);
            }
        }
    }
}
