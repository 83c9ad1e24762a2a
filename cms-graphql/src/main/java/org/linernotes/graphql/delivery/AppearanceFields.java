package org.linernotes.graphql.delivery;

import graphql.schema.DataFetchingEnvironment;
import io.micronaut.json.tree.JsonNode;
import jakarta.inject.Singleton;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.CompletableFuture;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.linernotes.live.ListOrder;
import org.linernotes.live.LiveEntry;
import org.linernotes.live.PageRequest;
import org.linernotes.live.Pointing;

/** Where a song came out: on albums, whose tracks say it, and as a single. */
@Singleton
class AppearanceFields implements DeliveryExtension {
    /** A track of a live album. */
    record Appearance(LiveEntry album, JsonNode track) {}

    private static final String TYPE = "AlbumAppearance";
    private static final String SINGLE = "SingleRelease";
    private static final String OTHER_SIDE = "TitleOrSong";
    private static final Pointing ALBUMS = Pointing.of("Album", "tracks.song");
    private static final ListOrder OLDEST = ListOrder.lowest("released");
    private static final int MOST_ALBUMS = 100;

    @Override
    public String schema() {
        return "graphql/delivery/song.graphqls";
    }

    @Override
    public void answer(Answers answers) {
        answers.restart(TYPE)
                .field("Song", "appearances", AppearanceFields::of)
                .field(
                        "Song",
                        "albums",
                        environment -> Lists.connection(
                                environment, Nodes.source(environment).entryId(), ALBUMS, OLDEST))
                .field(TYPE, "album", environment -> appearance(environment).album())
                .field(TYPE, "disc", environment -> whole(environment, "disc"))
                .field(TYPE, "track", environment -> whole(environment, "track"))
                .field(
                        TYPE,
                        "bonusTrack",
                        environment -> Tree.flag(appearance(environment).track(), "bonusTrack"))
                .field(
                        TYPE,
                        "editionNote",
                        environment -> Tree.text(appearance(environment).track(), "editionNote")
                                .orElse(null));
        for (var territories : List.of("territoriesIncluded", "territoriesExcluded")) {
            answers.field(
                    SINGLE,
                    territories,
                    environment -> TerritoryFields.of(Tree.list(Tree.of(environment.getSource()), territories)));
        }
        answers.field(SINGLE, "bSides", AppearanceFields::otherSides)
                .field(OTHER_SIDE, "title", AppearanceFields::title);
    }

    private static CompletableFuture<List<Appearance>> of(DataFetchingEnvironment environment) {
        var song = Nodes.source(environment);
        var list = new Loaders.EntryList(ALBUMS, OLDEST, PageRequest.first(MOST_ALBUMS));
        return Loaders.page(environment, song.entryId(), list)
                .thenApply(albums -> albums.values().stream()
                        .flatMap(album -> on(album, song))
                        .toList());
    }

    private static Stream<Appearance> on(LiveEntry album, LiveEntry song) {
        return Tree.list(album.content(), "tracks").stream()
                .filter(track -> Tree.reference(track, "song")
                        .filter(song.entryId()::equals)
                        .isPresent())
                .map(track -> new Appearance(album, track));
    }

    /** Those with a printed title, or with a song that readers can see. */
    private static CompletableFuture<List<ContentObject>> otherSides(DataFetchingEnvironment environment) {
        return Futures.present(Tree.list(Tree.of(environment.getSource()), "bSides").stream()
                .map(tree -> Loaders.entry(environment, Tree.reference(tree, "song"))
                        .<@Nullable ContentObject>thenApply(song ->
                                song == null && Tree.text(tree, "title").isEmpty() ? null : new ContentObject(tree)))
                .toList());
    }

    private static CompletableFuture<String> title(DataFetchingEnvironment environment) {
        var tree = Tree.of(environment.getSource());
        return Loaders.entry(environment, Tree.reference(tree, "song"))
                .thenApply(song -> Tree.text(tree, "title").orElseGet(() -> song == null ? "" : song.title()));
    }

    private static @Nullable Integer whole(DataFetchingEnvironment environment, String member) {
        return Tree.whole(appearance(environment).track(), member).orElse(null);
    }

    private static Appearance appearance(DataFetchingEnvironment environment) {
        return Objects.requireNonNull(environment.<Appearance>getSource());
    }
}
