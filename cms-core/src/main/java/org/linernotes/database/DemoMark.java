package org.linernotes.database;

import java.sql.Connection;
import java.sql.SQLException;
import org.jspecify.annotations.Nullable;

/** The mark of a demo database: set on an empty one, kept until somebody says that it is none. */
final class DemoMark {
    private DemoMark() {}

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
            try (var row = statement.executeQuery("SELECT is_demo()")) {
                return row.next() && row.getBoolean(1);
            }
        }
    }
}
