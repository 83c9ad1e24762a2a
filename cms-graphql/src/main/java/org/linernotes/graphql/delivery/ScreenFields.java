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

/** In which films, series and games songs are heard, from both sides; the song says it. */
@Singleton
class ScreenFields implements DeliveryExtension {
    /** A use of a live song; in a work that readers cannot see, the note alone tells of it. */
    record Used(LiveEntry song, @Nullable LiveEntry work, JsonNode tree) {
        private boolean says() {
            return work != null || Tree.text(tree, "note").isPresent();
        }
    }

    private static final String TYPE = "ScreenUsage";
    private static final String USAGES = "usages";
    private static final Pointing SONGS = Pointing.of("Song", "usages.work");

    @Override
    public String schema() {
        return "graphql/delivery/screen.graphqls";
    }

    @Override
    public void answer(Answers answers) {
        answers.restart(TYPE)
                .field("Song", USAGES, ScreenFields::ofSong)
                .field("ScreenWork", USAGES, ScreenFields::ofWork)
                .field(
                        "ScreenWork",
                        "songs",
                        environment -> Lists.connection(
                                environment, Nodes.source(environment).entryId(), SONGS, ListOrder.TITLE))
                .field(TYPE, "work", environment -> used(environment).work())
                .field(TYPE, "song", environment -> used(environment).song())
                .field(
                        TYPE,
                        "kind",
                        environment ->
                                Tree.text(used(environment).tree(), "kind").orElse("FEATURED"))
                .field(
                        TYPE,
                        "note",
                        environment ->
                                Tree.text(used(environment).tree(), "note").orElse(null))
                .field(
                        TYPE,
                        "year",
                        environment ->
                                Tree.whole(used(environment).tree(), "year").orElse(null));
    }

    private static CompletableFuture<List<Used>> ofSong(DataFetchingEnvironment environment) {
        var song = Nodes.source(environment);
        return Futures.present(Tree.list(song.content(), USAGES).stream()
                        .map(tree -> Loaders.entry(environment, Tree.reference(tree, "work"))
                                .<@Nullable Used>thenApply(work -> new Used(song, work, tree)))
                        .toList())
                .thenApply(all -> all.stream().filter(Used::says).toList());
    }

    private static CompletableFuture<List<Used>> ofWork(DataFetchingEnvironment environment) {
        var work = Nodes.source(environment);
        var size = PageArguments.of(environment, work.entryId()).request().size();
        var list = new Loaders.EntryList(SONGS, ListOrder.TITLE, PageRequest.first(size));
        return Loaders.page(environment, work.entryId(), list)
                .thenApply(songs -> songs.values().stream()
                        .flatMap(song -> in(song, work))
                        .limit(size)
                        .toList());
    }

    private static Stream<Used> in(LiveEntry song, LiveEntry work) {
        return Tree.list(song.content(), USAGES).stream()
                .filter(tree -> Tree.reference(tree, "work")
                        .filter(work.entryId()::equals)
                        .isPresent())
                .map(tree -> new Used(song, work, tree));
    }

    private static Used used(DataFetchingEnvironment environment) {
        return Objects.requireNonNull(environment.<Used>getSource());
    }
}
