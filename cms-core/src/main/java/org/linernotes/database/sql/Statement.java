package org.linernotes.database.sql;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;

/**
 * One SQL text, bound by value: where it says {@code :name} stands the component of that name of a record, and each row is
 * read into a record whose components are named like its columns.
 *
 * <p>The text is a constant, or composed of constants; what comes from outside is only ever bound.
 *
 * @param <P> the record of its parameters: texts, numbers, ids, instants, enums, or collections of them
 * @param <R> what a row becomes
 */
public final class Statement<P extends Record, R extends Record> {
    private final SqlText sql;
    private final RecordBinder<P> binder;
    private final RowReader<R> reader;

    private Statement(SqlText sql, Class<P> parameters, Class<R> row) {
        this.sql = sql;
        this.binder = RecordBinder.of(parameters, sql.parameters());
        this.reader = RowReader.of(row);
    }

    /** A statement that finds few rows by keys, whatever they are: PostgreSQL plans it once a connection. */
    public static <P extends Record, R extends Record> Statement<P, R> of(
            Class<P> parameters, Class<R> row, String text) {
        return new Statement<>(SqlText.plannedOnce(text), parameters, row);
    }

    /** A statement whose best plan depends on its values, as a filter may keep few rows or thousands: it is planned each time. */
    public static <P extends Record, R extends Record> Statement<P, R> plannedForValues(
            Class<P> parameters, Class<R> row, String text) {
        return new Statement<>(SqlText.plannedForValues(text), parameters, row);
    }

    List<R> execute(Connection connection, P parameters) throws SQLException {
        try (var prepared = connection.prepareStatement(sql.text())) {
            binder.bind(prepared, parameters);
            var hasRows = prepared.execute();
            while (!hasRows) {
                hasRows = prepared.getMoreResults();
            }
            return reader.readAll(prepared.getResultSet());
        }
    }
}
