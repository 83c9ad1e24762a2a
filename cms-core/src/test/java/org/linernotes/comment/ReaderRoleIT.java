package org.linernotes.comment;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.linernotes.database.TestConnections;
import org.linernotes.testing.IntegrationTest;

/** What somebody could do who made the node run any SQL of theirs as an anonymous reader. */
@IntegrationTest
class ReaderRoleIT {
    private final TestConnections connections;

    ReaderRoleIT(TestConnections connections) {
        this.connections = connections;
    }

    @Test
    void itMayCallFourFunctionsAndNothingElse() throws SQLException {
        try (var reader = connections.asReader()) {
            assertThat(column(reader, """
                    SELECT format('%I.%I', nspname, proname)
                      FROM pg_proc
                      JOIN pg_namespace ON pg_namespace.oid = pronamespace
                     WHERE nspname NOT IN ('pg_catalog', 'information_schema')
                       AND has_schema_privilege(pg_namespace.oid, 'USAGE')
                       AND has_function_privilege(pg_proc.oid, 'EXECUTE')
                     ORDER BY 1"""))
                    .containsExactly(
                            "reader.count_refused",
                            "reader.post_comment",
                            "reader.report_comment",
                            "reader.submit_suggestion");
            assertThat(column(reader, """
                    SELECT format('%I.%I', nspname, relname)
                      FROM pg_class
                      JOIN pg_namespace ON pg_namespace.oid = relnamespace
                     WHERE nspname NOT IN ('pg_catalog', 'information_schema')
                       AND has_schema_privilege(pg_namespace.oid, 'USAGE')
                       AND has_table_privilege(pg_class.oid, 'SELECT, INSERT, UPDATE, DELETE')""")).isEmpty();
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "SELECT * FROM public.comment",
                "SELECT * FROM live.comment",
                "SELECT public.count_sender('x', now(), 30)",
                "SELECT public.is_demo()",
                "SELECT public.sender_hash('1.2.3.4')",
                "SELECT * FROM public.address_key",
                "SELECT pg_sleep(1)",
                "INSERT INTO public.comment_report DEFAULT VALUES",
                "CREATE TEMPORARY TABLE comment (id int)",
                "CREATE TABLE reader.mine (id int)",
                "SET ROLE linernotes_delivery",
            })
    void everythingElseIsDenied(String statement) throws SQLException {
        try (var reader = connections.asReader();
                var attempt = reader.createStatement()) {
            assertThatThrownBy(() -> attempt.execute(statement)).hasMessageContaining("permission denied");
        }
    }

    private static List<String> column(Connection connection, String query) throws SQLException {
        var values = new ArrayList<String>();
        try (var statement = connection.createStatement();
                var rows = statement.executeQuery(query)) {
            while (rows.next()) {
                values.add(rows.getString(1));
            }
        }
        return values;
    }
}
