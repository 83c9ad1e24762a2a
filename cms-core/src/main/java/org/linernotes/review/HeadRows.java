package org.linernotes.review;

import io.micronaut.core.annotation.Introspected;
import io.micronaut.data.annotation.Query;
import io.micronaut.data.annotation.TypeDef;
import io.micronaut.data.jdbc.annotation.JdbcRepository;
import io.micronaut.data.model.DataType;
import io.micronaut.data.model.query.builder.sql.Dialect;
import io.micronaut.data.repository.GenericRepository;
import java.util.Collection;
import java.util.List;
import java.util.UUID;

/** What other entries have to say to heads. */
@JdbcRepository(dialect = Dialect.POSTGRES)
interface HeadRows extends GenericRepository<ReviewItem, UUID> {
    /** Artists called like another, and songs called like another of the same artist, whatever their case, accents, marks and blanks, that do not say which they are. */
    @Query("""
            SELECT mine.id AS entry_id, mine.title
              FROM entry mine
              JOIN revision head ON head.id = mine.head_revision_id
              JOIN entry_words words ON words.entry_id = mine.id
             WHERE mine.id = ANY(CAST(:entryIds AS uuid[])) AND head.content -> 'disambiguation' IS NULL
               AND CASE mine.type
                   WHEN 'Artist' THEN EXISTS (
                        SELECT FROM entry_words same
                          JOIN entry other ON other.id = same.entry_id
                         WHERE same.type = 'Artist' AND same.name_key = words.name_key AND other.id <> mine.id
                           AND other.state IN ('ACTIVE', 'ARCHIVED'))
                   WHEN 'Song' THEN EXISTS (
                        SELECT FROM draft_reference performer
                          JOIN draft_reference theirs ON theirs.target_id = performer.target_id
                                                     AND theirs.field = performer.field AND theirs.required
                          JOIN entry_words same ON same.entry_id = theirs.entry_id
                          JOIN entry other ON other.id = theirs.entry_id
                         WHERE performer.entry_id = mine.id AND performer.field = 'artistCredit.artist' AND performer.required
                           AND same.type = 'Song' AND same.name_key = words.name_key AND other.id <> mine.id
                           AND other.state IN ('ACTIVE', 'ARCHIVED'))
                   ELSE false END
             ORDER BY mine.id""")
    List<Namesake> findNamesakes(@TypeDef(type = DataType.STRING_ARRAY) Collection<UUID> entryIds);

    /** Which of the charts have a key that another has. */
    @Query("""
            SELECT mine.id
              FROM entry mine
              JOIN revision head ON head.id = mine.head_revision_id
             WHERE mine.id = ANY(CAST(:chartIds AS uuid[]))
               AND EXISTS (
                   SELECT FROM entry other
                     JOIN revision theirs ON theirs.id = other.head_revision_id
                    WHERE other.type = 'Chart' AND other.id <> mine.id AND other.state IN ('ACTIVE', 'ARCHIVED')
                      AND theirs.content -> 'key' = head.content -> 'key')""")
    List<UUID> findWithTakenKeys(@TypeDef(type = DataType.STRING_ARRAY) Collection<UUID> chartIds);

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

    /** An entry that another one is called like. */
    @Introspected
    record Namesake(UUID entryId, String title) {}
}
