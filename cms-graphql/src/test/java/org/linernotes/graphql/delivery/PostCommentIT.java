package org.linernotes.graphql.delivery;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import org.junit.jupiter.api.Test;
import org.linernotes.graphql.testing.GraphQlClient;
import org.linernotes.testing.IntegrationTest;

@IntegrationTest
class PostCommentIT {
    private final Frontend frontend;
    private final Library library;
    private final String unique = Library.unique();

    PostCommentIT(Frontend frontend, Library library) {
        this.frontend = frontend;
        this.library = library;
    }

    @Test
    void aCommentWaitsAndNobodySeesIt() {
        var song = library.song("A song", unique + "/a-song", library.artist("Artist " + unique, unique));

        var posted = post(song.toString(), "I like it.");
        var again = post(song.toString(), "I like it.");

        assertThat(posted.text("data", "postComment", "status")).isEqualTo("WAITING");
        assertThat(again.text("data", "postComment", "comment", "id"))
                .isEqualTo(posted.text("data", "postComment", "comment", "id"));
        assertThat(frontend.send("SongPage", Map.of("slug", unique + "/a-song"))
                        .at("data", "song", "comments", "totalCount")
                        .getIntValue())
                .isZero();
    }

    @Test
    void theAnswerHoldsWhatIsKept() {
        var song = library.song("A song", unique + "/a-song", library.artist("Artist " + unique, unique));

        var posted = frontend.ask(
                """
                mutation ($input: PostCommentInput!) {
                  postComment(input: $input) { comment { body authorName authorPlace } }
                }""",
                Map.of(
                        "input",
                        Map.of(
                                "entryId",
                                song.toString(),
                                "body",
                                " I like it." + "\r".repeat(4_900) + "Much.\t",
                                "authorName",
                                "a\nb",
                                "authorPlace",
                                "\u0301 ",
                                "clientMutationId",
                                unique)));

        assertThat(posted.text("data", "postComment", "comment", "body")).isEqualTo("I like it.\n\nMuch.");
        assertThat(posted.text("data", "postComment", "comment", "authorName")).isEqualTo("a b");
        assertThat(posted.at("data", "postComment", "comment", "authorPlace").isNull())
                .isTrue();
    }

    @Test
    void whatCannotBeTakenIsRefusedWithASentence() {
        var song = library.song("A song", unique + "/a-song", library.artist("Artist " + unique, unique));

        assertThat(post(song.toString(), " ").text("data", "postComment", "userErrors", 0, "message"))
                .isEqualTo("Write a comment first.");
        assertThat(post("no-id", "I like it.").text("data", "postComment", "status"))
                .isEqualTo("REFUSED");
    }

    private GraphQlClient.Reply post(String entry, String body) {
        return frontend.send(
                "PostComment",
                Map.of(
                        "input",
                        Map.of(
                                "entryId",
                                entry,
                                "body",
                                body,
                                "authorName",
                                "Linc",
                                "authorPlace",
                                "Beaumont, Tx",
                                "clientMutationId",
                                unique)));
    }
}
