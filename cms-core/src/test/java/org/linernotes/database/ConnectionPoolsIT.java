package org.linernotes.database;

import static org.assertj.core.api.Assertions.assertThat;

import java.sql.SQLException;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.linernotes.testing.IntegrationTest;

/** What every connection of a pool is told. */
@IntegrationTest
class ConnectionPoolsIT {
    private final Database database;

    ConnectionPoolsIT(Database database) {
        this.database = database;
    }

    @Test
    void readersStatementsArePlannedOnceUnlessTheySayOtherwise() throws SQLException {
        var pools = new ConnectionPools(database, new PoolConfig(1, 1, 1, 1, 1, 1, 1));
        try {
            for (var pool : List.of(pools.delivery(), pools.preview())) {
                try (var connection = pool.getConnection();
                        var statement = connection.createStatement();
                        var rows = statement.executeQuery("SHOW plan_cache_mode")) {
                    rows.next();
                    assertThat(rows.getString(1)).isEqualTo("force_generic_plan");
                }
            }
        } finally {
            pools.close();
        }
    }
}
