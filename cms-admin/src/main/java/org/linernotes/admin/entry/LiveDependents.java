package org.linernotes.admin.entry;

import io.micronaut.data.annotation.Query;
import io.micronaut.data.jdbc.annotation.JdbcRepository;
import io.micronaut.data.model.query.builder.sql.Dialect;
import io.micronaut.data.repository.GenericRepository;
import java.util.List;
import java.util.UUID;

@JdbcRepository(dialect = Dialect.POSTGRES)
interface LiveDependents extends GenericRepository<PartRow, UUID> {
    /** Entries that are live now or later and require the target, then those that require these; the first two hundred. */
    @Query("""
            WITH RECURSIVE dependent (id) AS (
                SELECT CAST(:target AS uuid)
                 UNION
                SELECT p.entry_id
                  FROM dependent
                  JOIN reference r ON r.required_target_id = dependent.id
                  JOIN publication p ON p.id = r.publication_id AND NOT p.settled
                                    AND (p.live_until IS NULL OR p.live_until > now()))
            SELECT id FROM dependent WHERE id <> :target LIMIT 200""")
    List<UUID> of(UUID target);
}
