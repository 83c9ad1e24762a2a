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

@JdbcRepository(dialect = Dialect.POSTGRES)
interface LabelRows extends GenericRepository<LabelRow, UUID> {
    @Query("""
            SELECT s.id, s.type, s.title, s.slug, s.head_revision_id, s.work, s.publication, s.expired, s.scheduled_at,
                   s.ends_at, s.withheld, head.content ->> 'disambiguation' AS disambiguation
              FROM entry_summary s
              JOIN revision head ON head.id = s.head_revision_id
             WHERE s.id = ANY(CAST(:ids AS uuid[]))""")
    List<LabelRow> findByIds(@TypeDef(type = DataType.STRING_ARRAY) Collection<UUID> ids);

    /**
     * Entries of some types that have a name with these words in it: those that are called so first, then those whose
     * name begins so, then those of which a word begins so.
     *
     * @param words folded here; without characters that stand for others
     */
    @Query("""
            WITH wanted AS MATERIALIZED (SELECT fold_words(:words) AS words),
            found AS (
                SELECT e.id, min(CASE WHEN n.folded = w.words THEN 0
                                      WHEN n.folded LIKE w.words || '%' THEN 1
                                      WHEN n.folded LIKE '% ' || w.words || '%' THEN 2
                                      ELSE 3 END) AS distance,
                       min(e.sort_title) AS sort_title
                  FROM wanted w
                  JOIN entry_name n ON n.folded LIKE w.words || '%'
                                    OR length(w.words) > 2 AND n.folded LIKE '%' || w.words || '%'
                  JOIN entry e ON e.id = n.entry_id
                 WHERE e.type = ANY(CAST(:types AS text[])) AND e.state = 'ACTIVE'
                 GROUP BY e.id
                 ORDER BY distance, sort_title, e.id
                 LIMIT :limit)
            SELECT s.id, s.type, s.title, s.slug, s.head_revision_id, s.work, s.publication, s.expired, s.scheduled_at,
                   s.ends_at, s.withheld, head.content ->> 'disambiguation' AS disambiguation
              FROM found
              JOIN entry_summary s ON s.id = found.id
              JOIN revision head ON head.id = s.head_revision_id
             ORDER BY found.distance, found.sort_title, found.id""")
    List<LabelRow> search(String[] types, String words, int limit);

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
