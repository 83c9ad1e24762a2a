package org.linernotes.admin.entry;

import io.micronaut.data.annotation.Query;
import io.micronaut.data.annotation.TypeDef;
import io.micronaut.data.jdbc.annotation.JdbcRepository;
import io.micronaut.data.model.DataType;
import io.micronaut.data.model.query.builder.sql.Dialect;
import io.micronaut.data.repository.GenericRepository;
import java.util.Collection;
import java.util.List;
import java.util.UUID;
import org.linernotes.admin.action.ScheduledRelative;

@JdbcRepository(dialect = Dialect.POSTGRES)
interface RelativeRows extends GenericRepository<RelativeRow, UUID> {
    /**
     * Whoever belongs to an entry and has something that readers do not see, the first hundred: what it and its parts
     * need and whom that needs in turn, its parts, what ended with it, and what they link to.
     */
    @Query("""
            WITH RECURSIVE ended (id) AS (
                SELECT other.entry_id
                  FROM (SELECT ends_with FROM publication
                         WHERE entry_id = :id AND live_from <= now()
                         ORDER BY live_from DESC
                         LIMIT 1) AS last
                  JOIN publication other ON other.ends_with = last.ends_with AND other.entry_id <> :id
                 WHERE NOT EXISTS (SELECT FROM publication later
                                    WHERE later.entry_id = other.entry_id AND later.live_from > other.live_from)
                 LIMIT 200),
            start (id) AS (
                SELECT CAST(:id AS uuid) UNION SELECT unnest(CAST(:parts AS uuid[])) UNION SELECT id FROM ended),
            named (id, mentioned) AS (
                SELECT r.target_id, bool_and(r.field LIKE '%mention')
                  FROM start
                  JOIN draft_reference r ON r.entry_id = start.id AND NOT r.required
                 GROUP BY r.target_id),
            needed (id) AS (
                SELECT r.target_id
                  FROM (SELECT id FROM start UNION SELECT id FROM named WHERE NOT mentioned) AS base
                  JOIN draft_reference r ON r.entry_id = base.id AND r.required
                 UNION
                SELECT r.target_id
                  FROM needed
                  JOIN draft_reference r ON r.entry_id = needed.id AND r.required),
            kin (id, kin) AS (
                SELECT id, 1 FROM needed
                 UNION ALL SELECT unnest(CAST(:parts AS uuid[])), 2
                 UNION ALL SELECT id, 3 FROM ended
                 UNION ALL SELECT id, CASE WHEN mentioned THEN 5 ELSE 4 END FROM named)
            SELECT e.id, (ARRAY['NEEDED', 'PART', 'ENDED_WITH', 'NAMED', 'MENTIONED'])[kin.kin] AS kin, seen.live, EXISTS (SELECT FROM ended WHERE ended.id = e.id) AS ended_with
              FROM (SELECT id, min(kin) AS kin FROM kin WHERE id <> :id GROUP BY id) AS kin
              JOIN entry e ON e.id = kin.id AND e.state = 'ACTIVE'
             CROSS JOIN LATERAL (
                   SELECT coalesce(bool_or(true), false) AS live,
                          coalesce(bool_or(p.revision_id = e.head_revision_id), false) AS newest
                     FROM publication p
                    WHERE p.entry_id = e.id AND p.live @> now()) AS seen
             WHERE NOT seen.newest AND NOT (seen.live AND kin.kin > 3)
             ORDER BY kin.kin, e.id
             LIMIT 100""")
    List<RelativeRow> of(UUID id, @TypeDef(type = DataType.STRING_ARRAY) Collection<UUID> parts);

    /** What belongs to something scheduled and is scheduled, too: by the same command, or because one requires the other. */
    @Query("""
            SELECT DISTINCT ON (other.entry_id) other.id, other.entry_id,
                   coalesce(other.begins_with = mine.begins_with, false) AS together
              FROM publication mine
             CROSS JOIN LATERAL (
                   SELECT p.* FROM publication p WHERE p.begins_with = mine.begins_with
                    UNION ALL
                   SELECT p.* FROM reference r
                     JOIN publication p ON p.id = r.publication_id
                    WHERE r.required_target_id = mine.entry_id AND p.live_from > now()
                    UNION ALL
                   SELECT p.* FROM reference r
                     JOIN publication p ON p.entry_id = r.required_target_id
                    WHERE r.publication_id = mine.id AND p.live_from > now()) AS other
             WHERE mine.id = :publicationId AND other.live_from > now() AND other.entry_id <> mine.entry_id
             ORDER BY other.entry_id, together DESC, other.live_from
             LIMIT 200""")
    List<ScheduledRelative> ofScheduled(UUID publicationId);
}
