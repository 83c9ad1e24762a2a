package org.linernotes.graphql.http;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.inject.Inject;
import org.junit.jupiter.api.Test;
import org.linernotes.graphql.testing.GraphQlClient;
import org.linernotes.testing.IntegrationTest;

@IntegrationTest
class ExecutionIT {
    @Inject
    GraphQlClient client;

    @Inject
    Jukebox jukebox;

    @Test
    void loadsEachLevelOnceOnTheThreadOfTheRequest() {
        jukebox.loads.clear();

        var reply = client.query(Jukebox.PATH, "{ songs { nodes { artist { label { name } } } } }");

        assertThat(reply.at("data", "songs", "nodes", 6, "artist", "label", "name")
                        .getStringValue())
                .isEqualTo("The label_1");
        assertThat(jukebox.loads).hasSize(2).allMatch(thread -> thread.startsWith("VirtualThread"));
        assertThat(jukebox.loads.stream().map(thread -> thread.replaceAll("@.*", "")))
                .containsOnly(first());
    }

    private String first() {
        return jukebox.loads.peek().replaceAll("@.*", "");
    }

    @Test
    void givesUpWhenTheTimeIsOver() {
        var reply = client.query(Jukebox.PATH, "{ wait(milliseconds: 2500) { artist { name } } }");

        assertThat(reply.status()).isEqualTo(200);
        assertThat(reply.code()).isEqualTo("TIMEOUT");
        assertThat(reply.at("data").isNull()).isTrue();
    }

    @Test
    void givesUpWhenTheAnswerGrowsTooLarge() {
        var reply = client.query(
                Jukebox.PATH,
                "{ songs { nodes { artist { songs { nodes { artist { songs { nodes { id } } } } } } } } }");

        assertThat(reply.code()).isEqualTo("LIMIT_EXCEEDED");
        assertThat(reply.text()).contains("more than 200 objects");
    }

    @Test
    void answersMutationsToPost() {
        var reply = client.query(
                Jukebox.PATH, "mutation { addSong(input: { title: \"Alive and Kicking\" }) { song { id } } }");

        assertThat(reply.at("data", "addSong", "song", "id").getStringValue()).isEqualTo("song_1");
        assertThat(reply.header("Cache-Control")).isEqualTo("no-store");
    }
}
