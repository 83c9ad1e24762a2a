package org.linernotes.live;

import java.util.Collection;
import java.util.UUID;
import org.linernotes.database.sql.Statement;

/**
 * What happened on days of the year: what editors wrote first, then what follows from dates, each by date; what editors wrote
 * about the same thing and day stands for what would follow.
 */
final class CalendarStatements {
    /**
     * A day, its month and day as one number: 29 August is 829.
     *
     * @param leapShown the day on which a common year shows 29 February; 0: on none
     * @param zone whose midnight begins a year
     */
    record OnDay(int monthDay, int leapShown, String zone, int limit) {}

    record OfSubjects(Collection<UUID> subjects, Collection<Integer> monthDays, int limit) {}

    private static final String TOLD = """
            ),
            written AS MATERIALIZED (
                SELECT v.publication_id, to_char(v.day, 'YYYY-MM-DD') AS happened
                  FROM wanted
                  JOIN publication_value v ON v.type = 'CalendarEvent' AND v.field = 'date' AND v.month_day = wanted.month_day),
            told AS MATERIALIZED (
                SELECT r.target_id, written.happened
                  FROM written
                  JOIN reference r ON r.publication_id = written.publication_id AND r.field IN ('artists', 'songs', 'albums')),
            """;

    private static final String FOLLOWING = """
            following AS (
                SELECT DISTINCT source.origin, v.publication_id, coalesce(to_char(v.day, 'YYYY-MM-DD'), v.text) AS happened
                  FROM wanted
                 CROSS JOIN (VALUES ('BIRTH', 'Artist', 'born'), ('DEATH', 'Artist', 'died'),
                                    ('SINGLE_RELEASE', 'Song', 'singles.date'), ('ALBUM_RELEASE', 'Album', 'released'),
                                    ('CHART_NUMBER_ONE', 'Song', 'charts.peakDate'),
                                    ('CHART_NUMBER_ONE', 'Album', 'charts.peakDate')) AS source (origin, type, field)
                  JOIN publication_value v ON v.type = source.type AND v.field = source.field AND v.month_day = wanted.month_day
            """;

    private static final String FOLLOWING_EVENTS = """
                SELECT 1 AS part, following.origin, following.happened, following.publication_id, peak.charts
                  FROM following
                  JOIN publication p ON p.id = following.publication_id
                 CROSS JOIN LATERAL (
                       SELECT string_agg(DISTINCT chart.title, ', ') AS charts
                         FROM jsonb_array_elements(p.content -> 'charts') WITH ORDINALITY AS entry (content, number)
                         JOIN reference r ON r.publication_id = p.id AND r.field = 'charts.chart' AND r.position = entry.number - 1
                         JOIN publication chart ON chart.entry_id = r.target_id
                        WHERE following.origin = 'CHART_NUMBER_ONE'
                          AND entry.content ->> 'peak' = '1' AND entry.content ->> 'peakDate' = following.happened) AS peak
                 WHERE (following.origin <> 'CHART_NUMBER_ONE' OR peak.charts IS NOT NULL)
                   AND NOT EXISTS (SELECT FROM told
                                    WHERE told.target_id = p.entry_id AND told.happened = following.happened)
            """;

    private static final String IN_ORDER = """
            )
            SELECT event.origin, event.happened, event.charts, p.entry_id, p.type, p.slug, p.title, p.sort_title, p.content,
                   p.content_changed_at, p.published_at
              FROM event
              JOIN publication p ON p.id = event.publication_id
             ORDER BY event.part, event.happened, event.origin, p.sort_title, p.entry_id
             LIMIT :limit""";

    static final Statement<OnDay, AnniversaryRow> ON_DAY = Statement.plannedForValues(
            OnDay.class, AnniversaryRow.class, """
            WITH wanted (month_day) AS (
                SELECT CAST(:monthDay AS int)
                 UNION
                SELECT 229
                  FROM clock
                 WHERE :leapShown = :monthDay
                   AND extract(DAY FROM make_date(CAST(extract(YEAR FROM clock.at AT TIME ZONE :zone) AS int), 3, 1) - 1) = 28
            """ + TOLD + FOLLOWING + """
            ),
            event AS (
                SELECT 0 AS part, 'EDITORIAL' AS origin, written.happened, written.publication_id, CAST(NULL AS text) AS charts
                  FROM written
                 UNION ALL
            """ + FOLLOWING_EVENTS + IN_ORDER);

    static final Statement<OfSubjects, AnniversaryRow> OF_SUBJECTS = Statement.plannedForValues(
            OfSubjects.class, AnniversaryRow.class, """
            WITH wanted (month_day) AS (
                SELECT DISTINCT asked.month_day FROM unnest(CAST(:monthDays AS int[])) AS asked (month_day)
            """ + TOLD + FOLLOWING + """
                 WHERE v.entry_id = ANY(CAST(:subjects AS uuid[]))
            ),
            event AS (
            """ + FOLLOWING_EVENTS + IN_ORDER);

    private CalendarStatements() {}
}
