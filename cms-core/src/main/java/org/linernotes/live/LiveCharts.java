package org.linernotes.live;

import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.mapping;
import static java.util.stream.Collectors.toList;
import static java.util.stream.Collectors.toMap;

import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.linernotes.database.sql.Snapshot;
import org.linernotes.live.ChartStatements.Charts;
import org.linernotes.live.ChartStatements.During;
import org.linernotes.live.ChartStatements.OnDate;
import org.linernotes.live.ChartStatements.Places;
import org.linernotes.live.ChartStatements.Weeks;

/** The weeks of charts that readers can see. */
public final class LiveCharts {
    private static final String NONE = "-infinity";

    private final Snapshot snapshot;

    LiveCharts(Snapshot snapshot) {
        this.snapshot = snapshot;
    }

    /** From which week to which, for those charts that have any. */
    public Map<UUID, ChartSpan> spans(Collection<UUID> charts) {
        return snapshot.read(ChartStatements.SPANS, new Charts(charts)).stream()
                .collect(toMap(ChartSpan::chartId, Function.identity()));
    }

    /**
     * The week that a date falls in: the last one dated on or before it, for charts that have one.
     *
     * @param date null: the last week; from seven days after the last week on there is none
     */
    public Map<UUID, ChartWeek> weeks(Collection<UUID> charts, @Nullable LocalDate date) {
        var found = date == null
                ? snapshot.read(ChartStatements.LAST_WEEKS, new Charts(charts))
                : snapshot.read(ChartStatements.WEEKS_ON_DATE, new OnDate(charts, date));
        return found.stream().collect(toMap(ChartWeek::chartId, Function.identity()));
    }

    /** The rows of weeks, by position. */
    public Map<ChartWeek, List<ChartRow>> rows(Collection<ChartWeek> weeks) {
        var asked = List.copyOf(weeks);
        var found = snapshot
                .read(
                        ChartStatements.ROWS,
                        new Weeks(
                                asked.stream().map(ChartWeek::chartId).toList(),
                                asked.stream()
                                        .map(week -> week.week().toString())
                                        .toList(),
                                asked.stream().map(LiveCharts::previous).toList()))
                .stream()
                .collect(groupingBy(row -> new RowsOf(row.chartId(), row.week())));
        return asked.stream()
                .collect(toMap(
                        Function.identity(),
                        week -> found.getOrDefault(new RowsOf(week.chartId(), week.week()), List.of())));
    }

    /** What was at number one in the weeks in which each place was number two, the earliest first; live ones alone. */
    public Map<ChartPlace, List<UUID>> leaders(Collection<ChartPlace> places) {
        var asked = List.copyOf(places);
        var found = snapshot
                .read(
                        ChartStatements.LEADERS,
                        new Places(
                                asked.stream().map(ChartPlace::chartId).toList(),
                                asked.stream().map(ChartPlace::entryId).toList()))
                .stream()
                .collect(groupingBy(
                        leader -> new ChartPlace(leader.chartId(), leader.entryId()),
                        mapping(ChartLeader::leaderId, toList())));
        return asked.stream().collect(toMap(Function.identity(), place -> found.getOrDefault(place, List.of())));
    }

    /** Songs and albums with a peak in the span that were number one of each chart at some time, the latest first. */
    public Map<UUID, List<LiveEntry>> numberOnes(Collection<UUID> charts, Span span) {
        var statement = span.isWhole() ? ChartStatements.NUMBER_ONES : ChartStatements.NUMBER_ONES_BETWEEN;
        var found = snapshot.read(statement, new During(charts, span)).stream()
                .collect(groupingBy(
                        ListedEntryRow::parentId, mapping(row -> row.listed().item(), toList())));
        return charts.stream()
                .distinct()
                .collect(toMap(Function.identity(), chart -> found.getOrDefault(chart, List.of())));
    }

    /**
     * When somebody got to number one.
     *
     * @param from a date of any precision, included; null: from the beginning
     * @param until a date of any precision, not included; null, as then {@code from} is: up to now
     * @param most how many of them, the latest
     */
    public record Span(@Nullable String from, @Nullable String until, int most) {
        /** Whenever it was. */
        public static Span whole(int most) {
            return new Span(null, null, most);
        }

        boolean isWhole() {
            return from == null;
        }
    }

    private static String previous(ChartWeek week) {
        return week.previous() == null ? NONE : week.previous().toString();
    }

    private record RowsOf(UUID chartId, LocalDate week) {}
}
