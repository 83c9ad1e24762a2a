package org.linernotes.graphql.delivery;

import graphql.schema.DataFetchingEnvironment;
import jakarta.inject.Singleton;
import java.util.List;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.stream.Stream;
import org.linernotes.live.ListOrder;
import org.linernotes.live.LiveEntry;
import org.linernotes.live.Pointing;
import org.linernotes.live.ValueFilter;

/** What is special about songs. */
@Singleton
class SongFields implements DeliveryExtension {
    private static final String TYPE = "Song";
    private static final Pointing FEATURES = Pointing.of("Feature", "relatedSongs", "body.mention", "body.songCard");
    private static final Pointing MENTIONING = new Pointing(
            List.of("Fact", "Feature"), List.of("body.mention", "body.songCard"), List.of(), ValueFilter.NONE);

    private final SongLists songLists;

    SongFields(SongLists songLists) {
        this.songLists = songLists;
    }

    @Override
    public String schema() {
        return "graphql/delivery/song.graphqls";
    }

    @Override
    public Set<String> hidden() {
        return Set.of("Song.factOrder", "Song.commentsPolicy", "Song.stub");
    }

    @Override
    public void answer(Answers answers) {
        answers.field(
                        TYPE,
                        "sortTitle",
                        environment -> Nodes.source(environment).sortTitle())
                .field(TYPE, "image", _ -> null)
                .field(
                        TYPE,
                        "mentionedIn",
                        environment -> Lists.connection(
                                environment, Nodes.source(environment).entryId(), MENTIONING, ListOrder.CHANGED))
                .field(TYPE, "features", SongFields::features)
                .field(
                        TYPE,
                        "allFeatures",
                        environment -> Lists.connection(
                                environment, Nodes.source(environment).entryId(), FEATURES, FeatureFields.LATEST))
                .field("Query", "songs", songLists::all);
    }

    /** Those that the song names, in its order; then the latest that are about it or mention it. */
    private static CompletableFuture<List<LiveEntry>> features(DataFetchingEnvironment environment) {
        var song = Nodes.source(environment);
        var most = PageArguments.of(environment, song.entryId()).request().size();
        var named = Loaders.entries(environment, Tree.references(song.content(), "relatedFeatures"));
        return named.thenCombine(
                Lists.first(environment, song.entryId(), FEATURES, FeatureFields.LATEST),
                (pinned, latest) -> Stream.concat(pinned.stream(), latest.stream())
                        .distinct()
                        .limit(most)
                        .toList());
    }

    static ListOrder order(DataFetchingEnvironment environment) {
        return switch (OrderArgument.of(environment).orElse("")) {
            case "YEAR_ASC" -> ListOrder.lowest("releaseYear");
            case "YEAR_DESC" -> ListOrder.highest("releaseYear");
            case "PEAK_ASC" -> ListOrder.lowest("charts.peak");
            case "NEWEST", "UPDATED_DESC" -> ListOrder.CHANGED;
            default -> ListOrder.TITLE;
        };
    }
}
