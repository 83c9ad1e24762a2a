package org.linernotes.graphql.delivery;

import static java.util.Comparator.comparing;
import static java.util.Comparator.comparingInt;

import graphql.schema.DataFetchingEnvironment;
import io.micronaut.json.tree.JsonNode;
import jakarta.inject.Singleton;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.CompletableFuture;
import org.jspecify.annotations.Nullable;
import org.linernotes.live.LiveEntry;
import org.linernotes.live.PageRequest;

/** Charts, and how songs did in them. */
@Singleton
class ChartFields implements DeliveryExtension {
    /** How a song or album did in a chart that readers can see. */
    record Charted(LiveEntry work, LiveEntry chart, JsonNode tree) {}

    private static final String ENTRY = "ChartEntry";
    private static final String CHART = "Chart";
    private static final int MOST_CHARTS = 100;

    @Override
    public String schema() {
        return "graphql/delivery/chart.graphqls";
    }

    @Override
    public void answer(Answers answers) {
        answers.restart(ENTRY)
                .field("Song", "charts", ChartFields::of)
                .field("Album", "charts", ChartFields::of)
                .field(CHART, "firstWeek", _ -> null)
                .field(CHART, "lastWeek", _ -> null)
                .field("Query", "chart", ChartFields::byKey)
                .field("Query", "charts", ChartFields::all);
        for (var number : List.of("peak", "weeks", "weeksAtPeak", "debutPosition")) {
            answers.field(
                    ENTRY,
                    number,
                    environment ->
                            Tree.whole(charted(environment).tree(), number).orElse(null));
        }
        for (var text : List.of("peakDate", "debutDate", "creditedAs")) {
            answers.field(
                    ENTRY,
                    text,
                    environment -> Tree.text(charted(environment).tree(), text).orElse(null));
        }
        answers.field(ENTRY, "headline", environment -> isHeadline(charted(environment)))
                .field(
                        ENTRY,
                        "songs",
                        environment -> isSong(charted(environment))
                                ? List.of(charted(environment).work())
                                : List.of())
                .field(
                        ENTRY,
                        "album",
                        environment -> isSong(charted(environment))
                                ? null
                                : charted(environment).work())
                .field(ENTRY, "runs", _ -> List.of())
                .field(ENTRY, "citation", _ -> null)
                .field(
                        ENTRY,
                        "keptFromTopBy",
                        environment -> Loaders.entries(
                                environment,
                                Tree.references(charted(environment).tree(), "keptFromTopBy")));
    }

    private static CompletableFuture<List<Charted>> of(DataFetchingEnvironment environment) {
        var work = Nodes.source(environment);
        var headlineOnly = Boolean.TRUE.equals(environment.<Boolean>getArgument("headlineOnly"));
        var charted = Tree.list(work.content(), "charts").stream()
                .map(tree -> charted(environment, work, tree))
                .toList();
        return Futures.present(charted)
                .thenApply(all -> headlineOnly
                        ? all.stream()
                                .filter(ChartFields::isHeadline)
                                .sorted(comparingInt(ChartFields::headlinePosition))
                                .toList()
                        : all);
    }

    private static CompletableFuture<@Nullable Charted> charted(
            DataFetchingEnvironment environment, LiveEntry work, JsonNode tree) {
        return Loaders.entry(environment, Tree.reference(tree, "chart"))
                .thenApply(chart -> chart == null ? null : new Charted(work, chart, tree));
    }

    private static boolean isSong(Charted charted) {
        return charted.work().type().equals("Song");
    }

    private static boolean isHeadline(Charted charted) {
        return Tree.flag(charted.tree(), "headline")
                || Tree.whole(charted.chart().content(), "headlinePosition").isPresent();
    }

    private static int headlinePosition(Charted charted) {
        return Tree.whole(charted.chart().content(), "headlinePosition").orElse(Integer.MAX_VALUE);
    }

    private static @Nullable LiveEntry byKey(DataFetchingEnvironment environment) {
        var key = Objects.requireNonNull(environment.<String>getArgument("key"));
        return all(environment).stream()
                .filter(chart ->
                        Tree.text(chart.content(), "key").filter(key::equals).isPresent())
                .findFirst()
                .orElse(null);
    }

    private static List<LiveEntry> all(DataFetchingEnvironment environment) {
        var charts = GeneratedAnswers.sight(environment).entries().byTitle(CHART, PageRequest.first(MOST_CHARTS));
        return charts.values().stream()
                .sorted(comparing(
                        chart -> Tree.whole(chart.content(), "headlinePosition").orElse(Integer.MAX_VALUE)))
                .toList();
    }

    private static Charted charted(DataFetchingEnvironment environment) {
        return Objects.requireNonNull(environment.<Charted>getSource());
    }
}
