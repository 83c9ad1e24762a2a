package org.linernotes.entry;

/** How entries are found by words, for statements of those who work on them. */
public final class EntryHits {
    /**
     * The entries whose names hold all words; and works that hold those that are not in the name of an artist whom they
     * credit, by the artists whose names hold the most. As a table in brackets, with {@code score} and what of {@code words}
     * lists need.
     *
     * <p>It is materialized, so that it is worked out once whatever statistics say of tables that were just filled.
     */
    public static final String HITS = """
            (WITH wanted AS MATERIALIZED (
                 SELECT term, to_tsquery('simple', name) AS name, length(name) AS length
                   FROM unnest(CAST(:terms AS text[]), CAST(:nameTerms AS text[])) AS typed (term, name)),
             act AS MATERIALIZED (
                 SELECT a.entry_id, to_tsquery('simple', nullif(named.others, '')) AS others
                   FROM entry_words a
                  CROSS JOIN LATERAL (
                        SELECT sum(wanted.length) AS missing, string_agg(wanted.term, ' & ') AS others
                          FROM wanted
                         WHERE NOT a.terms @@ wanted.name) AS named
                  WHERE a.type = 'Artist' AND :anyName <> '' AND a.terms @@ to_tsquery('simple', :anyName)
                  ORDER BY named.missing NULLS FIRST, length(a.title), a.entry_id
                  LIMIT 20),
             found AS MATERIALIZED (
                 SELECT w.entry_id, w.type, w.title, w.sort_key, ts_rank(w.terms, to_tsquery('simple', :expression), 1) AS score
                   FROM entry_words w
                  WHERE w.terms @@ to_tsquery('simple', :expression)
                  UNION ALL
                 SELECT w.entry_id, w.type, w.title, w.sort_key, coalesce(ts_rank(w.terms, act.others, 1), 0) AS score
                   FROM act
                   JOIN draft_reference credit ON credit.target_id = act.entry_id AND credit.field = 'artistCredit.artist'
                   JOIN entry_words w ON w.entry_id = credit.entry_id
                  WHERE NOT w.terms @@ to_tsquery('simple', :expression) AND (act.others IS NULL OR w.terms @@ act.others))
             SELECT entry_id, type, title, sort_key, score FROM found)
            """;

    private EntryHits() {}
}
