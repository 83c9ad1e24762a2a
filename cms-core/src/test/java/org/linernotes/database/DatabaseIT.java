package org.linernotes.database;

import static org.assertj.core.api.Assertions.assertThat;

import io.micronaut.transaction.TransactionOperations;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.sql.Connection;
import java.sql.SQLException;
import org.junit.jupiter.api.Test;
import org.linernotes.testing.IntegrationTest;
import org.linernotes.testing.StatementCounter;

@IntegrationTest
class DatabaseIT {
    @Inject
    StatementCounter counter;

    @Test
    void eachPoolLogsInAsItsRole(
            TransactionOperations<Connection> owner,
            @Named("delivery") TransactionOperations<Connection> delivery,
            @Named("preview") TransactionOperations<Connection> preview,
            @Named("reader") TransactionOperations<Connection> reader) {
        assertThat(userOf(owner)).isEqualTo("postgres");
        assertThat(userOf(delivery)).isEqualTo("linernotes_delivery");
        assertThat(userOf(preview)).isEqualTo("linernotes_preview");
        assertThat(userOf(reader)).isEqualTo("linernotes_reader");
    }

    @Test
    void statementsAreCountedWhereTheyAreSent(@Named("delivery") TransactionOperations<Connection> delivery) {
        var statements = counter.during(() -> userOf(delivery));

        assertThat(statements.on("delivery")).containsExactly("SELECT current_user");
        assertThat(statements.on("default")).isEmpty();
    }

    private static String userOf(TransactionOperations<Connection> transactions) {
        return transactions.executeRead(status -> {
            try (var statement = status.getConnection().createStatement();
                    var row = statement.executeQuery("SELECT current_user")) {
                row.next();
                return row.getString(1);
            } catch (SQLException problem) {
                throw new AssertionError(problem);
            }
        });
    }
}
