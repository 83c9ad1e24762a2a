package org.linernotes.graphql.delivery;

import graphql.schema.DataFetchingEnvironment;
import io.micronaut.json.tree.JsonNode;
import jakarta.inject.Singleton;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.CompletableFuture;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.linernotes.live.LiveEntry;

/** What songs, albums, artists and videos were awarded or certified; awards that readers cannot see are left out. */
@Singleton
class AwardFields implements DeliveryExtension {
    /**
     * A result of a live award.
     *
     * @param video of the owner, which the award was for; null: it was for the owner itself
     */
    record Awarded(LiveEntry owner, @Nullable JsonNode video, JsonNode tree, LiveEntry award) {
        private String result() {
            return Tree.text(tree, "result").orElse("WON");
        }
    }

    static final String AWARDS = "awards";

    private static final String TYPE = "AwardResult";

    private final AwardYear year;

    AwardFields(AwardYear year) {
        this.year = year;
    }

    @Override
    public String schema() {
        return "graphql/delivery/award.graphqls";
    }

    @Override
    public void answer(Answers answers) {
        for (var owner : List.of("Song", "Album", "Artist")) {
            answers.field(owner, AWARDS, AwardFields::ofEntry);
        }
        answers.restart(TYPE)
                .field(TYPE, "id", environment -> text(environment, "id"))
                .field(
                        TYPE,
                        "award",
                        environment -> awarded(environment).award().title())
                .field(
                        TYPE,
                        "organisation",
                        environment -> Tree.text(awarded(environment).award().content(), "organisation")
                                .orElse(""))
                .field(TYPE, "category", environment -> category(awarded(environment)))
                .field(TYPE, "result", environment -> awarded(environment).result())
                .field(
                        TYPE,
                        "year",
                        environment -> year.of(awarded(environment).tree()).orElse(null))
                .field(TYPE, "eligibilityYear", environment -> whole(environment, "eligibilityYear"))
                .field(TYPE, "ceremonyEdition", environment -> whole(environment, "ceremonyEdition"))
                .field(TYPE, "ceremonyDate", environment -> text(environment, "ceremonyDate"))
                .field(
                        TYPE,
                        "recipients",
                        environment -> CreditFields.of(
                                environment, Tree.list(awarded(environment).tree(), "recipients")))
                .field(TYPE, "forSong", environment -> owner(awarded(environment), "Song"))
                .field(TYPE, "forAlbum", environment -> owner(awarded(environment), "Album"))
                .field(TYPE, "forVideo", environment -> video(awarded(environment)))
                .field(
                        TYPE,
                        "citation",
                        environment -> Tree.member(awarded(environment).tree(), "citation")
                                .map(ContentObject::new)
                                .orElse(null))
                .field("Certification", "territory", AwardFields::territory)
                .field(
                        "Certification",
                        "levelCode",
                        environment -> Tree.text(Tree.of(environment.getSource()), "level")
                                .orElse(null));
    }

    private static CompletableFuture<List<Awarded>> ofEntry(DataFetchingEnvironment environment) {
        var owner = Nodes.source(environment);
        var wanted = environment.<Object>getArgument("result");
        return of(environment, owner, null, Tree.list(owner.content(), AWARDS))
                .thenCombine(
                        ofVideos(environment, owner), (own, videos) -> Stream.concat(own.stream(), videos.stream()))
                .thenApply(all -> all.filter(
                                awarded -> wanted == null || awarded.result().equals(wanted.toString()))
                        .toList());
    }

    private static CompletableFuture<List<Awarded>> ofVideos(DataFetchingEnvironment environment, LiveEntry song) {
        return Futures.present(VideoFields.of(song).stream()
                .flatMap(video -> Tree.list(video.tree(), AWARDS).stream()
                        .map(tree -> one(environment, song, video.tree(), tree)))
                .toList());
    }

    static CompletableFuture<List<Awarded>> of(
            DataFetchingEnvironment environment, LiveEntry owner, @Nullable JsonNode video, List<JsonNode> results) {
        return Futures.present(results.stream()
                .map(tree -> one(environment, owner, video, tree))
                .toList());
    }

    static CompletableFuture<@Nullable Awarded> one(
            DataFetchingEnvironment environment, LiveEntry owner, @Nullable JsonNode video, JsonNode tree) {
        return Loaders.entry(environment, Tree.reference(tree, "award"))
                .thenApply(award -> award == null ? null : new Awarded(owner, video, tree, award));
    }

    /** By the award's present name for it, where the result calls it by an alias. */
    static String category(Awarded awarded) {
        var printed = Tree.text(awarded.tree(), "category").orElse("");
        return Tree.list(awarded.award().content(), "categories").stream()
                .filter(category -> names(category).anyMatch(printed::equalsIgnoreCase))
                .findFirst()
                .flatMap(category -> Tree.text(category, "name"))
                .orElse(printed);
    }

    private static Stream<String> names(JsonNode category) {
        return Stream.concat(
                Tree.text(category, "name").stream(),
                Tree.list(category, "aliases").stream().map(JsonNode::getStringValue));
    }

    private static @Nullable LiveEntry owner(Awarded awarded, String type) {
        return awarded.video() == null && awarded.owner().type().equals(type) ? awarded.owner() : null;
    }

    private static VideoFields.@Nullable Video video(Awarded awarded) {
        return awarded.video() == null ? null : new VideoFields.Video(awarded.owner(), awarded.video());
    }

    private static ContentObject territory(DataFetchingEnvironment environment) {
        return TerritoryFields.of(
                Tree.text(Tree.of(environment.getSource()), "territory").orElse(""));
    }

    private static @Nullable String text(DataFetchingEnvironment environment, String member) {
        return Tree.text(awarded(environment).tree(), member).orElse(null);
    }

    private static @Nullable Integer whole(DataFetchingEnvironment environment, String member) {
        return Tree.whole(awarded(environment).tree(), member).orElse(null);
    }

    private static Awarded awarded(DataFetchingEnvironment environment) {
        return Objects.requireNonNull(environment.<Awarded>getSource());
    }
}
