package org.linernotes.database;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import jakarta.inject.Inject;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.linernotes.testing.IntegrationTest;

/** What somebody could do who made the delivery endpoint run any SQL of theirs. */
@IntegrationTest
class DeliveryRoleIT {
    @Inject
    TestConnections connections;

    private Connection delivery;

    @BeforeEach
    void connect() throws SQLException {
        delivery = connections.asDelivery();
        execute("SET default_transaction_read_only = off");
    }

    @AfterEach
    void disconnect() throws SQLException {
        delivery.close();
    }

    @Test
    void itReadsTheLiveViews() throws SQLException {
        assertThat(column("SELECT table_name FROM information_schema.tables WHERE table_schema = 'live' ORDER BY 1"))
                .contains(
                        "publication",
                        "reference",
                        "publication_value",
                        "publication_rank",
                        "former_address",
                        "comment");
        execute("SELECT * FROM publication LIMIT 1");
    }

    @Test
    void outsideTheLiveViewsNoTableIsReadableAndNoneIsWritable() throws SQLException {
        assertThat(column("""
                SELECT format('%s on %I.%I', right_name, nspname, relname)
                  FROM pg_class
                  JOIN pg_namespace ON pg_namespace.oid = relnamespace
                 CROSS JOIN unnest(ARRAY['SELECT', 'INSERT', 'UPDATE', 'DELETE', 'TRUNCATE', 'TRIGGER', 'REFERENCES']) AS right_name
                 WHERE nspname NOT IN ('pg_catalog', 'information_schema') AND relkind IN ('r', 'v', 'm', 'p', 'f')
                   AND has_schema_privilege(pg_namespace.oid, 'USAGE')
                   AND has_table_privilege(pg_class.oid, right_name)
                   AND NOT (nspname = 'live' AND relkind = 'v' AND right_name = 'SELECT')""")).isEmpty();
    }

    @Test
    void noFunctionOfTheProductCanBeCalled() throws SQLException {
        assertThat(column("""
                SELECT format('%I.%I', nspname, proname)
                  FROM pg_proc
                  JOIN pg_namespace ON pg_namespace.oid = pronamespace
                 WHERE nspname NOT IN ('pg_catalog', 'information_schema')
                   AND has_schema_privilege(pg_namespace.oid, 'USAGE')
                   AND has_function_privilege(pg_proc.oid, 'EXECUTE')""")).isEmpty();
    }

    @Test
    void nothingCanBeCreatedAndNoOtherRoleTaken() throws SQLException {
        assertThat(column("SELECT nspname FROM pg_namespace WHERE has_schema_privilege(oid, 'CREATE')"))
                .isEmpty();
        assertThat(column("""
                SELECT datname FROM pg_database
                 WHERE has_database_privilege(oid, 'CREATE') OR has_database_privilege(oid, 'TEMPORARY')""")).isEmpty();
        assertThat(column("SELECT rolname FROM pg_roles WHERE pg_has_role(oid, 'MEMBER')"))
                .containsExactly("linernotes_delivery");
    }

    @Test
    void onlyItsOwnDatabaseAnswersIt() throws SQLException {
        assertThat(
                        column(
                                "SELECT datname FROM pg_database WHERE datallowconn AND has_database_privilege(oid, 'CONNECT')"))
                .containsExactly("postgres");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "SELECT content FROM public.revision",
                "SELECT content FROM public.publication",
                "SELECT content FROM asof.publication",
                "SELECT * FROM public.account",
                "SELECT * FROM public.setting",
                "SELECT asof.at()",
                "SELECT * FROM reader.post_comment(NULL, NULL, '', '', '', '', '')",
                "INSERT INTO live.publication (title) VALUES ('mine')",
                "DELETE FROM live.comment",
                "CREATE TABLE mine ()",
                "CREATE TABLE live.mine ()",
                "CREATE TEMPORARY TABLE mine ()",
                "CREATE SCHEMA mine",
                "CREATE FUNCTION live.mine() RETURNS int LANGUAGE sql RETURN 1",
                "SELECT lo_create(0)",
                "SELECT lo_from_bytea(0, 'x')",
                "SELECT data FROM pg_largeobject",
                "SELECT pg_advisory_lock(1)",
                "SELECT pg_read_file('postgresql.conf')",
                "SELECT pg_ls_dir('.')",
                "SELECT pg_reload_conf()",
                "SELECT pg_stat_reset()",
                "SELECT pg_sleep(1)",
                "SELECT pg_sleep_for('1 s')",
                "SELECT pg_sleep_until(now())",
                "SELECT * FROM pg_authid",
                "SELECT * FROM pg_statistic",
                "SET ROLE postgres",
                "SET SESSION AUTHORIZATION postgres",
                "COPY live.publication TO PROGRAM 'cat'",
                "COPY live.publication TO '/tmp/linernotes-publications'",
                "ALTER SYSTEM SET port = 1",
            })
    void aStatementThatReachesFurtherIsRefused(String sql) {
        assertThatThrownBy(() -> execute(sql))
                .isInstanceOf(SQLException.class)
                .satisfies(refused -> assertThat(((SQLException) refused).getSQLState())
                        .as(refused.getMessage())
                        .isIn("42501", "42P01", "42883", "25006", "55000", "0A000"));
    }

    @Test
    void theInstantOfPreviewsDoesNotMoveTheLiveViews() throws SQLException {
        var before = column("SELECT entry_id FROM live.publication ORDER BY 1");
        execute("SELECT set_config('linernotes.at', '2099-01-01', false)");

        assertThat(column("SELECT entry_id FROM live.publication ORDER BY 1")).isEqualTo(before);
    }

    @Test
    void otherSessionsKeepTheirStatementsAndStatisticsToThemselves() throws SQLException {
        assertThat(
                        column(
                                "SELECT query FROM pg_stat_activity WHERE usename <> current_user AND query <> '<insufficient privilege>'"))
                .isEmpty();
        assertThat(column("SELECT tablename FROM pg_stats WHERE schemaname = 'public'"))
                .isEmpty();
    }

    private void execute(String sql) throws SQLException {
        try (var statement = delivery.createStatement()) {
            statement.execute(sql);
        }
    }

    private List<String> column(String sql) throws SQLException {
        try (var statement = delivery.createStatement();
                var rows = statement.executeQuery(sql)) {
            var values = new ArrayList<String>();
            while (rows.next()) {
                values.add(rows.getString(1));
            }
            return values;
        }
    }
}
