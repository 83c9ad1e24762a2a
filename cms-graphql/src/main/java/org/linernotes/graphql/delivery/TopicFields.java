package org.linernotes.graphql.delivery;

import graphql.schema.DataFetchingEnvironment;
import jakarta.inject.Singleton;
import java.util.List;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.stream.Stream;
import org.linernotes.catalog.Topic;
import org.linernotes.catalog.TopicMembership;
import org.linernotes.live.DeliveredContents;
import org.linernotes.live.LetterCount;
import org.linernotes.live.ListOrder;
import org.linernotes.live.LiveEntry;
import org.linernotes.live.LiveTopics;
import org.linernotes.live.Membership;
import org.linernotes.live.Pointing;

/** What songs have in common. */
@Singleton
class TopicFields implements DeliveryExtension {
    private static final String TYPE = "Topic";
    private static final Pointing SONGS = Pointing.of("Song", "topics");

    private final DeliveredContents contents;

    TopicFields(DeliveredContents contents) {
        this.contents = contents;
    }

    @Override
    public String schema() {
        return "graphql/delivery/topic.graphqls";
    }

    @Override
    public Set<String> hidden() {
        return Set.of("Topic.membership", "Topic.rule");
    }

    @Override
    public void answer(Answers answers) {
        answers.field(TYPE, "moreLabel", environment -> moreLabel(Nodes.source(environment)))
                .field(TYPE, "songs", this::songs)
                .field("Song", "topics", TopicFields::ofSong);
    }

    private CompletableFuture<Connection> songs(DataFetchingEnvironment environment) {
        var entry = Nodes.source(environment);
        var topic = contents.read(Topic.class, entry.content());
        var order = SongFields.order(environment);
        return topic.membership() == TopicMembership.MANUAL
                ? Lists.connection(environment, entry.entryId(), SONGS, order)
                : ruled(
                        environment,
                        new LiveTopics.Members(entry.entryId(), Membership.of(entry.entryId(), topic)),
                        order);
    }

    private static CompletableFuture<Connection> ruled(
            DataFetchingEnvironment environment, LiveTopics.Members topic, ListOrder order) {
        var arguments = PageArguments.of(environment, topic.topic());
        return Connection.of(
                environment,
                arguments.scope(),
                () -> Loaders.songs(environment, topic, new Loaders.SongList(order, arguments.request())),
                () -> Loaders.letters(environment, topic)
                        .thenApply(letters ->
                                letters.stream().mapToInt(LetterCount::count).sum()),
                () -> Loaders.letters(environment, topic));
    }

    /** Those that the song names, in its order; then those whose rule it meets, A to Z. */
    private static CompletableFuture<List<LiveEntry>> ofSong(DataFetchingEnvironment environment) {
        var song = Nodes.source(environment);
        var named = Loaders.entries(environment, Tree.references(song.content(), "topics"));
        return named.thenCombine(
                Loaders.rulingTopics(environment, LiveTopics.Ruled.of(song)),
                (own, ruling) ->
                        Stream.concat(own.stream(), ruling.stream()).distinct().toList());
    }

    private static String moreLabel(LiveEntry topic) {
        return Tree.text(topic.content(), "moreLabel").orElseGet(() -> "More " + uncapitalised(topic.title()));
    }

    private static String uncapitalised(String label) {
        var rest = label.offsetByCodePoints(0, 1);
        return new StringBuilder()
                .appendCodePoint(Character.toLowerCase(label.codePointAt(0)))
                .append(label, rest, label.length())
                .toString();
    }
}
