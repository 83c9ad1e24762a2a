package org.linernotes.graphql.delivery;

import graphql.schema.DataFetchingEnvironment;
import io.micronaut.json.tree.JsonNode;
import jakarta.inject.Singleton;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.linernotes.catalog.VideoProvider;
import org.linernotes.live.LiveEntry;

/** The music videos of a song. */
@Singleton
class VideoFields implements DeliveryExtension {
    /** A video of a live song. */
    record Video(LiveEntry song, JsonNode tree) {
        Optional<VideoProvider> provider() {
            return Tree.text(tree, "provider").map(VideoProvider::valueOf);
        }

        Optional<String> player() {
            return provider().flatMap(at -> Tree.text(tree, "videoId").flatMap(at::address));
        }
    }

    static final String VIDEOS = "videos";

    private static final String TYPE = "MusicVideo";

    @Override
    public String schema() {
        return "graphql/delivery/video.graphqls";
    }

    @Override
    public void answer(Answers answers) {
        answers.restart(TYPE)
                .field("Song", VIDEOS, environment -> of(Nodes.source(environment)))
                .field(TYPE, "id", environment -> text(environment, "id"))
                .field(TYPE, "title", environment -> text(environment, "title"))
                .field(TYPE, "released", environment -> text(environment, "released"))
                .field(
                        TYPE,
                        "credits",
                        environment -> CreditFields.of(
                                environment, Tree.list(video(environment).tree(), "credits")))
                .field(
                        TYPE,
                        AwardFields.AWARDS,
                        environment -> AwardFields.of(
                                environment,
                                video(environment).song(),
                                video(environment).tree(),
                                Tree.list(video(environment).tree(), AwardFields.AWARDS)))
                .field(
                        TYPE,
                        "provider",
                        environment -> video(environment)
                                .provider()
                                .map(VideoProvider::key)
                                .orElse(null))
                .field(
                        TYPE,
                        "providerCode",
                        environment -> video(environment).provider().orElse(null))
                .field(TYPE, "videoId", environment -> text(environment, "videoId"))
                .field(
                        TYPE,
                        "embedUrl",
                        environment -> video(environment).player().orElse(null))
                .field(TYPE, "thumbnail", _ -> null);
    }

    static List<Video> of(LiveEntry song) {
        return Tree.list(song.content(), VIDEOS).stream()
                .map(tree -> new Video(song, tree))
                .toList();
    }

    private static @Nullable String text(DataFetchingEnvironment environment, String member) {
        return Tree.text(video(environment).tree(), member).orElse(null);
    }

    private static Video video(DataFetchingEnvironment environment) {
        return Objects.requireNonNull(environment.<Video>getSource());
    }
}
