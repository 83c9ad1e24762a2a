package org.linernotes.admin.entry;

import io.micronaut.data.annotation.Query;
import io.micronaut.data.jdbc.annotation.JdbcRepository;
import io.micronaut.data.model.query.builder.sql.Dialect;
import io.micronaut.data.repository.GenericRepository;
import java.util.List;
import java.util.UUID;

@JdbcRepository(dialect = Dialect.POSTGRES)
interface LiveDependents extends GenericRepository<PartRow, UUID> {
    /** Entries that are live now or later and require the target; the first hundred by title. */
    @Query("""
            SELECT dependent.entry_id
              FROM (SELECT p.entry_id, min(p.sort_title) AS sort_title
                      FROM reference r
                      JOIN publication p ON p.id = r.publication_id
                     WHERE r.required_target_id = :target AND NOT p.settled
                       AND (p.live_until IS NULL OR p.live_until > now())
                     GROUP BY p.entry_id) AS dependent
             ORDER BY dependent.sort_title, dependent.entry_id
             LIMIT 100""")
    List<UUID> of(UUID target);
}
