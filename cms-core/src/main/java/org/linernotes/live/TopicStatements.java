package org.linernotes.live;

import static java.util.stream.Collectors.joining;

import java.util.Collection;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.linernotes.database.sql.Statement;

/** The topics whose rules songs may meet, and the songs of topics. */
final class TopicStatements {
    record Pointers(Collection<UUID> songs) {}

    record Ruled(Collection<UUID> ids) {}

    record Letters(MembershipColumns ways) {}

    record Songs(
            MembershipColumns ways,
            Sorting.Order order,
            @Nullable Place after,
            @Nullable Place before,
            int limit) {}

    private record Shape(Ways ways, ListOrder.Kind order, PageShape page) {}

    /** What songs point to that a topic's rule points to as well. */
    static final Statement<Pointers, RulePointer> POINTERS = Statement.of(Pointers.class, RulePointer.class, """
            SELECT DISTINCT s.entry_id AS song_id, rule.entry_id AS topic_id, s.field, coalesce(s.role, '') AS role,
                   s.target_id
              FROM reference s
              JOIN reference rule ON rule.target_id = s.target_id AND rule.type = 'Topic'
                                 AND rule.field IN ('rule.artist', 'rule.award', 'rule.work', 'rule.song')
             WHERE s.entry_id = ANY(CAST(:songs AS uuid[]))""");

    /** Those of the topics, and all whose rule names nobody. */
    static final Statement<Ruled, LiveEntry> RULED =
            Statement.of(Ruled.class, LiveEntry.class, "SELECT " + EntryStatements.COLUMNS + """
              FROM publication p
             WHERE p.type = 'Topic'
               AND (p.content #>> '{rule,type}' IN ('YearRule', 'TitleRule')
                    OR p.entry_id = ANY(CAST(:ids AS uuid[])))""");

    private static final String BY_POINTERS = """
            SELECT r.publication_id
              FROM unnest(CAST(:waysPointersTopics AS uuid[]), CAST(:waysPointersTargets AS uuid[]),
                          CAST(:waysPointersFields AS text[]), CAST(:waysPointersRoles AS text[]))
                       AS member (topic, target, field, role)
              JOIN reference r ON r.target_id = member.target AND r.field = member.field
                              AND (member.role = '' OR r.role = member.role)
             WHERE member.topic = topic.id
            """;

    private static final String BY_RANGES = """
            SELECT o.publication_id
              FROM unnest(CAST(:waysRangesTopics AS uuid[]), CAST(:waysRangesFields AS text[]),
                          CAST(:waysRangesLowest AS bigint[]), CAST(:waysRangesHighest AS bigint[]))
                       AS years (topic, field, lowest, highest)
              JOIN publication_rank o ON o.type = 'Song' AND o.field = years.field AND NOT o.descending
                                     AND o.scope = '00000000-0000-0000-0000-000000000000'
                                     AND o.rank >= years.lowest AND o.rank <= years.highest
             WHERE years.topic = topic.id
            """;

    private static final String BY_TITLES = """
            SELECT d.publication_id
              FROM unnest(CAST(:waysTitlesTopics AS uuid[]), CAST(:waysTitlesWords AS text[]))
                       AS words (topic, expression)
              JOIN search_document d ON d.terms @@ to_tsquery('simple', words.expression)
             WHERE words.topic = topic.id
            """;

    private static final Map<Shape, Statement<Songs, ListedEntryRow>> SONGS = new ConcurrentHashMap<>();
    private static final Map<Ways, Statement<Letters, ParentLetter>> LETTERS = new ConcurrentHashMap<>();

    private TopicStatements() {}

    /** A page of the songs of each topic. */
    static Statement<Songs, ListedEntryRow> songs(MembershipColumns ways, ListOrder.Kind order, PageShape page) {
        return SONGS.computeIfAbsent(new Shape(Ways.of(ways), order, page), TopicStatements::songs);
    }

    /** How many songs of each topic stand under each letter of the index. */
    static Statement<Letters, ParentLetter> letters(MembershipColumns ways) {
        return LETTERS.computeIfAbsent(Ways.of(ways), TopicStatements::letters);
    }

    private static Statement<Songs, ListedEntryRow> songs(Shape shape) {
        var ranked = "SELECT " + Sorting.columns(shape.order()) + " FROM "
                + shape.ways().songs();
        return Statement.plannedForValues(
                Songs.class,
                ListedEntryRow.class,
                "SELECT topic.id AS parent_id, page.rank, page.words, " + EntryStatements.COLUMNS
                        + " FROM unnest(CAST(:waysTopics AS uuid[])) AS topic (id) CROSS JOIN LATERAL ("
                        + Sorting.page(ranked, shape.page())
                        + ") page JOIN publication p ON p.id = page.id ORDER BY topic.id, "
                        + Sorting.keys("page", shape.page()));
    }

    private static Statement<Letters, ParentLetter> letters(Ways ways) {
        return Statement.plannedForValues(
                Letters.class,
                ParentLetter.class,
                "SELECT topic.id AS parent_id, left(p.sort_key, 1) AS letter, count(*) AS total"
                        + " FROM unnest(CAST(:waysTopics AS uuid[])) AS topic (id) CROSS JOIN LATERAL " + ways.songs()
                        + " GROUP BY topic.id, left(p.sort_key, 1) ORDER BY letter");
    }

    /** In which ways the songs of some topics belong to one of them. */
    private record Ways(boolean ranges, boolean titles, boolean pointers) {
        /** Songs that belong in no way at all are looked up by pointers, of which there are none. */
        static Ways of(MembershipColumns columns) {
            var ranges = !columns.ranges().topics().isEmpty();
            var titles = !columns.titles().topics().isEmpty();
            return new Ways(ranges, titles, !columns.pointers().topics().isEmpty() || !(ranges || titles));
        }

        /** The songs {@code p} of a topic. */
        String songs() {
            return Stream.of(pointers ? BY_POINTERS : "", ranges ? BY_RANGES : "", titles ? BY_TITLES : "")
                            .filter(way -> !way.isEmpty())
                            .collect(joining(" UNION ALL ", "(SELECT DISTINCT publication_id FROM (", ") ways) found"))
                    + " JOIN publication p ON p.id = found.publication_id WHERE p.type = 'Song'";
        }
    }
}
