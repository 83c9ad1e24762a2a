package org.linernotes.database;

import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.sql.SQLException;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.linernotes.testing.IntegrationTest;

// S11
@IntegrationTest
class NeverEmptiedIT {
    private final TestConnections connections;

    NeverEmptiedIT(TestConnections connections) {
        this.connections = connections;
    }

    @ParameterizedTest
    @ValueSource(strings = {"journal", "revision", "decision", "publication", "reference", "comment_decision"})
    void whatIsAppendedOnlyIsNotTruncatedEither(String table) throws SQLException {
        try (var owner = connections.asOwner();
                var statement = owner.createStatement()) {
            owner.setAutoCommit(false);
            statement.execute("SET LOCAL lock_timeout = '20s'");
            assertThatThrownBy(() -> statement.execute("TRUNCATE " + table + " CASCADE"))
                    .hasMessageContaining("is never emptied");
            owner.rollback();
        }
    }
}
