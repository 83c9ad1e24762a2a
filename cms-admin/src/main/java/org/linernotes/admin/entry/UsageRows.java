package org.linernotes.admin.entry;

import io.micronaut.data.annotation.Query;
import io.micronaut.data.jdbc.annotation.JdbcRepository;
import io.micronaut.data.model.query.builder.sql.Dialect;
import io.micronaut.data.repository.GenericRepository;
import java.util.List;
import java.util.UUID;

@JdbcRepository(dialect = Dialect.POSTGRES)
interface UsageRows extends GenericRepository<UsageRow, UUID> {
    /** The newest entries that name another one, some for each type and field; of thousands the newest two are looked at. */
    @Query("""
            SELECT id, type, field, total
              FROM (SELECT e.id, e.type, naming.field, count(*) OVER (PARTITION BY e.type, naming.field) AS total,
                           row_number() OVER (PARTITION BY e.type, naming.field ORDER BY e.id DESC) AS turn
                      FROM (SELECT DISTINCT r.entry_id, r.field
                              FROM draft_reference r
                             WHERE r.target_id = :target
                             ORDER BY r.entry_id DESC, r.field
                             LIMIT 2000) AS naming
                      JOIN entry e ON e.id = naming.entry_id AND e.state IN ('ACTIVE', 'ARCHIVED')) AS usage
             WHERE turn <= :limit
             ORDER BY type, field, id DESC""")
    List<UsageRow> of(UUID target, int limit);
}
