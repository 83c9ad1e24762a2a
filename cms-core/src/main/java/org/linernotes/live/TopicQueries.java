package org.linernotes.live;

import io.micronaut.data.annotation.Query;
import io.micronaut.data.annotation.TypeDef;
import io.micronaut.data.model.DataType;
import io.micronaut.data.repository.GenericRepository;
import java.util.Collection;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** The topics whose rules songs may meet, and the songs of topics. */
interface TopicQueries extends GenericRepository<LiveEntry, UUID> {
    /** The publications of songs that belong to a topic in one of the given ways. */
    String OF_TOPIC = """
            SELECT r.publication_id
              FROM unnest(CAST(:memberTopics AS uuid[]), CAST(:memberTargets AS uuid[]),
                          CAST(:memberFields AS text[]), CAST(:memberRoles AS text[]))
                       AS member (topic, target, field, role)
              JOIN reference r ON r.target_id = member.target AND r.field = member.field
                              AND (member.role = '' OR r.role = member.role)
             WHERE member.topic = topic.id
            UNION
            SELECT o.publication_id
              FROM unnest(CAST(:rangeTopics AS uuid[]), CAST(:rangeFields AS text[]),
                          CAST(:lowestRanks AS bigint[]), CAST(:highestRanks AS bigint[]))
                       AS years (topic, field, lowest, highest)
              JOIN publication_rank o ON o.type = 'Song' AND o.field = years.field AND NOT o.descending
                                     AND o.scope = '00000000-0000-0000-0000-000000000000'
                                     AND o.rank >= years.lowest AND o.rank <= years.highest
             WHERE years.topic = topic.id
            UNION
            SELECT d.publication_id
              FROM unnest(CAST(:wordTopics AS uuid[]), CAST(:titleWords AS text[])) AS words (topic, expression)
              JOIN search_document d ON d.terms @@ to_tsquery('simple', words.expression)
             WHERE words.topic = topic.id
            """;

    /** What songs point to that a topic's rule points to as well. */
    @Query("""
            SELECT DISTINCT s.entry_id AS song_id, rule.entry_id AS topic_id, s.field, coalesce(s.role, '') AS role, s.target_id
              FROM reference s
              JOIN reference rule ON rule.target_id = s.target_id AND rule.type = 'Topic'
                                 AND rule.field IN ('rule.artist', 'rule.award', 'rule.work', 'rule.song')
             WHERE s.entry_id = ANY(CAST(:songs AS uuid[]))""")
    List<RulePointer> findPointers(@TypeDef(type = DataType.STRING_ARRAY) Collection<UUID> songs);

    @Query("""
            SELECT entry_id, type, slug, title, sort_title, content, content_changed_at, published_at
              FROM publication
             WHERE type = 'Topic'
               AND (content #>> '{rule,type}' IN ('YearRule', 'TitleRule') OR entry_id = ANY(CAST(:ids AS uuid[])))""")
    List<LiveEntry> findRuled(@TypeDef(type = DataType.STRING_ARRAY) Collection<UUID> ids);

    /** A page of the songs of each topic. */
    @Query("""
            SELECT topic.id AS parent_id, page.rank, page.words, p.entry_id, p.type, p.slug, p.title, p.sort_title,
                   p.content, p.content_changed_at, p.published_at
              FROM unnest(CAST(:topics AS uuid[])) AS topic (id)
             CROSS JOIN LATERAL (
                   SELECT ranked.*,
                          CASE WHEN :fromTheEnd THEN -1 ELSE 1 END
                              * row_number() OVER (ORDER BY ranked.rank, ranked.words, ranked.entry_id) AS turn
                     FROM (SELECT p.id, p.entry_id, CASE WHEN :orderKind = 'CHANGED' THEN '' ELSE p.sort_key END AS words,
                                  CASE :orderKind
                                      WHEN 'TITLE' THEN 0
                                      WHEN 'CHANGED' THEN -CAST(extract(EPOCH FROM p.content_changed_at) * 1000000 AS bigint)
                                      ELSE coalesce((
                                          SELECT o.rank
                                            FROM publication_rank o
                                           WHERE o.publication_id = p.id AND o.field = :orderField
                                             AND o.descending = (:orderKind = 'HIGHEST')
                                             AND o.scope = '00000000-0000-0000-0000-000000000000'), 9223372036854775807)
                                  END AS rank
                             FROM (
            """ + OF_TOPIC + """
            ) found
                             JOIN publication p ON p.id = found.publication_id
                            WHERE p.type = 'Song') ranked
                    WHERE (CAST(:afterId AS uuid) IS NULL
                           OR (ranked.rank, ranked.words, ranked.entry_id)
                              > (:afterRank, CAST(:afterWords AS text) COLLATE "C", CAST(:afterId AS uuid)))
                      AND (CAST(:beforeId AS uuid) IS NULL
                           OR (ranked.rank, ranked.words, ranked.entry_id)
                              < (:beforeRank, CAST(:beforeWords AS text) COLLATE "C", CAST(:beforeId AS uuid)))
                    ORDER BY turn
                    LIMIT :limit) page
              JOIN publication p ON p.id = page.id
             ORDER BY topic.id, page.turn""")
    List<ListedEntryRow> songs(
            @TypeDef(type = DataType.STRING_ARRAY) Collection<UUID> topics,
            @TypeDef(type = DataType.STRING_ARRAY) Collection<UUID> memberTopics,
            @TypeDef(type = DataType.STRING_ARRAY) Collection<UUID> memberTargets,
            @TypeDef(type = DataType.STRING_ARRAY) Collection<String> memberFields,
            @TypeDef(type = DataType.STRING_ARRAY) Collection<String> memberRoles,
            @TypeDef(type = DataType.STRING_ARRAY) Collection<UUID> rangeTopics,
            @TypeDef(type = DataType.STRING_ARRAY) Collection<String> rangeFields,
            @TypeDef(type = DataType.STRING_ARRAY) Collection<Long> lowestRanks,
            @TypeDef(type = DataType.STRING_ARRAY) Collection<Long> highestRanks,
            @TypeDef(type = DataType.STRING_ARRAY) Collection<UUID> wordTopics,
            @TypeDef(type = DataType.STRING_ARRAY) Collection<String> titleWords,
            String orderKind,
            String orderField,
            boolean fromTheEnd,
            long afterRank,
            @Nullable String afterWords,
            @Nullable UUID afterId,
            long beforeRank,
            @Nullable String beforeWords,
            @Nullable UUID beforeId,
            int limit);

    /** How many songs of each topic stand under each letter of the index. */
    @Query("""
            SELECT topic.id AS parent_id, left(p.sort_key, 1) AS letter, count(*) AS total
              FROM unnest(CAST(:topics AS uuid[])) AS topic (id)
             CROSS JOIN LATERAL (
            """ + OF_TOPIC + """
            ) found
              JOIN publication p ON p.id = found.publication_id
             WHERE p.type = 'Song'
             GROUP BY topic.id, left(p.sort_key, 1)
             ORDER BY letter""")
    List<ParentLetter> letters(
            @TypeDef(type = DataType.STRING_ARRAY) Collection<UUID> topics,
            @TypeDef(type = DataType.STRING_ARRAY) Collection<UUID> memberTopics,
            @TypeDef(type = DataType.STRING_ARRAY) Collection<UUID> memberTargets,
            @TypeDef(type = DataType.STRING_ARRAY) Collection<String> memberFields,
            @TypeDef(type = DataType.STRING_ARRAY) Collection<String> memberRoles,
            @TypeDef(type = DataType.STRING_ARRAY) Collection<UUID> rangeTopics,
            @TypeDef(type = DataType.STRING_ARRAY) Collection<String> rangeFields,
            @TypeDef(type = DataType.STRING_ARRAY) Collection<Long> lowestRanks,
            @TypeDef(type = DataType.STRING_ARRAY) Collection<Long> highestRanks,
            @TypeDef(type = DataType.STRING_ARRAY) Collection<UUID> wordTopics,
            @TypeDef(type = DataType.STRING_ARRAY) Collection<String> titleWords);
}
