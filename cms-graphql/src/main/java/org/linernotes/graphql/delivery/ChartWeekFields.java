package org.linernotes.graphql.delivery;

import static java.util.Comparator.comparing;

import graphql.schema.DataFetchingEnvironment;
import io.micronaut.json.tree.JsonNode;
import jakarta.inject.Singleton;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.function.Function;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.linernotes.live.ChartRow;
import org.linernotes.live.ChartSpan;
import org.linernotes.live.ChartWeek;
import org.linernotes.live.LiveCharts;
import org.linernotes.live.LiveEntry;

/** The weeks of charts, and who got to the top. */
@Singleton
class ChartWeekFields implements DeliveryExtension {
    /** One week of a chart that readers can see. */
    record Week(LiveEntry chart, ChartWeek dates) {}

    private static final String CHART = "Chart";
    private static final String WEEK = "ChartWeek";
    private static final String ROW = "ChartRow";
    private static final int MOST_NUMBER_ONES = 100;
    /** More than one chart's share of a year, because songs count that were number one elsewhere at that time. */
    private static final int MOST_IN_A_YEAR = 1_000;

    private static final int LAST_YEAR = 9_999;

    @Override
    public String schema() {
        return "graphql/delivery/chart.graphqls";
    }

    @Override
    public void answer(Answers answers) {
        answers.field(CHART, "firstWeek", environment -> span(environment, ChartSpan::firstWeek))
                .field(CHART, "lastWeek", environment -> span(environment, ChartSpan::lastWeek))
                .field(CHART, "week", ChartWeekFields::week)
                .field(CHART, "numberOnes", ChartWeekFields::numberOnes)
                .field(WEEK, "chart", environment -> source(environment).chart())
                .field(WEEK, "date", environment -> source(environment).dates().week())
                .field(
                        WEEK,
                        "previous",
                        environment -> source(environment).dates().previous())
                .field(WEEK, "next", environment -> source(environment).dates().next())
                .field(
                        WEEK,
                        "rows",
                        environment -> ChartLoaders.rows(
                                environment, source(environment).dates()))
                .field(ROW, "songs", ChartWeekFields::songs)
                .field(ROW, "album", environment -> work(environment).thenApply(ChartWeekFields::ifAlbum));
    }

    private static CompletableFuture<@Nullable LocalDate> span(
            DataFetchingEnvironment environment, Function<ChartSpan, LocalDate> end) {
        return ChartLoaders.span(environment, Nodes.source(environment).entryId())
                .thenApply(span -> span == null ? null : end.apply(span));
    }

    private static CompletableFuture<@Nullable Week> week(DataFetchingEnvironment environment) {
        var chart = Nodes.source(environment);
        return ChartLoaders.week(environment, chart.entryId(), environment.getArgument("date"))
                .thenApply(dates -> dates == null ? null : new Week(chart, dates));
    }

    private static CompletableFuture<List<ChartFields.Charted>> numberOnes(DataFetchingEnvironment environment) {
        var chart = Nodes.source(environment);
        var year = environment.<Integer>getArgument("year");
        return ChartLoaders.numberOnes(environment, chart.entryId(), span(year))
                .thenApply(works -> works.stream()
                        .flatMap(work -> numberOnes(work, chart, year))
                        .sorted(comparing(ChartWeekFields::peakDate).reversed())
                        .limit(year == null ? MOST_NUMBER_ONES : MOST_IN_A_YEAR)
                        .sorted(comparing(ChartWeekFields::peakDate))
                        .toList());
    }

    private static LiveCharts.Span span(@Nullable Integer year) {
        if (year == null) {
            return LiveCharts.Span.whole(MOST_NUMBER_ONES * 2);
        }
        var bounded = Math.clamp(year, 0, LAST_YEAR);
        return new LiveCharts.Span("%04d".formatted(bounded), "%04d".formatted(bounded + 1), MOST_IN_A_YEAR);
    }

    private static Stream<ChartFields.Charted> numberOnes(LiveEntry work, LiveEntry chart, @Nullable Integer year) {
        return Tree.list(work.content(), "charts").stream()
                .filter(tree -> Tree.whole(tree, "peak").orElse(0) == 1)
                .filter(tree -> Tree.reference(tree, "chart")
                        .filter(chart.entryId()::equals)
                        .isPresent())
                .filter(tree -> Tree.text(tree, "peakDate")
                        .filter(date -> year == null || date.startsWith("%04d".formatted(year)))
                        .isPresent())
                .map(tree -> new ChartFields.Charted(work, chart, tree));
    }

    private static String peakDate(ChartFields.Charted charted) {
        return Tree.text(charted.tree(), "peakDate").orElse("");
    }

    private static CompletableFuture<List<LiveEntry>> songs(DataFetchingEnvironment environment) {
        return work(environment)
                .thenCompose(work -> work == null || ifAlbum(work) != null
                        ? CompletableFuture.completedFuture(List.<LiveEntry>of())
                        : ChartFields.withFurther(environment, work, entry(work, row(environment))));
    }

    /** What the song says of itself in the chart of a row; an empty one if nothing. */
    private static JsonNode entry(LiveEntry song, ChartRow row) {
        return Tree.list(song.content(), "charts").stream()
                .filter(tree -> Tree.reference(tree, "chart")
                        .filter(row.chartId()::equals)
                        .isPresent())
                .findFirst()
                .orElseGet(() -> JsonNode.createObjectNode(Map.of()));
    }

    private static CompletableFuture<@Nullable LiveEntry> work(DataFetchingEnvironment environment) {
        return Loaders.entry(environment, Optional.ofNullable(row(environment).entryId()));
    }

    private static @Nullable LiveEntry ifAlbum(@Nullable LiveEntry work) {
        return work != null && work.type().equals("Album") ? work : null;
    }

    private static ChartRow row(DataFetchingEnvironment environment) {
        return Objects.requireNonNull(environment.<ChartRow>getSource());
    }

    private static Week source(DataFetchingEnvironment environment) {
        return Objects.requireNonNull(environment.<Week>getSource());
    }
}
