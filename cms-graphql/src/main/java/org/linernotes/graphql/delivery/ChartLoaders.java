package org.linernotes.graphql.delivery;

import graphql.schema.DataFetchingEnvironment;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.function.BiFunction;
import java.util.function.Function;
import org.dataloader.DataLoader;
import org.dataloader.DataLoaderRegistry;
import org.jspecify.annotations.Nullable;
import org.linernotes.graphql.http.Batches;
import org.linernotes.live.ChartPlace;
import org.linernotes.live.ChartRow;
import org.linernotes.live.ChartSpan;
import org.linernotes.live.ChartWeek;
import org.linernotes.live.LiveCharts;
import org.linernotes.live.LiveEntry;

/** Loads the weeks of charts: one statement a level, however many charts and rows there are. */
final class ChartLoaders {
    private record WeekOf(UUID chart, Optional<LocalDate> date) {}

    private record TopsOf(UUID chart, LiveCharts.Span span) {}

    private static final String SPANS = "chartSpans";
    private static final String WEEKS = "chartWeeks";
    private static final String ROWS = "chartRows";
    private static final String LEADERS = "chartLeaders";
    private static final String NUMBER_ONES = "numberOnes";

    private ChartLoaders() {}

    static DataLoaderRegistry.Builder over(Loaders.Reader site) {
        return DataLoaderRegistry.newRegistry()
                .register(
                        SPANS,
                        loader((Set<UUID> charts) ->
                                site.read(sight -> sight.charts().spans(charts))))
                .register(
                        WEEKS,
                        perChart(
                                WeekOf::date,
                                WeekOf::chart,
                                WeekOf::new,
                                (date, charts) ->
                                        site.read(sight -> sight.charts().weeks(charts, date.orElse(null)))))
                .register(
                        ROWS,
                        loader((Set<ChartWeek> weeks) ->
                                site.read(sight -> sight.charts().rows(weeks))))
                .register(
                        LEADERS,
                        loader((Set<ChartPlace> places) ->
                                site.read(sight -> sight.charts().leaders(places))))
                .register(
                        NUMBER_ONES,
                        perChart(
                                TopsOf::span,
                                TopsOf::chart,
                                TopsOf::new,
                                (span, charts) ->
                                        site.read(sight -> sight.charts().numberOnes(charts, span))));
    }

    static CompletableFuture<@Nullable ChartSpan> span(DataFetchingEnvironment environment, UUID chart) {
        return ChartLoaders.<UUID, @Nullable ChartSpan>named(environment, SPANS).load(chart);
    }

    static CompletableFuture<@Nullable ChartWeek> week(
            DataFetchingEnvironment environment, UUID chart, @Nullable LocalDate date) {
        return ChartLoaders.<WeekOf, @Nullable ChartWeek>named(environment, WEEKS)
                .load(new WeekOf(chart, Optional.ofNullable(date)));
    }

    static CompletableFuture<List<ChartRow>> rows(DataFetchingEnvironment environment, ChartWeek week) {
        return ChartLoaders.<ChartWeek, List<ChartRow>>named(environment, ROWS).load(week);
    }

    /** What was at number one while the entry was at number two. */
    static CompletableFuture<List<UUID>> leaders(DataFetchingEnvironment environment, ChartPlace place) {
        return ChartLoaders.<ChartPlace, List<UUID>>named(environment, LEADERS).load(place);
    }

    static CompletableFuture<List<LiveEntry>> numberOnes(
            DataFetchingEnvironment environment, UUID chart, LiveCharts.Span span) {
        return ChartLoaders.<TopsOf, List<LiveEntry>>named(environment, NUMBER_ONES)
                .load(new TopsOf(chart, span));
    }

    private static <K, V extends @Nullable Object> DataLoader<K, V> named(
            DataFetchingEnvironment environment, String name) {
        return Objects.requireNonNull(environment.<K, V>getDataLoader(name));
    }

    private static <K, V> DataLoader<K, V> loader(Function<Set<K>, Map<K, V>> load) {
        return Batches.loader(load);
    }

    /** One statement for all charts of which the same is asked. */
    private static <K, A, V> DataLoader<K, V> perChart(
            Function<K, A> asked,
            Function<K, UUID> chart,
            BiFunction<UUID, A, K> key,
            BiFunction<A, Set<UUID>, Map<UUID, V>> load) {
        return loader(keys -> {
            var charts = new HashMap<A, Set<UUID>>();
            keys.forEach(each -> charts.computeIfAbsent(asked.apply(each), _ -> new HashSet<>())
                    .add(chart.apply(each)));
            var loaded = new HashMap<K, V>();
            charts.forEach((each, ids) ->
                    load.apply(each, ids).forEach((id, value) -> loaded.put(key.apply(id, each), value)));
            return loaded;
        });
    }
}
