package org.linernotes.database;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.micronaut.data.connection.ConnectionOperations;
import io.micronaut.data.exceptions.DataAccessException;
import jakarta.inject.Inject;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.linernotes.problem.Problem;
import org.linernotes.problem.ProblemException;
import org.linernotes.testing.IntegrationTest;

@IntegrationTest
class CommandTransactionIT {
    @Inject
    CommandTransaction transactions;

    @Inject
    ConnectionOperations<Connection> connections;

    @Inject
    TestConnections others;

    @Test
    void aCommandThatOnlyConcurrencyStoppedRunsAgain() {
        var runs = new AtomicInteger();

        var answer = transactions.execute(() -> {
            if (runs.incrementAndGet() < 4) {
                execute("DO $$ BEGIN RAISE EXCEPTION 'deadlock' USING ERRCODE = '40P01'; END $$");
            }
            return "done";
        });

        assertThat(answer).isEqualTo("done");
        assertThat(runs).hasValue(4);
    }

    @Test
    void aRequirementThatBreaksAtTheCommitRunsAgainAndIsThenExplained() {
        var runs = new AtomicInteger();

        assertThatThrownBy(() -> transactions.execute(() -> {
                    runs.incrementAndGet();
                    execute("""
                            DO $$ BEGIN
                                RAISE EXCEPTION 'no' USING ERRCODE = '23503', CONSTRAINT = 'required_target_is_live';
                            END $$""");
                    return "done";
                }))
                .isInstanceOfSatisfying(
                        ProblemException.class,
                        refused ->
                                assertThat(refused.problems()).singleElement().isInstanceOf(Problem.Blocked.class));
        assertThat(runs).hasValue(4);
    }

    @Test
    void otherDatabaseErrorsBecomeAnIdAndNothingIsChanged() throws SQLException {
        var name = "attempt-" + UUID.randomUUID();

        assertThatThrownBy(() -> transactions.execute(() -> {
                    execute("INSERT INTO setting (name, value) VALUES ('" + name + "', 'true')");
                    execute("SELECT 'the secret'::int");
                    return "done";
                }))
                .isInstanceOf(DatabaseFailure.class)
                .hasNoCause()
                .hasMessageNotContaining("secret")
                .hasMessageMatching(".* logged as [-0-9a-f]{36}\\.");
        assertThat(exists(name)).isFalse();
    }

    @ParameterizedTest
    @ValueSource(strings = {"53100", "53200", "58030", "25006"})
    void aServerThatCannotSaveIsTheOperatorsToMend(String state) throws SQLException {
        var name = "attempt-" + UUID.randomUUID();

        assertThatThrownBy(() -> transactions.execute(() -> {
                    execute("INSERT INTO setting (name, value) VALUES ('" + name + "', 'true')");
                    execute("DO $$ BEGIN RAISE EXCEPTION 'No space left' USING ERRCODE = '" + state + "'; END $$");
                    return "done";
                }))
                .isInstanceOfSatisfying(
                        DatabaseFailure.class,
                        failure -> assertThat(failure.isUnavailable()).isTrue())
                .hasMessageMatching("The database takes no changes right now, so nothing was changed. "
                        + "Whoever runs this site finds the reason in the log under [-0-9a-f]{36}\\.");
        assertThat(exists(name)).isFalse();
    }

    @Test
    void aLostConnectionFailsTheCommandInOneSentence() throws SQLException {
        var name = "attempt-" + UUID.randomUUID();

        assertThatThrownBy(() -> transactions.execute(() -> {
                    execute("INSERT INTO setting (name, value) VALUES ('" + name + "', 'true')");
                    execute("SELECT pg_terminate_backend(pg_backend_pid())");
                    return "done";
                }))
                .isInstanceOfSatisfying(
                        DatabaseFailure.class,
                        failure -> assertThat(failure.isUnavailable()).isTrue())
                .hasMessage("The database does not answer, so nothing was changed. Try again in a moment.");
        assertThat(exists(name)).isFalse();
        assertThat(transactions.execute(() -> "the next one works")).isNotEmpty();
    }

    @Test
    void whatTheCommandItselfThrowsIsPassedOn() {
        var bug = new IllegalStateException("a bug");

        assertThatThrownBy(() -> transactions.execute(() -> {
                    throw bug;
                }))
                .isSameAs(bug);
    }

    private void execute(String sql) {
        try (var statement = connections.getConnectionStatus().getConnection().createStatement()) {
            statement.execute(sql);
        } catch (SQLException problem) {
            throw new DataAccessException("The statement failed.", problem);
        }
    }

    private boolean exists(String setting) throws SQLException {
        try (var connection = others.asOwner();
                var statement = connection.prepareStatement("SELECT FROM setting WHERE name = ?")) {
            statement.setString(1, setting);
            try (var row = statement.executeQuery()) {
                return row.next();
            }
        }
    }
}
