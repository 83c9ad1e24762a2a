package org.linernotes.live;

import io.micronaut.data.annotation.Query;
import io.micronaut.data.annotation.TypeDef;
import io.micronaut.data.model.DataType;
import io.micronaut.data.repository.GenericRepository;
import java.util.Collection;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Entries by whom they point to: a page for each of many parents in one statement. */
interface ReferenceQueries extends GenericRepository<LiveEntry, UUID> {
    @Query("""
            SELECT parent.id AS parent_id, page.rank, page.words, p.entry_id, p.type, p.slug, p.title, p.sort_title,
                   p.content, p.content_changed_at, p.published_at
              FROM unnest(CAST(:parents AS uuid[])) AS parent (id)
             CROSS JOIN LATERAL (
                   SELECT ranked.*,
                          CASE WHEN :fromTheEnd THEN -1 ELSE 1 END
                              * row_number() OVER (ORDER BY ranked.rank, ranked.words, ranked.entry_id) AS turn
                     FROM (SELECT p.id, p.entry_id,
                                  CASE WHEN :orderKind IN ('TITLE', 'LOWEST', 'HIGHEST') THEN p.sort_key ELSE '' END AS words,
                                  CASE :orderKind
                                      WHEN 'TITLE' THEN 0
                                      WHEN 'LOWEST' THEN coalesce((
                                          SELECT o.rank
                                            FROM publication_rank o
                                           WHERE o.publication_id = p.id AND o.field = :orderField AND NOT o.descending
                                             AND o.scope = '00000000-0000-0000-0000-000000000000'), 9223372036854775807)
                                      WHEN 'HIGHEST' THEN coalesce((
                                          SELECT o.rank
                                            FROM publication_rank o
                                           WHERE o.publication_id = p.id AND o.field = :orderField AND o.descending
                                             AND o.scope = '00000000-0000-0000-0000-000000000000'), 9223372036854775807)
                                      ELSE coalesce(
                                          (SELECT min(o.position) - 9000000000000000000
                                             FROM reference o
                                            WHERE :orderKind = 'AS_NAMED' AND o.entry_id = parent.id
                                              AND o.field = :orderField AND o.target_id = p.entry_id),
                                          -CAST(extract(EPOCH FROM p.content_changed_at) * 1000000 AS bigint))
                                  END AS rank
                             FROM (SELECT DISTINCT r.publication_id
                                     FROM reference r
                                    WHERE r.target_id = parent.id
                                      AND r.type = ANY(CAST(:types AS text[]))
                                      AND r.field = ANY(CAST(:fields AS text[]))
                                      AND (:anyRole OR r.role = ANY(CAST(:roles AS text[])))) pointing
                             JOIN publication p ON p.id = pointing.publication_id
                            WHERE (:valueField = '' OR EXISTS (
                                   SELECT FROM publication_value v
                                    WHERE v.publication_id = p.id AND v.field = :valueField
                                      AND v.text = ANY(CAST(:texts AS text[]))))) ranked
                    WHERE (CAST(:afterId AS uuid) IS NULL
                           OR (ranked.rank, ranked.words, ranked.entry_id)
                              > (:afterRank, CAST(:afterWords AS text) COLLATE "C", CAST(:afterId AS uuid)))
                      AND (CAST(:beforeId AS uuid) IS NULL
                           OR (ranked.rank, ranked.words, ranked.entry_id)
                              < (:beforeRank, CAST(:beforeWords AS text) COLLATE "C", CAST(:beforeId AS uuid)))
                    ORDER BY turn
                    LIMIT :limit) page
              JOIN publication p ON p.id = page.id
             ORDER BY parent.id, page.turn""")
    List<ListedEntryRow> pages(
            @TypeDef(type = DataType.STRING_ARRAY) Collection<UUID> parents,
            @TypeDef(type = DataType.STRING_ARRAY) Collection<String> types,
            @TypeDef(type = DataType.STRING_ARRAY) Collection<String> fields,
            boolean anyRole,
            @TypeDef(type = DataType.STRING_ARRAY) Collection<String> roles,
            String valueField,
            @TypeDef(type = DataType.STRING_ARRAY) Collection<String> texts,
            String orderKind,
            String orderField,
            boolean fromTheEnd,
            long afterRank,
            @Nullable String afterWords,
            @Nullable UUID afterId,
            long beforeRank,
            @Nullable String beforeWords,
            @Nullable UUID beforeId,
            int limit);

    @Query("""
            SELECT parent.id AS parent_id, found.total
              FROM unnest(CAST(:parents AS uuid[])) AS parent (id)
             CROSS JOIN LATERAL (
                   SELECT count(DISTINCT r.publication_id) AS total
                     FROM reference r
                    WHERE r.target_id = parent.id
                      AND r.type = ANY(CAST(:types AS text[]))
                      AND r.field = ANY(CAST(:fields AS text[]))
                      AND (:anyRole OR r.role = ANY(CAST(:roles AS text[])))
                      AND (:valueField = '' OR EXISTS (
                           SELECT FROM publication_value v
                            WHERE v.publication_id = r.publication_id AND v.field = :valueField
                              AND v.text = ANY(CAST(:texts AS text[]))))) found""")
    List<ParentCount> counts(
            @TypeDef(type = DataType.STRING_ARRAY) Collection<UUID> parents,
            @TypeDef(type = DataType.STRING_ARRAY) Collection<String> types,
            @TypeDef(type = DataType.STRING_ARRAY) Collection<String> fields,
            boolean anyRole,
            @TypeDef(type = DataType.STRING_ARRAY) Collection<String> roles,
            String valueField,
            @TypeDef(type = DataType.STRING_ARRAY) Collection<String> texts);

    @Query("""
            SELECT parent.id AS parent_id, left(p.sort_key, 1) AS letter, count(DISTINCT p.id) AS total
              FROM unnest(CAST(:parents AS uuid[])) AS parent (id)
              JOIN reference r ON r.target_id = parent.id
                              AND r.type = ANY(CAST(:types AS text[]))
                              AND r.field = ANY(CAST(:fields AS text[]))
                              AND (:anyRole OR r.role = ANY(CAST(:roles AS text[])))
              JOIN publication p ON p.id = r.publication_id
             WHERE :valueField = '' OR EXISTS (
                   SELECT FROM publication_value v
                    WHERE v.publication_id = p.id AND v.field = :valueField
                      AND v.text = ANY(CAST(:texts AS text[])))
             GROUP BY parent.id, left(p.sort_key, 1)
             ORDER BY letter""")
    List<ParentLetter> letters(
            @TypeDef(type = DataType.STRING_ARRAY) Collection<UUID> parents,
            @TypeDef(type = DataType.STRING_ARRAY) Collection<String> types,
            @TypeDef(type = DataType.STRING_ARRAY) Collection<String> fields,
            boolean anyRole,
            @TypeDef(type = DataType.STRING_ARRAY) Collection<String> roles,
            String valueField,
            @TypeDef(type = DataType.STRING_ARRAY) Collection<String> texts);

    @Query("""
            SELECT parent.id AS parent_id, p.entry_id,
                   row_number() OVER (PARTITION BY parent.id
                                      ORDER BY min(o.position) NULLS LAST, p.content_changed_at DESC, p.entry_id) AS position
              FROM unnest(CAST(:parents AS uuid[])) AS parent (id)
              JOIN reference r ON r.target_id = parent.id AND r.type = ANY(CAST(:types AS text[]))
                              AND r.field = ANY(CAST(:fields AS text[]))
              JOIN publication p ON p.id = r.publication_id
              LEFT JOIN reference o ON o.entry_id = parent.id AND o.field = :orderField AND o.target_id = p.entry_id
             GROUP BY parent.id, p.entry_id, p.content_changed_at""")
    List<ParentPosition> positions(
            @TypeDef(type = DataType.STRING_ARRAY) Collection<UUID> parents,
            @TypeDef(type = DataType.STRING_ARRAY) Collection<String> types,
            @TypeDef(type = DataType.STRING_ARRAY) Collection<String> fields,
            String orderField);

    @Query("""
            SELECT owner.entry_id AS parent_id, page.position AS rank, '' AS words, p.entry_id, p.type, p.slug, p.title,
                   p.sort_title, p.content, p.content_changed_at, p.published_at
              FROM publication owner
             CROSS JOIN LATERAL (
                   SELECT r.position, r.target_id, CASE WHEN :fromTheEnd THEN -r.position ELSE r.position END AS turn
                     FROM reference r
                     JOIN publication target ON target.entry_id = r.target_id
                    WHERE r.publication_id = owner.id AND r.field = :field
                      AND r.position > :after AND r.position < :before
                    ORDER BY turn
                    LIMIT :limit) page
              JOIN publication p ON p.entry_id = page.target_id
             WHERE owner.entry_id = ANY(CAST(:parents AS uuid[]))
             ORDER BY owner.entry_id, page.turn""")
    List<ListedEntryRow> targets(
            @TypeDef(type = DataType.STRING_ARRAY) Collection<UUID> parents,
            String field,
            boolean fromTheEnd,
            long after,
            long before,
            int limit);

    @Query("""
            SELECT r.entry_id AS parent_id, count(*) AS total
              FROM publication owner
              JOIN reference r ON r.publication_id = owner.id AND r.field = :field
              JOIN publication target ON target.entry_id = r.target_id
             WHERE owner.entry_id = ANY(CAST(:parents AS uuid[]))
             GROUP BY r.entry_id""")
    List<ParentCount> targetCounts(@TypeDef(type = DataType.STRING_ARRAY) Collection<UUID> parents, String field);
}
