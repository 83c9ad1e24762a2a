package org.linernotes.graphql.delivery;

import static java.util.Comparator.comparing;
import static java.util.Comparator.comparingInt;

import graphql.schema.DataFetcher;
import graphql.schema.DataFetchingEnvironment;
import io.micronaut.json.tree.JsonNode;
import jakarta.inject.Singleton;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.function.Function;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.linernotes.live.ChartPlace;
import org.linernotes.live.EntryFilter;
import org.linernotes.live.ListOrder;
import org.linernotes.live.LiveEntry;
import org.linernotes.live.Page;
import org.linernotes.live.PageRequest;
import org.linernotes.live.Pointing;

/** Charts, and how songs and albums did in them. */
@Singleton
class ChartFields implements DeliveryExtension {
    /** How a song or album did in a chart that readers can see. */
    record Charted(LiveEntry work, LiveEntry chart, JsonNode tree) {
        boolean isOfSong() {
            return work.type().equals("Song");
        }

        boolean isHeadline() {
            return Tree.flag(tree, "headline")
                    || Tree.whole(chart.content(), HEADLINE_POSITION).isPresent();
        }

        int headlinePosition() {
            return Tree.whole(chart.content(), HEADLINE_POSITION).orElse(Integer.MAX_VALUE);
        }
    }

    private static final String ENTRY = "ChartEntry";
    private static final String CHART = "Chart";
    private static final String HEADLINE_POSITION = "headlinePosition";
    private static final int SECOND = 2;
    private static final int MOST_CHARTS = 100;
    private static final int MOST_SIDES = 20;

    /** The songs that hold the entry of a double A-side on which a song was, too. */
    private static final Loaders.EntryList OTHER_SIDES = new Loaders.EntryList(
            Pointing.of("Song", "charts.furtherSongs"), ListOrder.TITLE, PageRequest.first(MOST_SIDES));

    @Override
    public String schema() {
        return "graphql/delivery/chart.graphqls";
    }

    @Override
    public void answer(Answers answers) {
        answers.restart(ENTRY)
                .field("Song", "charts", ChartFields::of)
                .field("Album", "charts", ChartFields::of)
                .field("Query", "chart", ChartFields::byKey)
                .field("Query", "charts", ChartFields::all)
                .field(
                        ENTRY,
                        "id",
                        of(charted -> Tree.text(charted.tree(), "id").orElse(null)))
                .field(ENTRY, "headline", of(Charted::isHeadline))
                .field(ENTRY, "album", of(charted -> charted.isOfSong() ? null : charted.work()))
                .field(ENTRY, "runs", of(charted -> objects(Tree.list(charted.tree(), "runs"))))
                .field(
                        ENTRY,
                        "citation",
                        of(charted -> Tree.member(charted.tree(), "citation")
                                .map(ContentObject::new)
                                .orElse(null)))
                .field(ENTRY, "songs", environment -> songs(environment, charted(environment)))
                .field(ENTRY, "keptFromTopBy", environment -> keptFromTopBy(environment, charted(environment)));
        for (var number : List.of("peak", "weeks", "weeksAtPeak", "debutPosition")) {
            answers.field(
                    ENTRY,
                    number,
                    of(charted -> Tree.whole(charted.tree(), number).orElse(null)));
        }
        for (var text : List.of("peakDate", "debutDate", "creditedAs")) {
            answers.field(
                    ENTRY, text, of(charted -> Tree.text(charted.tree(), text).orElse(null)));
        }
    }

    private static CompletableFuture<List<Charted>> of(DataFetchingEnvironment environment) {
        var work = Nodes.source(environment);
        var headlineOnly = Boolean.TRUE.equals(environment.<Boolean>getArgument("headlineOnly"));
        return otherSides(environment, work)
                .thenCompose(others -> Futures.present(Stream.concat(
                                Tree.list(work.content(), "charts").stream()
                                        .map(tree -> charted(environment, work, tree)),
                                others.stream().flatMap(other -> together(environment, other, work)))
                        .toList()))
                .thenApply(all -> headlineOnly
                        ? all.stream()
                                .filter(Charted::isHeadline)
                                .sorted(comparingInt(Charted::headlinePosition))
                                .toList()
                        : all);
    }

    private static CompletableFuture<List<LiveEntry>> otherSides(DataFetchingEnvironment environment, LiveEntry work) {
        return work.type().equals("Song")
                ? Loaders.page(environment, work.entryId(), OTHER_SIDES).thenApply(Page::values)
                : CompletableFuture.completedFuture(List.of());
    }

    /** The entries that one song holds for another one, too. */
    private static Stream<CompletableFuture<@Nullable Charted>> together(
            DataFetchingEnvironment environment, LiveEntry holder, LiveEntry song) {
        return Tree.list(holder.content(), "charts").stream()
                .filter(tree -> Tree.references(tree, "furtherSongs").contains(song.entryId()))
                .map(tree -> charted(environment, holder, tree));
    }

    static CompletableFuture<@Nullable Charted> charted(
            DataFetchingEnvironment environment, LiveEntry work, JsonNode tree) {
        return Loaders.entry(environment, Tree.reference(tree, "chart"))
                .thenApply(chart -> chart == null ? null : new Charted(work, chart, tree));
    }

    /** The song that holds the entry, then the others of its double A-side. */
    private static CompletableFuture<List<LiveEntry>> songs(DataFetchingEnvironment environment, Charted charted) {
        return charted.isOfSong()
                ? withFurther(environment, charted.work(), charted.tree())
                : CompletableFuture.completedFuture(List.of());
    }

    static CompletableFuture<List<LiveEntry>> withFurther(
            DataFetchingEnvironment environment, LiveEntry song, JsonNode entry) {
        return Loaders.entries(environment, Tree.references(entry, "furtherSongs"))
                .thenApply(further ->
                        Stream.concat(Stream.of(song), further.stream()).toList());
    }

    /** As an editor says, else as the weeks say in which it was at number two. */
    private static CompletableFuture<List<LiveEntry>> keptFromTopBy(
            DataFetchingEnvironment environment, Charted charted) {
        var named = Tree.references(charted.tree(), "keptFromTopBy");
        if (!named.isEmpty() || Tree.whole(charted.tree(), "peak").orElse(0) != SECOND) {
            return Loaders.entries(environment, named);
        }
        var place = new ChartPlace(charted.chart().entryId(), charted.work().entryId());
        return ChartLoaders.leaders(environment, place)
                .thenCompose((List<UUID> leaders) -> Loaders.entries(environment, leaders));
    }

    static List<ContentObject> objects(List<JsonNode> trees) {
        return trees.stream().map(ContentObject::new).toList();
    }

    private static @Nullable LiveEntry byKey(DataFetchingEnvironment environment) {
        var key = Objects.requireNonNull(environment.<String>getArgument("key"));
        return GeneratedAnswers.sight(environment).entries().findByValue(CHART, "key", key).stream()
                .findFirst()
                .orElse(null);
    }

    private static List<LiveEntry> all(DataFetchingEnvironment environment) {
        var charts = GeneratedAnswers.sight(environment)
                .lists()
                .page(EntryFilter.all(CHART), ListOrder.TITLE, PageRequest.first(MOST_CHARTS));
        return charts.values().stream()
                .sorted(comparing(
                        chart -> Tree.whole(chart.content(), HEADLINE_POSITION).orElse(Integer.MAX_VALUE)))
                .toList();
    }

    private static DataFetcher<@Nullable Object> of(Function<Charted, @Nullable Object> answer) {
        return environment -> answer.apply(charted(environment));
    }

    private static Charted charted(DataFetchingEnvironment environment) {
        return Objects.requireNonNull(environment.<Charted>getSource());
    }
}
