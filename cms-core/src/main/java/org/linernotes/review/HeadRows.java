package org.linernotes.review;

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

/** What other entries have to say to heads. */
@JdbcRepository(dialect = Dialect.POSTGRES)
interface HeadRows extends GenericRepository<ReviewItem, UUID> {
    /**
     * Artists called like another, and songs called like another of the same artist, whatever their case, accents, marks
     * and blanks, that do not say which they are. Who is live or on the way there, or submitted together with it, blocks;
     * who is only drafted does not.
     */
    @Query("""
            SELECT mine.id AS entry_id, mine.title,
                   bool_or(other.id = ANY(CAST(:entryIds AS uuid[])) OR seen.publication = 'LIVE'
                           OR seen.scheduled_at IS NOT NULL OR seen.work IN ('IN_REVIEW', 'APPROVED')) AS blocks,
                   (array_agg(other.id ORDER BY seen.publication = 'LIVE' DESC, other.id))[1] AS other_id
              FROM entry mine
              JOIN revision head ON head.id = mine.head_revision_id
              JOIN entry_words words ON words.entry_id = mine.id
             CROSS JOIN LATERAL (
                   SELECT same.entry_id AS id
                     FROM entry_words same
                    WHERE mine.type = 'Artist' AND same.type = 'Artist' AND same.name_key = words.name_key
                    UNION
                   SELECT same.entry_id
                     FROM draft_reference performer
                     JOIN draft_reference theirs ON theirs.target_id = performer.target_id
                                                AND theirs.field = performer.field AND theirs.required
                     JOIN entry_words same ON same.entry_id = theirs.entry_id
                    WHERE mine.type = 'Song' AND performer.entry_id = mine.id
                      AND performer.field = 'artistCredit.artist' AND performer.required
                      AND same.type = 'Song' AND same.name_key = words.name_key) AS other
              JOIN entry_summary seen ON seen.id = other.id AND seen.publication <> 'TRASHED'
             WHERE mine.id = ANY(CAST(:entryIds AS uuid[])) AND head.content -> 'disambiguation' IS NULL
               AND other.id <> mine.id
             GROUP BY mine.id, mine.title
             ORDER BY mine.id""")
    List<Namesake> findNamesakes(@TypeDef(type = DataType.STRING_ARRAY) Collection<UUID> entryIds);

    /** Heads with an address that another draft has which is not on the way to readers; one of these for each. */
    @Query("""
            SELECT mine.id AS entry_id, min(other.title) AS title, false AS blocks,
                   (array_agg(other.id ORDER BY other.title, other.id))[1] AS other_id
              FROM entry mine
              JOIN entry other ON other.type = mine.type AND other.slug = mine.slug AND other.id <> mine.id
              JOIN entry_summary seen ON seen.id = other.id AND seen.publication = 'NEVER'
                                     AND seen.scheduled_at IS NULL AND seen.work NOT IN ('IN_REVIEW', 'APPROVED')
             WHERE mine.id = ANY(CAST(:entryIds AS uuid[]))
             GROUP BY mine.id
             ORDER BY mine.id""")
    List<Namesake> findDraftedAddresses(@TypeDef(type = DataType.STRING_ARRAY) Collection<UUID> entryIds);

    /** Which of the charts have a key that another has, and whether that one is live or on the way there. */
    @Query("""
            SELECT mine.id AS entry_id, mine.title,
                   bool_or(other.id = ANY(CAST(:chartIds AS uuid[])) OR seen.publication = 'LIVE'
                           OR seen.scheduled_at IS NOT NULL OR seen.work IN ('IN_REVIEW', 'APPROVED')) AS blocks,
                   (array_agg(other.id ORDER BY seen.publication = 'LIVE' DESC, other.id))[1] AS other_id
              FROM entry mine
              JOIN revision head ON head.id = mine.head_revision_id
              JOIN entry other ON other.type = 'Chart' AND other.id <> mine.id
              JOIN revision theirs ON theirs.id = other.head_revision_id
                                  AND theirs.content -> 'key' = head.content -> 'key'
              JOIN entry_summary seen ON seen.id = other.id AND seen.publication <> 'TRASHED'
             WHERE mine.id = ANY(CAST(:chartIds AS uuid[]))
             GROUP BY mine.id, mine.title""")
    List<Namesake> findWithTakenKeys(@TypeDef(type = DataType.STRING_ARRAY) Collection<UUID> chartIds);

    /** Which of the entries readers do not see, and from when on they will. */
    @Query("""
            SELECT e.id, e.title,
                   (SELECT min(p.live_from) FROM publication p WHERE p.entry_id = e.id AND p.live_from > now()) AS scheduled_at
              FROM entry e
             WHERE e.id = ANY(CAST(:ids AS uuid[]))
               AND NOT EXISTS (SELECT FROM publication p WHERE p.entry_id = e.id AND p.live @> now())""")
    List<Unseen> findUnseen(@TypeDef(type = DataType.STRING_ARRAY) Collection<UUID> ids);

    /** The addresses at which readers find entries, beside those of their heads; and how many live ones begin with them. */
    @Query("""
            SELECT e.id, e.type, coalesce(e.slug, p.slug) AS slug, p.slug AS live_slug,
                   (SELECT count(*)
                      FROM (SELECT DISTINCT below.entry_id
                              FROM reference r
                              JOIN publication below ON below.id = r.publication_id AND below.live @> now()
                             WHERE r.target_id = e.id AND r.required AND starts_with(below.slug, p.slug || '/')
                             LIMIT 10000) AS nested) AS below
              FROM entry e
              JOIN publication p ON p.entry_id = e.id AND p.live @> now() AND p.slug IS NOT NULL
             WHERE e.id = ANY(CAST(:entryIds AS uuid[]))""")
    List<LiveAddress> findLiveAddresses(@TypeDef(type = DataType.STRING_ARRAY) Collection<UUID> entryIds);

    /** Which of the songs nobody has written a fact about. */
    @Query("""
            SELECT id
              FROM unnest(CAST(:songIds AS uuid[])) AS song (id)
             WHERE NOT EXISTS (
                   SELECT FROM draft_reference r
                     JOIN entry fact ON fact.id = r.entry_id
                    WHERE r.target_id = song.id AND r.field = 'about' AND fact.type = 'Fact' AND fact.state = 'ACTIVE')""")
    List<UUID> findWithoutFacts(@TypeDef(type = DataType.STRING_ARRAY) Collection<UUID> songIds);

    /** About which of the artists there is neither a fact nor a song. */
    @Query("""
            SELECT id
              FROM unnest(CAST(:artistIds AS uuid[])) AS artist (id)
             WHERE NOT EXISTS (
                   SELECT FROM draft_reference r
                     JOIN entry work ON work.id = r.entry_id
                    WHERE r.target_id = artist.id AND work.state = 'ACTIVE'
                      AND (work.type, r.field) IN (('Fact', 'about'), ('Song', 'artistCredit.artist')))""")
    List<UUID> findWithoutWorks(@TypeDef(type = DataType.STRING_ARRAY) Collection<UUID> artistIds);

    /** Which of the topics have fewer live songs that name them than that. */
    @Query("""
            SELECT id
              FROM unnest(CAST(:topicIds AS uuid[])) AS topic (id)
             WHERE (SELECT count(*)
                      FROM (SELECT
                              FROM reference r
                              JOIN publication song ON song.id = r.publication_id AND song.type = 'Song'
                                                   AND song.live @> now() AND NOT song.withheld
                             WHERE r.target_id = topic.id AND r.field = 'topics' AND r.live @> now()
                             LIMIT :few) AS named) < :few""")
    List<UUID> findTopicsWithFewSongs(@TypeDef(type = DataType.STRING_ARRAY) Collection<UUID> topicIds, int few);

    /** An entry that another one is called like; {@code blocks}: readers see that one, or will. */
    @Introspected
    record Namesake(UUID entryId, String title, boolean blocks, UUID otherId) {}

    @Introspected
    record Unseen(UUID id, String title, @Nullable Instant scheduledAt) {
        /** Whether readers will see it by the time at which they see the other. */
        boolean isThereFor(@Nullable Unseen other) {
            return scheduledAt != null
                    && other != null
                    && other.scheduledAt() != null
                    && !scheduledAt.isAfter(other.scheduledAt());
        }
    }

    @Introspected
    record LiveAddress(UUID id, String type, String slug, String liveSlug, long below) {
        boolean moves() {
            return !slug.equals(liveSlug);
        }
    }
}
