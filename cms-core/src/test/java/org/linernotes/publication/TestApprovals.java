package org.linernotes.publication;

import io.micronaut.context.annotation.Requires;
import io.micronaut.data.jdbc.runtime.JdbcOperations;
import jakarta.inject.Singleton;
import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import java.util.UUID;

@Singleton
@Requires(missingBeans = Approvals.class)
class TestApprovals implements Approvals {
    private final JdbcOperations database;

    TestApprovals(JdbcOperations database) {
        this.database = database;
    }

    @Override
    public Map<UUID, Integer> lacking(Collection<UUID> revisionIds) {
        return database.prepareStatement(
                "SELECT id FROM revision r WHERE id = ANY(CAST(? AS uuid[])) AND NOT EXISTS (SELECT FROM decision d WHERE d.revision_id = r.id AND kind = 'APPROVE' AND voided_because IS NULL AND d.content_hash = r.content_hash)",
                statement -> {
                    statement.setString(
                            1, revisionIds.toString().replace('[', '{').replace(']', '}'));
                    var result = new HashMap<UUID, Integer>();
                    try (var rows = statement.executeQuery()) {
                        while (rows.next()) result.put(rows.getObject(1, UUID.class), 1);
                    }
                    return result;
                });
    }

    @Override
    public void fulfil(Collection<UUID> revisionIds) {}
}
