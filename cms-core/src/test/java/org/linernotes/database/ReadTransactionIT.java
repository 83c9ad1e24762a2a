package org.linernotes.database;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.micronaut.data.connection.ConnectionOperations;
import io.micronaut.transaction.TransactionOperations;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.function.Supplier;
import org.junit.jupiter.api.Test;
import org.linernotes.testing.IntegrationTest;

@IntegrationTest
class ReadTransactionIT {
    @Inject
    ReadTransaction reads;

    @Inject
    @Named("delivery")
    ConnectionOperations<Connection> delivery;

    @Inject
    @Named("preview")
    ConnectionOperations<Connection> preview;

    @Inject
    @Named("preview")
    TransactionOperations<Connection> previewTransactions;

    @Test
    void asOfSetsTheInstantForItsOwnTransactionOnly() {
        var friday = Instant.parse("2031-05-02T10:00:00.123456Z");

        var within = reads.asOf(friday, _ -> instant("SELECT asof.at()").get());
        var next =
                previewTransactions.executeRead(_ -> instant("SELECT asof.at()").get());

        assertThat(within).isEqualTo(friday);
        assertThat(next).isBefore(friday);
    }

    @Test
    void asOfRefusesYearsThatNobodyMeans() {
        assertThatThrownBy(() -> reads.asOf(Instant.MAX, _ -> "nothing"))
                .hasMessage("Choose an instant in the years 1 to 9999.");
    }

    @Test
    void aLiveReadKnowsItsInstant() {
        var instants = reads.live(at -> new Instant[] {at, deliveryInstant("SELECT now()")});

        assertThat(instants[0]).isEqualTo(instants[1]);
    }

    // S11
    @Test
    void whatAReadSetsIsGoneWithIt() throws SQLException {
        reads.live(() -> execute("SET statement_timeout = 0; SET search_path = pg_catalog"));

        assertThat(reads.live(() -> setting("statement_timeout"))).isEqualTo("4s");
        assertThat(reads.live(() -> setting("search_path"))).isEqualTo("live");
    }

    private boolean execute(String sql) {
        try (var statement = delivery.getConnectionStatus().getConnection().createStatement()) {
            return statement.execute(sql);
        } catch (SQLException problem) {
            throw new AssertionError(problem);
        }
    }

    private String setting(String name) {
        try (var statement = delivery.getConnectionStatus().getConnection().createStatement();
                var row = statement.executeQuery("SHOW " + name)) {
            row.next();
            return row.getString(1);
        } catch (SQLException problem) {
            throw new AssertionError(problem);
        }
    }

    private Supplier<Instant> instant(String sql) {
        return () -> query(preview.getConnectionStatus().getConnection(), sql);
    }

    private Instant deliveryInstant(String sql) {
        return query(delivery.getConnectionStatus().getConnection(), sql);
    }

    private static Instant query(Connection connection, String sql) {
        try (var statement = connection.createStatement();
                var row = statement.executeQuery(sql)) {
            row.next();
            return row.getObject(1, OffsetDateTime.class).toInstant();
        } catch (SQLException problem) {
            throw new AssertionError(problem);
        }
    }
}
