package org.linernotes.live;

import static java.util.stream.Collectors.joining;

import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.linernotes.database.sql.Statement;

/** Entries by their words, the best first: a title that is what was typed, then one that begins so, then by how often and where. */
final class SearchStatements {
    private record Shape(Set<SearchCondition> conditions, boolean after) {}

    private static final Map<Shape, Statement<SearchParameters, ListedEntryRow>> PAGES = new ConcurrentHashMap<>();
    private static final Map<Set<SearchCondition>, Statement<SearchParameters, Total>> COUNTS =
            new ConcurrentHashMap<>();

    /**
     * The documents that hold all words; and works that hold those that are not in the name of an artist whom they credit, or
     * whose whole title is among them, by the artists whose names hold the most.
     */
    private static final String HITS = """
            (SELECT h.publication_id, h.entry_id, h.type, h.sort_key, h.title, h.terms,
                    ts_rank(h.terms, to_tsquery('simple', :typedExpression), 1) AS score
               FROM search_document h
              WHERE h.terms @@ to_tsquery('simple', :typedExpression)
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
                                      FROM unnest(CAST(:typedTerms AS text[]), CAST(:typedNameTerms AS text[]),
                                                  CAST(:typedPlainTerms AS text[])) WITH ORDINALITY AS wanted (term, name, plain, place)
                                     WHERE NOT a.terms @@ to_tsquery('simple', wanted.name)) AS named
                              WHERE a.type = 'Artist' AND :typedAnyName <> '' AND a.terms @@ to_tsquery('simple', :typedAnyName)
                              ORDER BY named.missing NULLS FIRST, length(a.title), a.entry_id
                              LIMIT 20) AS act
                       JOIN reference credit ON credit.target_id = act.entry_id AND credit.field = 'artistCredit.artist'
                       JOIN search_document h ON h.publication_id = credit.publication_id
                      WHERE NOT h.terms @@ to_tsquery('simple', :typedExpression)
                        AND (act.others IS NULL OR h.terms @@ act.others
                             OR strpos(' ' || :typedWords || ' ', ' ' || h.title || ' ') > 0)
                      ORDER BY h.publication_id, score DESC) AS credited) AS d
            """;

    private static final String OF_TYPES = "WHERE d.type = ANY(CAST(:types AS text[]))\n";

    private static final String BEHIND = """
            WHERE (hit.rank, hit.words, hit.entry_id)
                  > (:afterRank, CAST(:afterWords AS text) COLLATE "C", CAST(:afterId AS uuid))
            """;

    private SearchStatements() {}

    /** @param after whether the page begins behind a place */
    static Statement<SearchParameters, ListedEntryRow> page(Set<SearchCondition> conditions, boolean after) {
        return PAGES.computeIfAbsent(new Shape(conditions, after), SearchStatements::composedPage);
    }

    static Statement<SearchParameters, Total> count(Set<SearchCondition> conditions) {
        return COUNTS.computeIfAbsent(conditions, SearchStatements::composedCount);
    }

    private static Statement<SearchParameters, ListedEntryRow> composedPage(Shape shape) {
        return Statement.plannedForValues(
                SearchParameters.class,
                ListedEntryRow.class,
                """
            SELECT CAST('00000000-0000-0000-0000-000000000000' AS uuid) AS parent_id, found.rank, found.words,
            """ + EntryStatements.COLUMNS + """

              FROM (SELECT hit.publication_id, hit.rank, hit.words, hit.entry_id
                      FROM (SELECT d.publication_id, d.entry_id, d.sort_key AS words,
                                   CAST(-1000000 * (
                                       CASE WHEN d.title = :typedWords THEN 4
                                            WHEN replace(regexp_replace(d.title, '^(the|an?) (?=.)', ''), ' ', '') = :typedJoined THEN 3.5
                                            WHEN d.score >= 0 AND (starts_with(:typedWords || ' ', d.title || ' ')
                                                                   OR right(' ' || :typedWords, length(d.title) + 1) = ' ' || d.title) THEN 3
                                            WHEN starts_with(d.title, :typedWords) THEN 2
                                            ELSE 0 END
                                           + d.score) AS bigint) AS rank
                              FROM
            """ + documents(shape.conditions()) + """
            ) hit
            """
                        + (shape.after() ? BEHIND : "") + """
                     ORDER BY hit.rank, hit.words, hit.entry_id
                     LIMIT :limit) found
              JOIN publication p ON p.id = found.publication_id
             ORDER BY found.rank, found.words, found.entry_id""");
    }

    private static Statement<SearchParameters, Total> composedCount(Set<SearchCondition> conditions) {
        return Statement.plannedForValues(
                SearchParameters.class, Total.class, "SELECT count(*) AS total FROM\n" + documents(conditions));
    }

    private static String documents(Set<SearchCondition> conditions) {
        return HITS + OF_TYPES + conditions.stream().map(SearchCondition::text).collect(joining());
    }
}
