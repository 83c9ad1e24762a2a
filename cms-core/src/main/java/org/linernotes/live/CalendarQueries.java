package org.linernotes.live;

import io.micronaut.data.annotation.Query;
import io.micronaut.data.annotation.TypeDef;
import io.micronaut.data.model.DataType;
import io.micronaut.data.repository.GenericRepository;
import java.util.Collection;
import java.util.List;
import java.util.UUID;

/** What happened on days of the year. */
interface CalendarQueries extends GenericRepository<LiveEntry, UUID> {
    /**
     * What editors wrote first, then what follows from dates, each by date; what editors wrote about the same thing and
     * day stands for what would follow.
     *
     * @param leapShown the day on which a common year shows 29 February; 0: on none
     * @param subjects of whom alone; empty where {@code anybody}
     */
    @Query("""
            WITH wanted (month_day) AS (
                SELECT asked.month_day FROM unnest(CAST(:monthDays AS int[])) AS asked (month_day)
                 UNION
                SELECT 229
                  FROM clock
                 WHERE :leapShown = ANY(CAST(:monthDays AS int[]))
                   AND extract(DAY FROM make_date(CAST(extract(YEAR FROM clock.at AT TIME ZONE :zone) AS int), 3, 1) - 1) = 28),
            written AS MATERIALIZED (
                SELECT v.publication_id, to_char(v.day, 'YYYY-MM-DD') AS happened
                  FROM wanted
                  JOIN publication_value v ON v.type = 'CalendarEvent' AND v.field = 'date' AND v.month_day = wanted.month_day),
            told AS MATERIALIZED (
                SELECT r.target_id, written.happened
                  FROM written
                  JOIN reference r ON r.publication_id = written.publication_id AND r.field IN ('artists', 'songs', 'albums')),
            following AS (
                SELECT DISTINCT source.origin, v.publication_id, coalesce(to_char(v.day, 'YYYY-MM-DD'), v.text) AS happened
                  FROM wanted
                 CROSS JOIN (VALUES ('BIRTH', 'Artist', 'born'), ('DEATH', 'Artist', 'died'),
                                    ('SINGLE_RELEASE', 'Song', 'singles.date'), ('ALBUM_RELEASE', 'Album', 'released'),
                                    ('CHART_NUMBER_ONE', 'Song', 'charts.peakDate'),
                                    ('CHART_NUMBER_ONE', 'Album', 'charts.peakDate')) AS source (origin, type, field)
                  JOIN publication_value v ON v.type = source.type AND v.field = source.field AND v.month_day = wanted.month_day
                 WHERE :anybody OR v.entry_id = ANY(CAST(:subjects AS uuid[]))),
            event AS (
                SELECT 0 AS part, 'EDITORIAL' AS origin, written.happened, written.publication_id, CAST(NULL AS text) AS charts
                  FROM written
                 WHERE :anybody
                 UNION ALL
                SELECT 1, following.origin, following.happened, following.publication_id, peak.charts
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
                                    WHERE told.target_id = p.entry_id AND told.happened = following.happened))
            SELECT event.origin, event.happened, event.charts, p.entry_id, p.type, p.slug, p.title, p.sort_title, p.content,
                   p.content_changed_at, p.published_at
              FROM event
              JOIN publication p ON p.id = event.publication_id
             ORDER BY event.part, event.happened, event.origin, p.sort_title, p.entry_id
             LIMIT :limit""")
    List<AnniversaryRow> find(
            @TypeDef(type = DataType.STRING_ARRAY) Collection<String> monthDays,
            int leapShown,
            String zone,
            boolean anybody,
            @TypeDef(type = DataType.STRING_ARRAY) Collection<UUID> subjects,
            int limit);
}
