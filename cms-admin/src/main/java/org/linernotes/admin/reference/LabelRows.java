package org.linernotes.admin.reference;

import io.micronaut.data.annotation.Query;
import io.micronaut.data.annotation.TypeDef;
import io.micronaut.data.jdbc.annotation.JdbcRepository;
import io.micronaut.data.model.DataType;
import io.micronaut.data.model.query.builder.sql.Dialect;
import io.micronaut.data.repository.GenericRepository;
import java.util.Collection;
import java.util.List;
import java.util.UUID;
import org.linernotes.entry.EntryHits;

@JdbcRepository(dialect = Dialect.POSTGRES)
interface LabelRows extends GenericRepository<LabelRow, UUID> {
    @Query("""
            SELECT s.id, s.type, s.title, s.slug, s.head_revision_id, s.work, s.publication, s.expired, s.scheduled_at,
                   s.ends_at, s.withheld, head.content ->> 'disambiguation' AS disambiguation
              FROM entry_summary s
              JOIN revision head ON head.id = s.head_revision_id
             WHERE s.id = ANY(CAST(:ids AS uuid[]))""")
    List<LabelRow> findByIds(@TypeDef(type = DataType.STRING_ARRAY) Collection<UUID> ids);

    /** Entries of some types that words find: those that are called so first, then those whose title begins so. */
    @Query("""
            WITH found AS (
                SELECT e.id, min(CASE WHEN hit.title = :words THEN 0
                                      WHEN replace(hit.title, ' ', '') = :joined THEN 1
                                      WHEN starts_with(hit.title, :words) THEN 2
                                      ELSE 3 END) AS distance,
                       max(hit.score) AS score, min(hit.sort_key) AS sort_key
                  FROM
            """ + EntryHits.HITS + """
                       AS hit
                  JOIN entry e ON e.id = hit.entry_id
                 WHERE hit.type = ANY(CAST(:types AS text[])) AND e.state = 'ACTIVE'
                 GROUP BY e.id
                 ORDER BY distance, score DESC, sort_key, e.id
                 LIMIT :limit)
            SELECT s.id, s.type, s.title, s.slug, s.head_revision_id, s.work, s.publication, s.expired, s.scheduled_at,
                   s.ends_at, s.withheld, head.content ->> 'disambiguation' AS disambiguation
              FROM found
              JOIN entry_summary s ON s.id = found.id
              JOIN revision head ON head.id = s.head_revision_id
             ORDER BY found.distance, found.score DESC, found.sort_key, found.id""")
    List<LabelRow> search(
            String[] types,
            String words,
            String joined,
            String expression,
            @TypeDef(type = DataType.STRING_ARRAY) Collection<String> terms,
            @TypeDef(type = DataType.STRING_ARRAY) Collection<String> nameTerms,
            String anyName,
            int limit);

    /** Those of some types that were changed last. */
    @Query("""
            SELECT s.id, s.type, s.title, s.slug, s.head_revision_id, s.work, s.publication, s.expired, s.scheduled_at,
                   s.ends_at, s.withheld, head.content ->> 'disambiguation' AS disambiguation
              FROM (SELECT e.id, e.updated_at
                      FROM entry e
                     WHERE e.type = ANY(CAST(:types AS text[])) AND e.state = 'ACTIVE'
                     ORDER BY e.updated_at DESC, e.id DESC
                     LIMIT :limit) AS latest
              JOIN entry_summary s ON s.id = latest.id
              JOIN revision head ON head.id = s.head_revision_id
             ORDER BY latest.updated_at DESC, latest.id DESC""")
    List<LabelRow> latest(String[] types, int limit);
}
