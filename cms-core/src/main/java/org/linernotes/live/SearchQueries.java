package org.linernotes.live;

import io.micronaut.data.annotation.Query;
import io.micronaut.data.annotation.TypeDef;
import io.micronaut.data.model.DataType;
import io.micronaut.data.repository.GenericRepository;
import java.util.Collection;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Entries by their words, the best first: a title that is what was typed, then one that begins so, then by how often and where. */
interface SearchQueries extends GenericRepository<LiveEntry, UUID> {
    /**
     * The documents that hold all words; and works that hold those that are not in the name of an artist whom they credit, or
     * whose whole title is among them, by the artists whose names hold the most.
     */
    String HITS = """
            (SELECT h.publication_id, h.entry_id, h.type, h.sort_key, h.title, h.terms,
                    ts_rank(h.terms, to_tsquery('simple', :expression), 1) AS score
               FROM search_document h
              WHERE h.terms @@ to_tsquery('simple', :expression)
             UNION ALL
             SELECT credited.publication_id, credited.entry_id, credited.type, credited.sort_key, credited.title, credited.terms,
                    credited.score
               FROM (SELECT DISTINCT ON (h.publication_id)
                            h.publication_id, h.entry_id, h.type, h.sort_key, h.title, h.terms,
                            CASE WHEN act.others IS NULL THEN 0
                                 WHEN replace(' ' || h.title || ' ', ' the ', ' ') = ' ' || act.rest || ' ' THEN 3.5
                                 WHEN h.terms @@ act.others THEN ts_rank(h.terms, act.others, 1)
                                 ELSE -1 - 1.0 / length(h.title) END AS score
                       FROM (SELECT a.entry_id, to_tsquery('simple', nullif(named.others, '')) AS others, named.rest
                               FROM search_document a
                              CROSS JOIN LATERAL (
                                    SELECT sum(length(wanted.plain)) AS missing, string_agg(wanted.term, ' & ') AS others,
                                           string_agg(wanted.plain, ' ' ORDER BY wanted.place) AS rest
                                      FROM unnest(CAST(:terms AS text[]), CAST(:nameTerms AS text[]), CAST(:plainTerms AS text[]))
                                             WITH ORDINALITY AS wanted (term, name, plain, place)
                                     WHERE NOT a.terms @@ to_tsquery('simple', wanted.name)) AS named
                              WHERE a.type = 'Artist' AND :anyName <> '' AND a.terms @@ to_tsquery('simple', :anyName)
                              ORDER BY named.missing NULLS FIRST, length(a.title), a.entry_id
                              LIMIT 20) AS act
                       JOIN reference credit ON credit.target_id = act.entry_id AND credit.field = 'artistCredit.artist'
                       JOIN search_document h ON h.publication_id = credit.publication_id
                      WHERE NOT h.terms @@ to_tsquery('simple', :expression)
                        AND (act.others IS NULL OR h.terms @@ act.others
                             OR strpos(' ' || :words || ' ', ' ' || h.title || ' ') > 0)
                      ORDER BY h.publication_id, score DESC) AS credited) AS d
            """;

    /** That a document is what a search is narrowed to. */
    String KEPT = """
            WHERE d.type = ANY(CAST(:types AS text[]))
            AND (:anyDecade OR EXISTS (
                 SELECT FROM publication_value v
                  WHERE v.publication_id = d.publication_id AND v.field = 'releaseYear'
                    AND v.whole - v.whole % 10 = ANY(CAST(:decades AS bigint[]))))
            AND (:anyTopic OR EXISTS (
                 SELECT FROM reference r
                  WHERE r.publication_id = d.publication_id AND r.field = 'topics'
                    AND r.target_id = ANY(CAST(:topics AS uuid[])))
              OR (d.type = 'Song' AND (
                  EXISTS (
                      SELECT FROM unnest(CAST(:memberTargets AS uuid[]), CAST(:memberFields AS text[]), CAST(:memberRoles AS text[]))
                               AS member (target, field, role)
                        JOIN reference r ON r.publication_id = d.publication_id AND r.target_id = member.target
                                        AND r.field = member.field AND (member.role = '' OR r.role = member.role))
                  OR EXISTS (
                      SELECT FROM unnest(CAST(:rangeFields AS text[]), CAST(:lowestRanks AS bigint[]), CAST(:highestRanks AS bigint[]))
                               AS years (field, lowest, highest)
                        JOIN publication_rank o ON o.publication_id = d.publication_id AND o.field = years.field AND NOT o.descending
                                               AND o.scope = '00000000-0000-0000-0000-000000000000'
                                               AND o.rank >= years.lowest AND o.rank <= years.highest)
                  OR EXISTS (
                      SELECT FROM unnest(CAST(:titleWords AS text[])) AS words (expression)
                       WHERE d.terms @@ to_tsquery('simple', words.expression)))))
            AND (:anyChart OR EXISTS (
                 SELECT FROM reference r
                  WHERE r.publication_id = d.publication_id AND r.field = 'charts.chart'
                    AND r.target_id = ANY(CAST(:charts AS uuid[]))))
            AND (:anyCategory OR EXISTS (
                 SELECT FROM reference r
                  WHERE r.publication_id = d.publication_id AND r.field = 'category'
                    AND r.target_id = ANY(CAST(:categories AS uuid[]))))
            """;

    @Query("""
            SELECT CAST('00000000-0000-0000-0000-000000000000' AS uuid) AS parent_id, found.rank, found.words,
                   p.entry_id, p.type, p.slug, p.title, p.sort_title, p.content, p.content_changed_at, p.published_at
              FROM (SELECT hit.publication_id, hit.rank, hit.words, hit.entry_id
                      FROM (SELECT d.publication_id, d.entry_id, d.sort_key AS words,
                                   CAST(-1000000 * (
                                       CASE WHEN d.title = :words THEN 4
                                            WHEN replace(regexp_replace(d.title, '^(the|an?) (?=.)', ''), ' ', '') = :joined THEN 3.5
                                            WHEN d.score >= 0 AND (starts_with(:words || ' ', d.title || ' ')
                                                                   OR right(' ' || :words, length(d.title) + 1) = ' ' || d.title) THEN 3
                                            WHEN starts_with(d.title, :words) THEN 2
                                            ELSE 0 END
                                           + d.score) AS bigint) AS rank
                              FROM
            """ + HITS + KEPT + """
            ) hit
                     WHERE CAST(:afterId AS uuid) IS NULL
                        OR (hit.rank, hit.words, hit.entry_id)
                           > (:afterRank, CAST(:afterWords AS text) COLLATE "C", CAST(:afterId AS uuid))
                     ORDER BY hit.rank, hit.words, hit.entry_id
                     LIMIT :limit) found
              JOIN publication p ON p.id = found.publication_id
             ORDER BY found.rank, found.words, found.entry_id""")
    List<ListedEntryRow> search(
            String words,
            String joined,
            String expression,
            @TypeDef(type = DataType.STRING_ARRAY) Collection<String> terms,
            @TypeDef(type = DataType.STRING_ARRAY) Collection<String> nameTerms,
            @TypeDef(type = DataType.STRING_ARRAY) Collection<String> plainTerms,
            String anyName,
            @TypeDef(type = DataType.STRING_ARRAY) Collection<String> types,
            boolean anyDecade,
            @TypeDef(type = DataType.STRING_ARRAY) Collection<Integer> decades,
            boolean anyTopic,
            @TypeDef(type = DataType.STRING_ARRAY) Collection<UUID> topics,
            @TypeDef(type = DataType.STRING_ARRAY) Collection<UUID> memberTargets,
            @TypeDef(type = DataType.STRING_ARRAY) Collection<String> memberFields,
            @TypeDef(type = DataType.STRING_ARRAY) Collection<String> memberRoles,
            @TypeDef(type = DataType.STRING_ARRAY) Collection<String> rangeFields,
            @TypeDef(type = DataType.STRING_ARRAY) Collection<Long> lowestRanks,
            @TypeDef(type = DataType.STRING_ARRAY) Collection<Long> highestRanks,
            @TypeDef(type = DataType.STRING_ARRAY) Collection<String> titleWords,
            boolean anyChart,
            @TypeDef(type = DataType.STRING_ARRAY) Collection<UUID> charts,
            boolean anyCategory,
            @TypeDef(type = DataType.STRING_ARRAY) Collection<UUID> categories,
            long afterRank,
            @Nullable String afterWords,
            @Nullable UUID afterId,
            int limit);

    @Query("""
            SELECT count(*)
              FROM
            """ + HITS + KEPT)
    int count(
            String words,
            String expression,
            @TypeDef(type = DataType.STRING_ARRAY) Collection<String> terms,
            @TypeDef(type = DataType.STRING_ARRAY) Collection<String> nameTerms,
            @TypeDef(type = DataType.STRING_ARRAY) Collection<String> plainTerms,
            String anyName,
            @TypeDef(type = DataType.STRING_ARRAY) Collection<String> types,
            boolean anyDecade,
            @TypeDef(type = DataType.STRING_ARRAY) Collection<Integer> decades,
            boolean anyTopic,
            @TypeDef(type = DataType.STRING_ARRAY) Collection<UUID> topics,
            @TypeDef(type = DataType.STRING_ARRAY) Collection<UUID> memberTargets,
            @TypeDef(type = DataType.STRING_ARRAY) Collection<String> memberFields,
            @TypeDef(type = DataType.STRING_ARRAY) Collection<String> memberRoles,
            @TypeDef(type = DataType.STRING_ARRAY) Collection<String> rangeFields,
            @TypeDef(type = DataType.STRING_ARRAY) Collection<Long> lowestRanks,
            @TypeDef(type = DataType.STRING_ARRAY) Collection<Long> highestRanks,
            @TypeDef(type = DataType.STRING_ARRAY) Collection<String> titleWords,
            boolean anyChart,
            @TypeDef(type = DataType.STRING_ARRAY) Collection<UUID> charts,
            boolean anyCategory,
            @TypeDef(type = DataType.STRING_ARRAY) Collection<UUID> categories);
}
