package org.linernotes.live;

import io.micronaut.data.annotation.Query;
import io.micronaut.data.annotation.TypeDef;
import io.micronaut.data.model.DataType;
import io.micronaut.data.repository.GenericRepository;
import java.util.Collection;
import java.util.List;
import java.util.UUID;

/** Every entry that crawlers may list, by type and id. */
interface SitemapQueries extends GenericRepository<LiveEntry, UUID> {
    @Query("""
            WITH page AS MATERIALIZED (
                SELECT p.entry_id, p.type, p.slug, p.content_changed_at
                  FROM publication p
                 WHERE p.type = ANY(CAST(:types AS text[])) AND NOT p.unlisted AND p.slug IS NOT NULL
                   AND coalesce(p.content #>> '{seo,noindex}', 'false') <> 'true'
                   AND (p.type, p.entry_id) > (:afterType, :afterId)
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
             ORDER BY page.type, page.entry_id""")
    List<SitemapEntry> page(
            @TypeDef(type = DataType.STRING_ARRAY) Collection<String> types, String afterType, UUID afterId, int limit);

    @Query("""
            SELECT count(*)
              FROM publication p
             WHERE p.type = ANY(CAST(:types AS text[])) AND NOT p.unlisted AND p.slug IS NOT NULL
               AND coalesce(p.content #>> '{seo,noindex}', 'false') <> 'true'""")
    int count(@TypeDef(type = DataType.STRING_ARRAY) Collection<String> types);

    /** The last entry of each page of that size but the last. */
    @Query("""
            SELECT ends.entry_id, ends.type, ends.slug, ends.content_changed_at AS changed_at
              FROM (SELECT p.entry_id, p.type, p.slug, p.content_changed_at,
                           row_number() OVER (ORDER BY p.type, p.entry_id) AS place
                      FROM publication p
                     WHERE p.type = ANY(CAST(:types AS text[])) AND NOT p.unlisted AND p.slug IS NOT NULL
               AND coalesce(p.content #>> '{seo,noindex}', 'false') <> 'true') ends
             WHERE ends.place % :size = 0
             ORDER BY ends.place""")
    List<SitemapEntry> pageEnds(@TypeDef(type = DataType.STRING_ARRAY) Collection<String> types, int size);
}
