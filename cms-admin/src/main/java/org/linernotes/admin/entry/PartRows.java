package org.linernotes.admin.entry;

import io.micronaut.data.annotation.Query;
import io.micronaut.data.jdbc.annotation.JdbcRepository;
import io.micronaut.data.model.query.builder.sql.Dialect;
import io.micronaut.data.repository.GenericRepository;
import java.util.List;
import java.util.UUID;

@JdbcRepository(dialect = Dialect.POSTGRES)
interface PartRows extends GenericRepository<PartRow, UUID> {
    /** The newest entries of each of these types that require another one, with the number of all. */
    @Query("""
            SELECT part.id, part.type, part.total
              FROM unnest(CAST(:typeNames AS text[])) AS wanted (type)
             CROSS JOIN LATERAL (
                   SELECT e.id, e.type, count(*) OVER () AS total
                     FROM entry e
                    WHERE e.type = wanted.type AND e.state IN ('ACTIVE', 'ARCHIVED')
                      AND e.id IN (SELECT r.entry_id FROM draft_reference r WHERE r.target_id = :target AND r.required)
                    ORDER BY e.id DESC
                    LIMIT :limit) AS part
             ORDER BY part.type, part.id DESC""")
    List<PartRow> of(UUID target, String[] typeNames, int limit);
}
