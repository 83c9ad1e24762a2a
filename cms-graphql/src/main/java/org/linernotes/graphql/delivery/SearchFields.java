package org.linernotes.graphql.delivery;

import static java.util.concurrent.CompletableFuture.completedFuture;

import graphql.schema.DataFetchingEnvironment;
import jakarta.inject.Singleton;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import org.jspecify.annotations.Nullable;
import org.linernotes.catalog.Topic;
import org.linernotes.content.SearchWords;
import org.linernotes.graphql.delivery.Highlights.MatchedField;
import org.linernotes.graphql.http.ErrorCode;
import org.linernotes.graphql.http.GraphQlRefusal;
import org.linernotes.live.DeliveredContents;
import org.linernotes.live.Listed;
import org.linernotes.live.LiveEntry;
import org.linernotes.live.LiveTopics;
import org.linernotes.live.Membership;
import org.linernotes.live.Page;
import org.linernotes.live.PageRequest;
import org.linernotes.live.SearchFilter;
import org.linernotes.live.Sight;

/** What readers search for, and what is new. */
@Singleton
class SearchFields implements DeliveryExtension {
    /** Something that was found. */
    record Result(
            LiveEntry node,
            double score,
            @Nullable String highlight,
            @Nullable MatchedField matchedFieldCode) {
        /** In the lower case that it had before it was an enum. */
        public @Nullable String matchedField() {
            return matchedFieldCode == null ? null : matchedFieldCode.name().toLowerCase(Locale.ROOT);
        }
    }

    private static final int LONGEST_QUERY = 200;
    private static final double MILLIONTHS = -1_000_000;

    private final Highlights highlights;
    private final DeliveredContents contents;

    SearchFields(Highlights highlights, DeliveredContents contents) {
        this.highlights = highlights;
        this.contents = contents;
    }

    @Override
    public String schema() {
        return "graphql/delivery/search.graphqls";
    }

    @Override
    public void answer(Answers answers) {
        answers.field("Query", "search", this::search)
                .field("Query", "latest", SearchFields::latest)
                .field("SearchConnection", "facets", _ -> List.of())
                .field("SearchConnection", "didYouMean", _ -> null);
    }

    private CompletableFuture<Connection> search(DataFetchingEnvironment environment) {
        var typed = Objects.requireNonNull(environment.<String>getArgument("query"));
        if (typed.codePointCount(0, typed.length()) > LONGEST_QUERY) {
            throw new GraphQlRefusal(
                    ErrorCode.BAD_USER_INPUT, "A search has at most " + LONGEST_QUERY + " characters.");
        }
        var arguments = PageArguments.of(environment, "search");
        var sight = GeneratedAnswers.sight(environment);
        var words = SearchWords.of(typed);
        var filter = filter(environment, sight);
        return Connection.of(
                environment,
                arguments.scope(),
                () -> completedFuture(words.map(wanted -> results(sight, wanted, filter, arguments.request()))
                        .orElseGet(() -> new Page<>(List.of(), false, false))),
                () -> completedFuture(words.map(wanted -> sight.search().count(wanted, filter))
                        .orElse(0)));
    }

    private Page<Result> results(Sight sight, SearchWords words, SearchFilter filter, PageRequest request) {
        var page = sight.search().page(words, filter, request);
        return new Page<>(
                page.items().stream()
                        .map(found -> new Listed<>(found.place(), result(found, words)))
                        .toList(),
                page.hasNext(),
                page.hasPrevious());
    }

    private Result result(Listed<LiveEntry> found, SearchWords words) {
        var highlight = highlights.of(found.item(), words);
        return new Result(
                found.item(),
                found.place().rank() / MILLIONTHS,
                highlight.map(Highlights.Highlight::html).orElse(null),
                highlight.map(Highlights.Highlight::field).orElse(null));
    }

    private SearchFilter filter(DataFetchingEnvironment environment, Sight sight) {
        var given = environment.<Map<String, @Nullable Object>>getArgument("filter");
        if (given == null) {
            return SearchFilter.of(SearchTypes.ALL);
        }
        var chart = Optional.ofNullable((String) given.get("chartKey"));
        return new SearchFilter(
                list(given, "types").map(SearchTypes::of).orElse(SearchTypes.ALL),
                list(given, "decade")
                        .map(decades -> decades.stream()
                                .map(Integer.class::cast)
                                .peek(SongLists::requireDecade)
                                .toList())
                        .orElse(null),
                list(given, "topicSlugs").map(slugs -> topics(sight, slugs)).orElse(null),
                chart.map(key -> List.of(ChartKeys.require(sight, key).entryId()))
                        .orElse(null),
                list(given, "featureCategorySlugs")
                        .map(slugs -> ids(bySlugs(sight, "FeatureCategory", slugs)))
                        .orElse(null));
    }

    private static Optional<List<?>> list(Map<String, @Nullable Object> given, String name) {
        return given.get(name) instanceof List<?> list ? Optional.of(list) : Optional.empty();
    }

    private List<LiveTopics.Members> topics(Sight sight, List<?> slugs) {
        return bySlugs(sight, "Topic", slugs).stream()
                .map(topic -> new LiveTopics.Members(
                        topic.entryId(), Membership.of(topic.entryId(), contents.read(Topic.class, topic.content()))))
                .toList();
    }

    private static List<LiveEntry> bySlugs(Sight sight, String type, List<?> slugs) {
        return sight.entries()
                .findByAddresses(
                        List.of(type), slugs.stream().map(Object::toString).toList());
    }

    private static List<UUID> ids(List<LiveEntry> entries) {
        return entries.stream().map(LiveEntry::entryId).toList();
    }

    private static List<LiveEntry> latest(DataFetchingEnvironment environment) {
        var types = SearchTypes.of(Objects.requireNonNull(environment.<List<Object>>getArgument("types")));
        var size = PageArguments.of(environment, "latest").request().size();
        return Latest.of(GeneratedAnswers.sight(environment), types, size);
    }
}
