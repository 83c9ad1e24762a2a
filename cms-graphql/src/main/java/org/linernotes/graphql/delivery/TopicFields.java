package org.linernotes.graphql.delivery;

import graphql.schema.DataFetchingEnvironment;
import jakarta.inject.Singleton;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import org.linernotes.live.LiveEntry;
import org.linernotes.live.Pointing;

/** What songs have in common. */
@Singleton
class TopicFields implements DeliveryExtension {
    private static final String TYPE = "Topic";
    private static final Pointing SONGS = Pointing.of("Song", "topics");

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
                .field(TYPE, "songs", TopicFields::songs);
    }

    private static CompletableFuture<Connection> songs(DataFetchingEnvironment environment) {
        return Lists.connection(environment, Nodes.source(environment).entryId(), SONGS, SongFields.order(environment));
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
