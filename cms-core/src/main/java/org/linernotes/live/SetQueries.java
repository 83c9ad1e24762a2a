package org.linernotes.live;

import io.micronaut.data.annotation.Query;
import io.micronaut.data.annotation.TypeDef;
import io.micronaut.data.model.DataType;
import io.micronaut.data.repository.GenericRepository;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Entries of a type that a filter's narrowest condition finds by its index; they are sorted each time. */
interface SetQueries extends GenericRepository<LiveEntry, UUID> {
    /** The publications of a type that meet every condition, found by the narrowest; from the second word of a statement on. */
    String OF_SET = """
              FROM (
                    SELECT o.publication_id
                      FROM publication_rank o
                     WHERE o.type = :type AND o.field = :rankField AND NOT o.descending AND o.scope = :rankScope
                       AND o.rank >= :rankLowest AND o.rank <= :rankHighest
                    UNION
                    SELECT r.publication_id
                      FROM reference r
                     WHERE r.target_id = CAST(:target AS uuid) AND r.field = :targetField
                    UNION
                    SELECT r.publication_id
                      FROM unnest(CAST(:memberTargets AS uuid[]), CAST(:memberFields AS text[]), CAST(:memberRoles AS text[]))
                               AS member (target, field, role)
                      JOIN reference r ON r.target_id = member.target AND r.field = member.field
                                      AND (member.role = '' OR r.role = member.role)
                    UNION
                    SELECT d.publication_id
                      FROM search_document d
                     WHERE :titleWords <> '' AND d.terms @@ to_tsquery('simple', :titleWords)
                    UNION
                    SELECT c.id
                      FROM publication c
                     WHERE :byChange AND c.type = :type
                       AND c.content_changed_at >= coalesce(CAST(:since AS timestamptz), '-infinity')) found
              JOIN publication p ON p.id = found.publication_id
             WHERE p.type = :type
               AND NOT EXISTS (
                   SELECT FROM unnest(CAST(:rankFields AS text[]), CAST(:rankScopes AS uuid[]),
                                      CAST(:lowestRanks AS bigint[]), CAST(:highestRanks AS bigint[]))
                            AS wanted (field, scope, lowest, highest)
                    WHERE NOT EXISTS (
                          SELECT FROM publication_rank o
                           WHERE o.publication_id = p.id AND o.field = wanted.field AND NOT o.descending
                             AND o.scope = wanted.scope AND o.rank BETWEEN wanted.lowest AND wanted.highest))
               AND NOT EXISTS (
                   SELECT FROM unnest(CAST(:targetFields AS text[]), CAST(:targets AS uuid[])) AS wanted (field, id)
                    WHERE NOT EXISTS (
                          SELECT FROM reference r
                           WHERE r.publication_id = p.id AND r.field = wanted.field AND r.target_id = wanted.id))
               AND p.sort_key >= :fromKey AND p.sort_key < :untilKey
               AND p.content_changed_at >= coalesce(CAST(:since AS timestamptz), '-infinity')
               AND (NOT :listed OR NOT p.unlisted)
            """;

    @Query("""
            SELECT CAST('00000000-0000-0000-0000-000000000000' AS uuid) AS parent_id, page.rank, page.words,
                   p.entry_id, p.type, p.slug, p.title, p.sort_title, p.content, p.content_changed_at, p.published_at
              FROM (SELECT ranked.*,
                           CASE WHEN :fromTheEnd THEN -1 ELSE 1 END
                               * row_number() OVER (ORDER BY ranked.rank, ranked.words, ranked.entry_id) AS turn
                      FROM (SELECT p.id, p.entry_id, CASE WHEN :orderKind = 'CHANGED' THEN '' ELSE p.sort_key END AS words,
                                   CASE :orderKind
                                       WHEN 'TITLE' THEN 0
                                       WHEN 'CHANGED' THEN -CAST(extract(EPOCH FROM p.content_changed_at) * 1000000 AS bigint)
                                       ELSE coalesce(
                                           (SELECT o.rank
                                              FROM publication_rank o
                                             WHERE o.publication_id = p.id AND o.field = :orderField
                                               AND o.descending = :descending AND o.scope = :orderScope),
                                           9223372036854775807)
                                   END AS rank
            """ + OF_SET + """
            ) ranked
                     WHERE (CAST(:afterId AS uuid) IS NULL
                            OR (ranked.rank, ranked.words, ranked.entry_id)
                               > (:afterRank, CAST(:afterWords AS text) COLLATE "C", CAST(:afterId AS uuid)))
                       AND (CAST(:beforeId AS uuid) IS NULL
                            OR (ranked.rank, ranked.words, ranked.entry_id)
                               < (:beforeRank, CAST(:beforeWords AS text) COLLATE "C", CAST(:beforeId AS uuid)))
                     ORDER BY turn
                     LIMIT :limit) page
              JOIN publication p ON p.id = page.id
             ORDER BY page.turn""")
    List<ListedEntryRow> ofSet(
            String type,
            String orderKind,
            String orderField,
            boolean descending,
            UUID orderScope,
            String rankField,
            UUID rankScope,
            long rankLowest,
            long rankHighest,
            @Nullable UUID target,
            String targetField,
            @TypeDef(type = DataType.STRING_ARRAY) Collection<UUID> memberTargets,
            @TypeDef(type = DataType.STRING_ARRAY) Collection<String> memberFields,
            @TypeDef(type = DataType.STRING_ARRAY) Collection<String> memberRoles,
            String titleWords,
            boolean byChange,
            @Nullable Instant since,
            @TypeDef(type = DataType.STRING_ARRAY) Collection<String> rankFields,
            @TypeDef(type = DataType.STRING_ARRAY) Collection<UUID> rankScopes,
            @TypeDef(type = DataType.STRING_ARRAY) Collection<Long> lowestRanks,
            @TypeDef(type = DataType.STRING_ARRAY) Collection<Long> highestRanks,
            @TypeDef(type = DataType.STRING_ARRAY) Collection<String> targetFields,
            @TypeDef(type = DataType.STRING_ARRAY) Collection<UUID> targets,
            String fromKey,
            String untilKey,
            boolean listed,
            boolean fromTheEnd,
            long afterRank,
            @Nullable String afterWords,
            @Nullable UUID afterId,
            long beforeRank,
            @Nullable String beforeWords,
            @Nullable UUID beforeId,
            int limit);
}
