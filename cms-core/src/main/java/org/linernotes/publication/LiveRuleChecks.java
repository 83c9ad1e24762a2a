package org.linernotes.publication;

import io.micronaut.core.annotation.Introspected;
import io.micronaut.data.annotation.Query;
import io.micronaut.data.annotation.TypeDef;
import io.micronaut.data.jdbc.annotation.JdbcRepository;
import io.micronaut.data.model.DataType;
import io.micronaut.data.model.query.builder.sql.Dialect;
import io.micronaut.data.repository.GenericRepository;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** What would be wrong among the live entries of a type if a command ended here. */
@JdbcRepository(dialect = Dialect.POSTGRES)
interface LiveRuleChecks extends GenericRepository<Interval, UUID> {
    /** Each topic that is above itself at some instant, with the one that it names as its parent. */
    @Query("""
            WITH RECURSIVE above (start_id, title, parent_id, at_id, live) AS (
                SELECT p.entry_id, p.title, r.target_id, r.target_id, p.live
                  FROM entry
                  JOIN publication p ON p.entry_id = entry.id AND p.type = 'Topic'
                                    AND (p.live_until IS NULL OR p.live_until > entry.commanded_at)
                  JOIN reference r ON r.publication_id = p.id AND r.field = 'parent'
                 WHERE entry.id = ANY(CAST(:members AS uuid[]))
                 UNION ALL
                SELECT above.start_id, above.title, above.parent_id, r.target_id, above.live * p.live
                  FROM above
                  JOIN publication p ON p.entry_id = above.at_id AND p.live && above.live
                  JOIN reference r ON r.publication_id = p.id AND r.field = 'parent'
                 WHERE above.at_id <> above.start_id)
            CYCLE at_id SET goes_round USING path
            SELECT DISTINCT above.start_id AS entry_id, above.title, parent.title AS other_title
              FROM above
              JOIN entry parent ON parent.id = above.parent_id
             WHERE above.at_id = above.start_id
             ORDER BY above.title""")
    List<Pair> findCircles(@TypeDef(type = DataType.STRING_ARRAY) Collection<UUID> members);

    /** Each redirect that leads back to itself at some instant, with the one that closes the circle. */
    @Query("""
            WITH RECURSIVE leads (start_id, title, start, last_title, at, live) AS (
                SELECT p.entry_id, p.title, p.slug, p.title, split_part(split_part(p.content ->> 'to', '?', 1), '#', 1), p.live
                  FROM entry
                  JOIN publication p ON p.entry_id = entry.id AND p.type = 'Redirect'
                                    AND (p.live_until IS NULL OR p.live_until > entry.commanded_at)
                 WHERE entry.id = ANY(CAST(:members AS uuid[]))
                 UNION ALL
                SELECT leads.start_id, leads.title, leads.start, p.title,
                       split_part(split_part(p.content ->> 'to', '?', 1), '#', 1), leads.live * p.live
                  FROM leads
                  JOIN publication p ON p.type = 'Redirect' AND p.slug = leads.at AND p.live && leads.live
                 WHERE leads.at <> leads.start)
            CYCLE at SET goes_round USING path
            SELECT DISTINCT start_id AS entry_id, title, last_title AS other_title
              FROM leads
             WHERE at = start
             ORDER BY title, other_title""")
    List<Pair> findLoops(@TypeDef(type = DataType.STRING_ARRAY) Collection<UUID> members);

    /** Each chart with a key that another one has at the same time. */
    @Query("""
            SELECT DISTINCT p.entry_id, p.title, other.title AS other_title
              FROM entry
              JOIN publication p ON p.entry_id = entry.id AND p.type = 'Chart'
                                AND (p.live_until IS NULL OR p.live_until > entry.commanded_at)
              JOIN publication other ON other.type = 'Chart' AND other.entry_id <> p.entry_id AND other.live && p.live
                                    AND other.content ->> 'key' = p.content ->> 'key'
             WHERE entry.id = ANY(CAST(:members AS uuid[])) AND NOT p.shares_key
             ORDER BY p.title, other.title""")
    List<Pair> findSharedKeys(@TypeDef(type = DataType.STRING_ARRAY) Collection<UUID> members);

    /** The slots of the placements. */
    @Query("""
            SELECT DISTINCT v.text
              FROM entry
              JOIN publication p ON p.entry_id = entry.id
                                AND (p.live_until IS NULL OR p.live_until > entry.commanded_at)
              JOIN publication_value v ON v.publication_id = p.id AND v.field = 'slot'
             WHERE entry.id = ANY(CAST(:members AS uuid[]))""")
    List<String> findSlots(@TypeDef(type = DataType.STRING_ARRAY) Collection<UUID> members);

    /** Each span in which a member and another placement are both meant to be seen in the same slot of the same pages. */
    @Query("""
            SELECT p.entry_id, p.title, other.title AS other_title,
                   lower(overlap.span) AS overlaps_from, upper(overlap.span) AS overlaps_until
              FROM entry
              JOIN publication p ON p.entry_id = entry.id
                                AND (p.live_until IS NULL OR p.live_until > entry.commanded_at)
              JOIN publication_value slot ON slot.publication_id = p.id AND slot.field = 'slot'
              JOIN publication_value same ON same.type = 'Placement' AND same.field = 'slot' AND same.text = slot.text
              JOIN publication other ON other.id = same.publication_id AND other.entry_id <> p.entry_id
                                    AND other.live && p.live
                                    AND (other.content -> 'scope', other.content -> 'pageType',
                                         other.content -> 'topic', other.content -> 'entry')
                                        IS NOT DISTINCT FROM
                                        (p.content -> 'scope', p.content -> 'pageType',
                                         p.content -> 'topic', p.content -> 'entry')
             CROSS JOIN LATERAL (
                   SELECT p.live * other.live
                          * tstzrange(CAST(p.content ->> 'startsAt' AS timestamptz), CAST(p.content ->> 'endsAt' AS timestamptz))
                          * tstzrange(CAST(other.content ->> 'startsAt' AS timestamptz), CAST(other.content ->> 'endsAt' AS timestamptz))
                          AS span) AS overlap
             WHERE entry.id = ANY(CAST(:members AS uuid[])) AND NOT isempty(overlap.span)
               AND (upper(overlap.span) IS NULL OR upper(overlap.span) > entry.commanded_at)
             ORDER BY p.title, other.title, overlaps_from""")
    List<Overlap> findOverlaps(@TypeDef(type = DataType.STRING_ARRAY) Collection<UUID> members);

    /** The content types that placements which begin are for. */
    @Query("""
            SELECT DISTINCT p.entry_id, p.title, v.text AS other_title
              FROM entry
              JOIN publication p ON p.entry_id = entry.id
                                AND p.live_from >= entry.commanded_at
              JOIN publication_value v ON v.publication_id = p.id AND v.field = 'pageType'
             WHERE entry.id = ANY(CAST(:members AS uuid[]))
             ORDER BY p.title""")
    List<Pair> findPageTypes(@TypeDef(type = DataType.STRING_ARRAY) Collection<UUID> members);

    /** Those that point to nothing live in a field when they begin. */
    @Query("""
            SELECT DISTINCT p.entry_id, p.title, p.title AS other_title
              FROM entry
              JOIN publication p ON p.entry_id = entry.id
                                AND p.live_from >= entry.commanded_at
             WHERE entry.id = ANY(CAST(:members AS uuid[]))
               AND NOT EXISTS (
                   SELECT FROM reference r
                     JOIN publication target ON target.entry_id = r.target_id
                                            AND target.live @> p.live_from
                    WHERE r.publication_id = p.id AND r.field = :field)
             ORDER BY p.title""")
    List<Pair> findEmpty(@TypeDef(type = DataType.STRING_ARRAY) Collection<UUID> members, String field);

    /** Songs that are more than stubs, but about which there is no fact when they begin. */
    @Query("""
            SELECT DISTINCT p.entry_id, p.title, p.title AS other_title
              FROM entry
              JOIN publication p ON p.entry_id = entry.id AND p.type = 'Song'
                                AND p.live_from >= entry.commanded_at
             WHERE entry.id = ANY(CAST(:members AS uuid[]))
               AND p.content ->> 'stub' IS DISTINCT FROM 'true'
               AND NOT EXISTS (
                   SELECT FROM reference r
                     JOIN publication fact ON fact.id = r.publication_id AND fact.type = 'Fact'
                    WHERE r.target_id = p.entry_id AND r.field = 'about' AND r.live @> p.live_from)
             ORDER BY p.title""")
    List<Pair> findSongsWithoutFacts(@TypeDef(type = DataType.STRING_ARRAY) Collection<UUID> members);

    /** Artists with a page of their own that have neither a fact, nor a text, nor a song when they begin. */
    @Query("""
            SELECT DISTINCT p.entry_id, p.title, p.title AS other_title
              FROM entry
              JOIN publication p ON p.entry_id = entry.id AND p.type = 'Artist'
                                AND p.live_from >= entry.commanded_at
             WHERE entry.id = ANY(CAST(:members AS uuid[]))
               AND p.content ->> 'pageMode' IS DISTINCT FROM 'CREDIT_ONLY' AND p.content -> 'bio' IS NULL
               AND NOT EXISTS (
                   SELECT FROM reference r
                     JOIN publication said ON said.id = r.publication_id
                    WHERE r.target_id = p.entry_id AND r.live @> p.live_from
                      AND (said.type, r.field) IN (('Fact', 'about'), ('Song', 'artistCredit.artist')))
             ORDER BY p.title""")
    List<Pair> findEmptyArtists(@TypeDef(type = DataType.STRING_ARRAY) Collection<UUID> members);

    /** Topics without a rule that nothing belongs to when they begin. */
    @Query("""
            SELECT DISTINCT p.entry_id, p.title, p.title AS other_title
              FROM entry
              JOIN publication p ON p.entry_id = entry.id AND p.type = 'Topic'
                                AND p.live_from >= entry.commanded_at
             WHERE entry.id = ANY(CAST(:members AS uuid[])) AND p.content -> 'membership' IS NULL
               AND NOT EXISTS (
                   SELECT FROM reference r
                     JOIN publication member ON member.id = r.publication_id
                    WHERE r.target_id = p.entry_id AND r.live @> p.live_from
                      AND (r.field = 'topics' OR (member.type, r.field) = ('Topic', 'parent')))
             ORDER BY p.title""")
    List<Pair> findEmptyTopics(@TypeDef(type = DataType.STRING_ARRAY) Collection<UUID> members);

    /** The charts in which songs were together with others. */
    @Query("""
            SELECT DISTINCT said ->> 'chart'
              FROM entry
              JOIN publication p ON p.entry_id = entry.id
                                AND (p.live_until IS NULL OR p.live_until > entry.commanded_at)
              JOIN reference r ON r.publication_id = p.id AND r.field = 'charts.furtherSongs'
             CROSS JOIN LATERAL jsonb_array_elements(p.content -> 'charts') AS said
             WHERE entry.id = ANY(CAST(:members AS uuid[])) AND said -> 'furtherSongs' IS NOT NULL
               AND said -> 'chart' IS NOT NULL""")
    List<String> findChartsOfSeveralSongs(@TypeDef(type = DataType.STRING_ARRAY) Collection<UUID> members);

    /** Each song of which another, that it names as on the record's other side, says the same of the same chart. */
    @Query("""
            SELECT DISTINCT p.entry_id, p.title, other.title AS other_title
              FROM entry
              JOIN publication p ON p.entry_id = entry.id
                                AND (p.live_until IS NULL OR p.live_until > entry.commanded_at)
              JOIN reference named ON named.publication_id = p.id AND named.field = 'charts.furtherSongs'
              JOIN publication other ON other.entry_id = named.target_id AND other.live && p.live
              JOIN reference back ON back.publication_id = other.id AND back.field = 'charts.furtherSongs'
                                 AND back.target_id = p.entry_id
             WHERE entry.id = ANY(CAST(:members AS uuid[]))
               AND EXISTS (
                   SELECT FROM jsonb_array_elements(p.content -> 'charts') AS one
                     JOIN jsonb_array_elements(other.content -> 'charts') AS two ON two ->> 'chart' = one ->> 'chart'
                    WHERE jsonb_array_length(one -> 'furtherSongs') = jsonb_array_length(two -> 'furtherSongs'))
             ORDER BY p.title, other.title""")
    List<Pair> findEntriesOnBothSides(@TypeDef(type = DataType.STRING_ARRAY) Collection<UUID> members);

    /** An entry and another that it cannot be beside. */
    @Introspected
    record Pair(UUID entryId, String title, String otherTitle) {}

    @Introspected
    record Overlap(
            UUID entryId,
            String title,
            String otherTitle,
            Instant overlapsFrom,
            @Nullable Instant overlapsUntil) {}
}
