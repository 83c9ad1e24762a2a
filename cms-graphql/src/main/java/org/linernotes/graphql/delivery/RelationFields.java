package org.linernotes.graphql.delivery;

import static java.util.concurrent.CompletableFuture.completedFuture;
import static java.util.stream.Collectors.toSet;

import graphql.schema.DataFetchingEnvironment;
import io.micronaut.json.tree.JsonNode;
import jakarta.inject.Singleton;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.linernotes.catalog.SongRelationKind;
import org.linernotes.live.ListOrder;
import org.linernotes.live.LiveEntry;
import org.linernotes.live.PageRequest;
import org.linernotes.live.Pointing;

/** Covers, samples, answers: the song that follows says it, the song that was followed is shown the other way round. */
@Singleton
class RelationFields implements DeliveryExtension {
    /** Another live song, and what it is to the first. */
    record Related(String kind, LiveEntry song, @Nullable String note) {}

    private static final String TYPE = "SongRelation";
    private static final String RELATIONS = "relations";
    private static final Pointing FOLLOWERS = Pointing.of("Song", "relations.song");
    private static final int MOST_FOLLOWERS = 500;

    @Override
    public String schema() {
        return "graphql/delivery/song.graphqls";
    }

    @Override
    public void answer(Answers answers) {
        answers.restart(TYPE)
                .field("Song", RELATIONS, RelationFields::of)
                .field(
                        "Song",
                        "followedBy",
                        environment -> Lists.connection(
                                environment, Nodes.source(environment).entryId(), FOLLOWERS, ListOrder.TITLE))
                .field(TYPE, "kind", environment -> related(environment).kind())
                .field(TYPE, "song", environment -> related(environment).song())
                .field(TYPE, "note", environment -> related(environment).note());
    }

    private static CompletableFuture<List<Related>> of(DataFetchingEnvironment environment) {
        var asked = environment.<List<Object>>getArgument("kinds");
        var kinds = asked == null ? null : asked.stream().map(Object::toString).collect(toSet());
        return followed(environment)
                .thenCombine(
                        followers(environment, kinds),
                        (followed, followers) -> Stream.concat(followed.stream(), followers.stream())
                                .filter(related -> kinds == null || kinds.contains(related.kind()))
                                .toList());
    }

    private static CompletableFuture<List<Related>> followed(DataFetchingEnvironment environment) {
        return Futures.present(Tree.list(Nodes.source(environment).content(), RELATIONS).stream()
                .map(tree -> Loaders.entry(environment, Tree.reference(tree, "song"))
                        .<@Nullable Related>thenApply(song ->
                                song == null ? null : new Related(kind(tree).name(), song, note(tree))))
                .toList());
    }

    private static CompletableFuture<List<Related>> followers(
            DataFetchingEnvironment environment, @Nullable Set<String> kinds) {
        var roles = Stream.of(SongRelationKind.values())
                .filter(kind -> kinds == null || kinds.contains(kind.inverse()))
                .map(SongRelationKind::name)
                .toList();
        if (roles.isEmpty()) {
            return completedFuture(List.of());
        }
        var song = Nodes.source(environment);
        var list =
                new Loaders.EntryList(FOLLOWERS.withRoles(roles), ListOrder.TITLE, PageRequest.first(MOST_FOLLOWERS));
        return Loaders.page(environment, song.entryId(), list)
                .thenApply(followers -> followers.values().stream()
                        .flatMap(follower -> backwards(follower, song))
                        .toList());
    }

    private static Stream<Related> backwards(LiveEntry follower, LiveEntry song) {
        return Tree.list(follower.content(), RELATIONS).stream()
                .filter(tree -> Tree.reference(tree, "song")
                        .filter(song.entryId()::equals)
                        .isPresent())
                .map(tree -> new Related(kind(tree).inverse(), follower, note(tree)));
    }

    private static SongRelationKind kind(JsonNode tree) {
        return SongRelationKind.valueOf(Tree.text(tree, "kind").orElseThrow());
    }

    private static @Nullable String note(JsonNode tree) {
        return Tree.text(tree, "note").orElse(null);
    }

    private static Related related(DataFetchingEnvironment environment) {
        return Objects.requireNonNull(environment.<Related>getSource());
    }
}
