package org.linernotes.database;

import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import org.jspecify.annotations.Nullable;

/** The mark of a demo database: set on an empty one, kept until somebody says that it is none. */
final class DemoMark {
    private static final String IS_EMPTY = "SELECT NOT EXISTS (SELECT FROM account) AND NOT EXISTS (SELECT FROM entry)";

    private DemoMark() {}

    /** Whether {@link #update} will answer that it is a demo; also asked of a database without any schema. */
    static boolean willBe(Connection connection, @Nullable Boolean wanted, boolean embedded) throws SQLException {
        if (Boolean.FALSE.equals(wanted)) {
            return false;
        }
        try (var statement = connection.createStatement()) {
            if (!is(statement, "SELECT to_regprocedure('is_demo()') IS NOT NULL")) {
                return embedded || wanted != null;
            }
            return is(statement, "SELECT is_demo()") || ((embedded || wanted != null) && is(statement, IS_EMPTY));
        }
    }

    /** Answers whether the database is a demo from now on; {@code wanted} is what the operator said, if anything. */
    static boolean update(Connection connection, @Nullable Boolean wanted, boolean embedded) throws SQLException {
        try (var statement = connection.createStatement()) {
            if (Boolean.FALSE.equals(wanted)) {
                statement.execute("DELETE FROM setting WHERE name = 'demo'");
            } else if (embedded || wanted != null) {
                statement.execute("""
                        INSERT INTO setting (name, value)
                        SELECT 'demo', 'true'
                         WHERE NOT EXISTS (SELECT FROM account) AND NOT EXISTS (SELECT FROM entry)
                            ON CONFLICT (name) DO NOTHING""");
            }
            return is(statement, "SELECT is_demo()");
        }
    }

    private static boolean is(Statement statement, String question) throws SQLException {
        try (var row = statement.executeQuery(question)) {
            return row.next() && row.getBoolean(1);
        }
    }
}
