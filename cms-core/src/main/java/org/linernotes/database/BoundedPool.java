package org.linernotes.database;

import com.zaxxer.hikari.HikariConfig;
import com.zaxxer.hikari.HikariDataSource;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.SQLTransientConnectionException;
import org.linernotes.problem.Problem;

/** A pool that says so when all its connections are in use for longer than anybody waits. */
final class BoundedPool extends HikariDataSource {
    BoundedPool(HikariConfig settings) {
        super(settings);
    }

    @Override
    public Connection getConnection() throws SQLException {
        try {
            return super.getConnection();
        } catch (SQLTransientConnectionException problem) {
            if (isInUse(problem)) {
                throw busy();
            }
            throw problem;
        }
    }

    /** A database that does not answer is named as the cause. */
    private static boolean isInUse(SQLTransientConnectionException problem) {
        return problem.getCause() == null && problem.getSQLState() == null;
    }

    private static RuntimeException busy() {
        return new Problem.Busy(
                        "Too many people are at work here right now, so nothing was done: try again in a moment.")
                .asException();
    }
}
