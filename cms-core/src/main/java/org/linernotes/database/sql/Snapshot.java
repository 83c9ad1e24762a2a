package org.linernotes.database.sql;

import io.micronaut.data.exceptions.DataAccessException;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;
import java.util.Optional;

/** What one transaction sees: all statements read the same state, with the rights of its connection. */
public final class Snapshot {
    private final Connection connection;

    public Snapshot(Connection connection) {
        this.connection = connection;
    }

    public <P extends Record, R extends Record> List<R> read(Statement<P, R> statement, P parameters) {
        try {
            return statement.execute(connection, parameters);
        } catch (SQLException problem) {
            throw new DataAccessException("A statement could not be read: " + problem.getMessage(), problem);
        }
    }

    /** The first row, of a statement that finds one at most. */
    public <P extends Record, R extends Record> Optional<R> readOne(Statement<P, R> statement, P parameters) {
        return read(statement, parameters).stream().findFirst();
    }
}
