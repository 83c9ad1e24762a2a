package org.linernotes.live;

import java.time.LocalDate;
import java.util.Collection;
import java.util.UUID;
import org.linernotes.database.sql.Statement;

/** The weeks of charts; the schema that the snapshot reads decides at which instant the charts are live. */
final class ChartStatements {
    record Charts(Collection<UUID> charts) {}

    record OnDate(Collection<UUID> charts, LocalDate date) {}

    /** Some weeks, one of a chart each, with the weeks before them. */
    record Weeks(Collection<UUID> charts, Collection<String> weeks, Collection<String> previous) {}

    record Places(Collection<UUID> charts, Collection<UUID> entries) {}

    record During(Collection<UUID> charts, LiveCharts.Span span) {}

    /** The first and the last week of charts that have any. */
    static final Statement<Charts, ChartSpan> SPANS = Statement.of(Charts.class, ChartSpan.class, """
            SELECT chart.id AS chart_id, first.week AS first_week, last.week AS last_week
              FROM unnest(CAST(:charts AS uuid[])) AS chart (id)
             CROSS JOIN LATERAL (SELECT week FROM chart_row WHERE chart_id = chart.id ORDER BY week LIMIT 1) AS first
             CROSS JOIN LATERAL (SELECT week FROM chart_row WHERE chart_id = chart.id ORDER BY week DESC LIMIT 1) AS last""");

    static final Statement<Charts, ChartWeek> LAST_WEEKS = Statement.of(Charts.class, ChartWeek.class, """
            SELECT chart.id AS chart_id, last.week, before.week AS previous, CAST(NULL AS date) AS next
              FROM unnest(CAST(:charts AS uuid[])) AS chart (id)
             CROSS JOIN LATERAL (SELECT week FROM chart_row WHERE chart_id = chart.id ORDER BY week DESC LIMIT 1) AS last
              LEFT JOIN LATERAL (SELECT week FROM chart_row
                                  WHERE chart_id = chart.id AND week < last.week
                                  ORDER BY week DESC LIMIT 1) AS before ON true""");

    /** The week of each chart that a date falls in. */
    static final Statement<OnDate, ChartWeek> WEEKS_ON_DATE = Statement.of(OnDate.class, ChartWeek.class, """
            SELECT chart.id AS chart_id, found.week, before.week AS previous, after.week AS next
              FROM unnest(CAST(:charts AS uuid[])) AS chart (id)
             CROSS JOIN LATERAL (SELECT week FROM chart_row
                                  WHERE chart_id = chart.id AND week <= :date
                                  ORDER BY week DESC LIMIT 1) AS found
              LEFT JOIN LATERAL (SELECT week FROM chart_row
                                  WHERE chart_id = chart.id AND week < found.week
                                  ORDER BY week DESC LIMIT 1) AS before ON true
              LEFT JOIN LATERAL (SELECT week FROM chart_row
                                  WHERE chart_id = chart.id AND week > found.week
                                  ORDER BY week LIMIT 1) AS after ON true
             WHERE after.week IS NOT NULL OR :date < found.week + 7""");

    /** The rows of weeks in their order, each with what its line had done up to that week. */
    static final Statement<Weeks, ChartRow> ROWS = Statement.of(Weeks.class, ChartRow.class, """
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
             ORDER BY row.chart_id, row.week, row.position""");

    /** What was at number one in the weeks that each entry was at number two of the chart, in the order of the weeks. */
    static final Statement<Places, ChartLeader> LEADERS = Statement.of(Places.class, ChartLeader.class, """
            SELECT found.chart_id, found.entry_id, found.leader_id, min(found.week) AS since
              FROM (SELECT asked.chart_id, asked.entry_id, second.week,
                           (SELECT leader.entry_id FROM chart_line AS leader WHERE leader.id = top.line_id) AS leader_id
                      FROM unnest(CAST(:charts AS uuid[]), CAST(:entries AS uuid[])) AS asked (chart_id, entry_id)
                      JOIN chart_line AS line ON line.entry_id = asked.entry_id AND line.chart_id = asked.chart_id
                      JOIN chart_row AS second ON second.line_id = line.id AND second.position = 2
                      JOIN chart_row AS top
                        ON top.chart_id = asked.chart_id AND top.week = second.week AND top.position = 1) AS found
             WHERE found.leader_id IS NOT NULL
             GROUP BY found.chart_id, found.entry_id, found.leader_id
             ORDER BY min(found.week)""");

    /** Whatever got to number one of charts, the latest first, with more that did so elsewhere. */
    static final Statement<During, ListedEntryRow> NUMBER_ONES = numberOnes("AND reached.text IS NOT NULL");

    /** The same from one date to before another. */
    static final Statement<During, ListedEntryRow> NUMBER_ONES_BETWEEN =
            numberOnes("AND reached.text >= :spanFrom AND reached.text < :spanUntil");

    private ChartStatements() {}

    private static Statement<During, ListedEntryRow> numberOnes(String when) {
        return Statement.of(During.class, ListedEntryRow.class, """
            SELECT chart.id AS parent_id, 0 AS rank, found.reached AS words,
            """ + EntryStatements.COLUMNS + """

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
            """ + when + """

                    GROUP BY reached.publication_id
                    ORDER BY max(reached.text) DESC, reached.publication_id
                    LIMIT :spanMost) AS found
              JOIN publication AS p ON p.id = found.publication_id
             ORDER BY found.reached DESC, p.entry_id""");
    }
}
