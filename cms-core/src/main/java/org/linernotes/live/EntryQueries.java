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

/** Entries by what they are; the schema that the data source reads decides at which instant. */
interface EntryQueries extends GenericRepository<LiveEntry, UUID> {
    @Query("""
            SELECT entry_id, type, slug, title, sort_title, content, content_changed_at, published_at
              FROM publication
             WHERE entry_id = ANY(CAST(:ids AS uuid[]))""")
    List<LiveEntry> findByIds(@TypeDef(type = DataType.STRING_ARRAY) Collection<UUID> ids);

    @Query("""
            SELECT entry_id, type, slug, title, sort_title, content, content_changed_at, published_at
              FROM publication
             WHERE type = ANY(CAST(:types AS text[])) AND slug = ANY(CAST(:slugs AS text[]))""")
    List<LiveEntry> findByAddresses(
            @TypeDef(type = DataType.STRING_ARRAY) Collection<String> types,
            @TypeDef(type = DataType.STRING_ARRAY) Collection<String> slugs);

    @Query("""
            SELECT entry_id, live_until
              FROM publication
             WHERE entry_id = ANY(CAST(:ids AS uuid[])) AND live_until IS NOT NULL""")
    List<EntryEnd> ends(@TypeDef(type = DataType.STRING_ARRAY) Collection<UUID> ids);

    @Query("SELECT count(*) FROM publication WHERE type = :type")
    int count(String type);

    @Query("""
            SELECT entry_id, type, slug, title, sort_title, content, content_changed_at, published_at
              FROM publication
             WHERE type = :type
               AND (sort_title, entry_id)
                   > (coalesce(:afterWords, ''), coalesce(CAST(:afterId AS uuid), CAST('00000000-0000-0000-0000-000000000000' AS uuid)))
               AND (CAST(:beforeId AS uuid) IS NULL OR (sort_title, entry_id) < (:beforeWords, CAST(:beforeId AS uuid)))
             ORDER BY sort_title, entry_id
             LIMIT :limit""")
    List<LiveEntry> byTitle(
            String type,
            @Nullable String afterWords,
            @Nullable UUID afterId,
            @Nullable String beforeWords,
            @Nullable UUID beforeId,
            int limit);

    @Query("""
            SELECT entry_id, type, slug, title, sort_title, content, content_changed_at, published_at
              FROM publication
             WHERE type = :type
               AND (CAST(:afterId AS uuid) IS NULL OR (sort_title, entry_id) > (:afterWords, CAST(:afterId AS uuid)))
               AND (CAST(:beforeId AS uuid) IS NULL OR (sort_title, entry_id) < (:beforeWords, CAST(:beforeId AS uuid)))
             ORDER BY sort_title DESC, entry_id DESC
             LIMIT :limit""")
    List<LiveEntry> byTitleFromTheEnd(
            String type,
            @Nullable String afterWords,
            @Nullable UUID afterId,
            @Nullable String beforeWords,
            @Nullable UUID beforeId,
            int limit);

    @Query("""
            SELECT entry_id, type, slug, title, sort_title, content, content_changed_at, published_at
              FROM publication
             WHERE type = :type
               AND (content_changed_at, entry_id)
                   < (coalesce(CAST(:afterAt AS timestamptz), 'infinity'),
                      coalesce(CAST(:afterId AS uuid), CAST('ffffffff-ffff-ffff-ffff-ffffffffffff' AS uuid)))
               AND (CAST(:beforeId AS uuid) IS NULL
                    OR (content_changed_at, entry_id) > (CAST(:beforeAt AS timestamptz), CAST(:beforeId AS uuid)))
             ORDER BY content_changed_at DESC, entry_id DESC
             LIMIT :limit""")
    List<LiveEntry> byChange(
            String type,
            @Nullable Instant afterAt,
            @Nullable UUID afterId,
            @Nullable Instant beforeAt,
            @Nullable UUID beforeId,
            int limit);

    @Query("""
            SELECT entry_id, type, slug, title, sort_title, content, content_changed_at, published_at
              FROM publication
             WHERE type = :type
               AND (CAST(:afterId AS uuid) IS NULL
                    OR (content_changed_at, entry_id) < (CAST(:afterAt AS timestamptz), CAST(:afterId AS uuid)))
               AND (CAST(:beforeId AS uuid) IS NULL
                    OR (content_changed_at, entry_id) > (CAST(:beforeAt AS timestamptz), CAST(:beforeId AS uuid)))
             ORDER BY content_changed_at, entry_id
             LIMIT :limit""")
    List<LiveEntry> byChangeFromTheEnd(
            String type,
            @Nullable Instant afterAt,
            @Nullable UUID afterId,
            @Nullable Instant beforeAt,
            @Nullable UUID beforeId,
            int limit);

    @Query("""
            SELECT CAST('00000000-0000-0000-0000-000000000000' AS uuid) AS parent_id, found.rank, '' AS words,
                   p.entry_id, p.type, p.slug, p.title, p.sort_title, p.content, p.content_changed_at, p.published_at
              FROM (SELECT v.publication_id, DATE '2000-01-01' - v.day AS rank
                      FROM publication_value v
                     WHERE v.type = :type AND v.field = :field
                       AND (CAST(:afterId AS uuid) IS NULL
                            OR (v.day, v.entry_id) < (DATE '2000-01-01' - CAST(:afterRank AS int), CAST(:afterId AS uuid)))
                       AND (CAST(:beforeId AS uuid) IS NULL
                            OR (v.day, v.entry_id) > (DATE '2000-01-01' - CAST(:beforeRank AS int), CAST(:beforeId AS uuid)))
                     ORDER BY v.day DESC, v.entry_id DESC
                     LIMIT :limit) found
              JOIN publication p ON p.id = found.publication_id
             ORDER BY found.rank, p.entry_id DESC""")
    List<ListedEntryRow> latestDayFirst(
            String type,
            String field,
            long afterRank,
            @Nullable UUID afterId,
            long beforeRank,
            @Nullable UUID beforeId,
            int limit);

    @Query("""
            SELECT CAST('00000000-0000-0000-0000-000000000000' AS uuid) AS parent_id, found.rank, '' AS words,
                   p.entry_id, p.type, p.slug, p.title, p.sort_title, p.content, p.content_changed_at, p.published_at
              FROM (SELECT v.publication_id, DATE '2000-01-01' - v.day AS rank
                      FROM publication_value v
                     WHERE v.type = :type AND v.field = :field
                       AND (CAST(:afterId AS uuid) IS NULL
                            OR (v.day, v.entry_id) < (DATE '2000-01-01' - CAST(:afterRank AS int), CAST(:afterId AS uuid)))
                       AND (CAST(:beforeId AS uuid) IS NULL
                            OR (v.day, v.entry_id) > (DATE '2000-01-01' - CAST(:beforeRank AS int), CAST(:beforeId AS uuid)))
                     ORDER BY v.day, v.entry_id
                     LIMIT :limit) found
              JOIN publication p ON p.id = found.publication_id
             ORDER BY found.rank DESC, p.entry_id""")
    List<ListedEntryRow> latestDayFirstFromTheEnd(
            String type,
            String field,
            long afterRank,
            @Nullable UUID afterId,
            long beforeRank,
            @Nullable UUID beforeId,
            int limit);

    @Query("""
            SELECT page.parent_id, page.rank, page.words, p.entry_id, p.type, p.slug, p.title, p.sort_title, p.content,
                   p.content_changed_at, p.published_at
              FROM (SELECT ranked.*, CAST('00000000-0000-0000-0000-000000000000' AS uuid) AS parent_id,
                           CASE WHEN :fromTheEnd THEN -1 ELSE 1 END
                               * row_number() OVER (ORDER BY ranked.rank, ranked.words, ranked.entry_id) AS turn
                      FROM (SELECT p.id, p.entry_id, p.sort_title AS words,
                                   CASE WHEN :highest THEN -1 ELSE 1 END * coalesce(
                                       min(v.whole), CASE WHEN :highest THEN -1000000000 ELSE 1000000000 END) AS rank
                              FROM publication p
                              LEFT JOIN publication_value v ON v.publication_id = p.id AND v.type = :type AND v.field = :field
                             WHERE p.type = :type
                             GROUP BY p.id, p.entry_id, p.sort_title) ranked
                     WHERE (CAST(:afterId AS uuid) IS NULL
                            OR (ranked.rank, ranked.words, ranked.entry_id)
                               > (:afterRank, CAST(:afterWords AS text), CAST(:afterId AS uuid)))
                       AND (CAST(:beforeId AS uuid) IS NULL
                            OR (ranked.rank, ranked.words, ranked.entry_id)
                               < (:beforeRank, CAST(:beforeWords AS text), CAST(:beforeId AS uuid)))
                     ORDER BY turn
                     LIMIT :limit) page
              JOIN publication p ON p.id = page.id
             ORDER BY page.turn""")
    List<ListedEntryRow> byValue(
            String type,
            String field,
            boolean highest,
            boolean fromTheEnd,
            long afterRank,
            @Nullable String afterWords,
            @Nullable UUID afterId,
            long beforeRank,
            @Nullable String beforeWords,
            @Nullable UUID beforeId,
            int limit);
}
