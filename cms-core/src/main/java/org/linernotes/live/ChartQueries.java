package org.linernotes.live;

import io.micronaut.data.annotation.Query;
import io.micronaut.data.annotation.TypeDef;
import io.micronaut.data.model.DataType;
import io.micronaut.data.repository.GenericRepository;
import java.util.Collection;
import java.util.List;
import java.util.UUID;

/** The weeks of charts; the schema that the data source reads decides at which instant the charts are live. */
interface ChartQueries extends GenericRepository<LiveEntry, UUID> {
    /** The first and the last week of charts that have any. */
    @Query("""
            SELECT chart.id AS chart_id, first.week AS first_week, last.week AS last_week
              FROM unnest(CAST(:charts AS uuid[])) AS chart (id)
             CROSS JOIN LATERAL (SELECT week FROM chart_row WHERE chart_id = chart.id ORDER BY week LIMIT 1) AS first
             CROSS JOIN LATERAL (SELECT week FROM chart_row WHERE chart_id = chart.id ORDER BY week DESC LIMIT 1) AS last""")
    List<ChartSpan> spans(@TypeDef(type = DataType.STRING_ARRAY) Collection<UUID> charts);

    /** The week of each chart that a date falls in; {@code infinity} asks for the last one. */
    @Query("""
            SELECT chart.id AS chart_id, found.week, before.week AS previous, after.week AS next
              FROM unnest(CAST(:charts AS uuid[])) AS chart (id)
             CROSS JOIN LATERAL (SELECT week FROM chart_row
                                  WHERE chart_id = chart.id AND week <= CAST(:date AS date)
                                  ORDER BY week DESC LIMIT 1) AS found
              LEFT JOIN LATERAL (SELECT week FROM chart_row
                                  WHERE chart_id = chart.id AND week < found.week
                                  ORDER BY week DESC LIMIT 1) AS before ON true
              LEFT JOIN LATERAL (SELECT week FROM chart_row
                                  WHERE chart_id = chart.id AND week > found.week
                                  ORDER BY week LIMIT 1) AS after ON true
             WHERE after.week IS NOT NULL OR CAST(:date AS date) IN ('infinity') OR CAST(:date AS date) < found.week + 7""")
    List<ChartWeek> weeks(@TypeDef(type = DataType.STRING_ARRAY) Collection<UUID> charts, String date);

    /** The rows of weeks in their order, each with what its line had done up to that week. */
    @Query("""
            SELECT row.chart_id, row.week, row.position, line.credited_title, line.credited_artist, line.entry_id,
                   past.last_week, past.peak, past.weeks
              FROM unnest(CAST(:charts AS uuid[]), CAST(:weeks AS date[]), CAST(:previous AS date[]))
                   AS asked (chart_id, week, previous)
              JOIN chart_row AS row ON row.chart_id = asked.chart_id AND row.week = asked.week
              JOIN chart_line AS line ON line.id = row.line_id
             CROSS JOIN LATERAL (
                   SELECT min(earlier.position) FILTER (WHERE earlier.week = asked.previous) AS last_week,
                          min(earlier.position) AS peak, count(DISTINCT earlier.week) AS weeks
                     FROM chart_row AS earlier
                    WHERE earlier.line_id = row.line_id AND earlier.week <= asked.week) AS past
             ORDER BY row.chart_id, row.week, row.position""")
    List<ChartRow> rows(
            @TypeDef(type = DataType.STRING_ARRAY) Collection<UUID> charts,
            @TypeDef(type = DataType.STRING_ARRAY) Collection<String> weeks,
            @TypeDef(type = DataType.STRING_ARRAY) Collection<String> previous);

    /** What was at number one in the weeks that each entry was at number two of the chart, in the order of the weeks. */
    @Query("""
            SELECT asked.chart_id, asked.entry_id, leader.entry_id AS leader_id, min(second.week) AS since
              FROM unnest(CAST(:charts AS uuid[]), CAST(:entries AS uuid[])) AS asked (chart_id, entry_id)
              JOIN chart_line AS line ON line.entry_id = asked.entry_id AND line.chart_id = asked.chart_id
              JOIN chart_row AS second ON second.line_id = line.id AND second.position = 2
              JOIN chart_row AS top
                ON top.chart_id = asked.chart_id AND top.week = second.week AND top.position = 1
              JOIN chart_line AS leader ON leader.id = top.line_id
             WHERE leader.entry_id IS NOT NULL
             GROUP BY asked.chart_id, asked.entry_id, leader.entry_id
             ORDER BY min(second.week)""")
    List<ChartLeader> leaders(
            @TypeDef(type = DataType.STRING_ARRAY) Collection<UUID> charts,
            @TypeDef(type = DataType.STRING_ARRAY) Collection<UUID> entries);

    /** Whatever got to number one of charts from one date to before another, the latest first, with more that did so elsewhere. */
    @Query("""
            SELECT chart.id AS parent_id, 0 AS rank, found.reached AS words, p.entry_id, p.type, p.slug, p.title, p.sort_title,
                   p.content, p.content_changed_at, p.published_at
              FROM unnest(CAST(:charts AS uuid[])) AS chart (id)
             CROSS JOIN LATERAL (
                   SELECT reached.publication_id, max(reached.text) AS reached
                     FROM publication_value AS reached
                     JOIN publication_value AS top
                       ON top.publication_id = reached.publication_id AND top.type = reached.type
                      AND top.field = 'charts.peak' AND top.whole = 1
                     JOIN reference AS counted
                       ON counted.publication_id = reached.publication_id AND counted.field = 'charts.chart'
                      AND counted.target_id = chart.id
                    WHERE reached.type IN ('Album', 'Song') AND reached.field = 'charts.peakDate'
                      AND reached.text >= :from AND reached.text < :until
                    GROUP BY reached.publication_id
                    ORDER BY max(reached.text) DESC, reached.publication_id
                    LIMIT :limit) AS found
              JOIN publication AS p ON p.id = found.publication_id
             ORDER BY found.reached DESC, p.entry_id""")
    List<ListedEntryRow> numberOnes(
            @TypeDef(type = DataType.STRING_ARRAY) Collection<UUID> charts, String from, String until, int limit);
}
