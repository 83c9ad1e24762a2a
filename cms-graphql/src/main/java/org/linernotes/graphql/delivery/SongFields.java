package org.linernotes.graphql.delivery;

import graphql.schema.DataFetchingEnvironment;
import jakarta.inject.Singleton;
import java.util.List;
import java.util.Set;
import org.linernotes.live.ListOrder;
import org.linernotes.live.Pointing;
import org.linernotes.live.ValueFilter;

/** What is special about songs. */
@Singleton
class SongFields implements DeliveryExtension {
    private static final String TYPE = "Song";
    private static final Pointing FEATURES = Pointing.of("Feature", "relatedSongs", "body.mention");
    private static final Pointing MENTIONING =
            new Pointing(List.of("Fact", "Feature"), List.of("body.mention"), List.of(), ValueFilter.NONE);

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
                .field(
                        TYPE,
                        "features",
                        environment -> Lists.first(
                                environment, Nodes.source(environment).entryId(), FEATURES, FeatureFields.LATEST))
                .field("Query", "songs", songLists::all);
    }

    static ListOrder order(DataFetchingEnvironment environment) {
        return switch (String.valueOf(environment.<Object>getArgument("orderBy"))) {
            case "YEAR_ASC" -> ListOrder.lowest("releaseYear");
            case "YEAR_DESC" -> ListOrder.highest("releaseYear");
            case "PEAK_ASC" -> ListOrder.lowest("charts.peak");
            case "NEWEST", "UPDATED_DESC" -> ListOrder.CHANGED;
            default -> ListOrder.TITLE;
        };
    }
}
