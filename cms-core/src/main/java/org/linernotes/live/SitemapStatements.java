package org.linernotes.live;

import java.util.Collection;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.linernotes.database.sql.Statement;

/** Every entry that crawlers may list, by type and id; the types may be those of few entries or of all. */
final class SitemapStatements {
    /** @param after a place whose words are a type; null: from the beginning */
    record Part(Collection<String> types, @Nullable Place after, int limit) {}

    record OfTypes(Collection<String> types) {}

    record Pages(Collection<String> types, int size) {}

    /** The last entry of a page. */
    record PageEnd(String type, UUID entryId) {}

    private static final String LISTED = """
            p.type = ANY(CAST(:types AS text[])) AND NOT p.unlisted AND p.slug IS NOT NULL
                   AND coalesce(p.content #>> '{seo,noindex}', 'false') <> 'true'
            """;

    static final Statement<Part, SitemapEntry> FIRST = page("");

    static final Statement<Part, SitemapEntry> NEXT = page("AND (p.type, p.entry_id) > (:afterWords, :afterId)");

    static final Statement<OfTypes, Total> COUNT = Statement.plannedForValues(OfTypes.class, Total.class, """
            SELECT count(*) AS total
              FROM publication p
             WHERE\s""" + LISTED);

    /** The last entry of each page of that size but the last. */
    static final Statement<Pages, PageEnd> PAGE_ENDS =
            Statement.plannedForValues(Pages.class, PageEnd.class, """
            SELECT ends.type, ends.entry_id
              FROM (SELECT p.type, p.entry_id, row_number() OVER (ORDER BY p.type, p.entry_id) AS place
                      FROM publication p
                     WHERE\s""" + LISTED + """
                   ) ends
             WHERE ends.place % :size = 0
             ORDER BY ends.place""");

    private SitemapStatements() {}

    private static Statement<Part, SitemapEntry> page(String behind) {
        return Statement.plannedForValues(Part.class, SitemapEntry.class, """
            WITH page AS MATERIALIZED (
                SELECT p.entry_id, p.type, p.slug, p.content_changed_at
                  FROM publication p
                 WHERE\s""" + LISTED + behind + """

                 ORDER BY p.type, p.entry_id
                 LIMIT :limit),
            latest AS (
                SELECT r.target_id, max(fact.content_changed_at) AS changed_at
                  FROM reference r
                  JOIN publication fact ON fact.id = r.publication_id
                 WHERE r.target_id IN (SELECT entry_id FROM page) AND r.type = 'Fact' AND r.field = 'about'
                 GROUP BY r.target_id)
            SELECT page.entry_id, page.type, page.slug, greatest(page.content_changed_at, latest.changed_at) AS changed_at
              FROM page
              LEFT JOIN latest ON latest.target_id = page.entry_id
             ORDER BY page.type, page.entry_id""");
    }
}
