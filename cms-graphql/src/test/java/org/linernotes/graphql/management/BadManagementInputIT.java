package org.linernotes.graphql.management;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import io.micronaut.json.JsonMapper;
import io.micronaut.json.tree.JsonNode;
import jakarta.inject.Inject;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.linernotes.account.Role;
import org.linernotes.graphql.testing.GraphQlClient.Reply;
import org.linernotes.testing.IntegrationTest;
import org.linernotes.testing.TortureTexts;

@IntegrationTest
class BadManagementInputIT {
    /** Of these nothing is left when words are made of them. */
    private static final List<String> UNSEEN = List.of(
            "",
            " ",
            "\t\n\f\r",
            "\u0085 \u1680\u2003\u3000",
            "\u200B",
            "\u2060\uFEFF",
            "\u00AD",
            "\u0301",
            "\u3164",
            "™");

    private static final String CREATE =
            "mutation ($input: CreateEntryInput!) { createEntry(input: $input) { entry { id title slug head { content } } problems { code path message } } }";

    @Inject
    Desk desk;

    @Inject
    JsonMapper json;

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            Nonsense | {}
            Song     | {"title":"x","nonsense":1}
            Song     | {"title":1}
            Song     | {"title":["x"]}
            Song     | []
            Song     | "x"
            Song     | 7
            Song     | {"title":"a\\u0007b"}
            Song     | {"title":"x","releaseYear":"1989"}
            Song     | {"title":"x","releaseYear":1.5}
            Song     | {"title":"x","releaseYear":99999999999999999999}
            Song     | {"title":"x","firstReleased":"1989-02-30"}
            Song     | {"title":"x","primaryAlbum":"album_00000000000000000000000000"}
            Song     | {"title":"x","primaryAlbum":"song_00000000000000000000000000"}
            Song     | {"title":"x","primaryAlbum":"nonsense"}
            Song     | {"title":"x","artistCredit":[{"artist":"new:nobody"}]}
            Song     | {"title":"x","artistCredit":{"artist":"x"}}
            Fact     | {"body":{"type":"nonsense"}}
            Fact     | {"body":"text"}
            Fact     | {"body":{"type":"doc","content":[{"type":"script","content":[]}]}}
            """)
    void answersBrokenContentWithItsProblems(String type, String content) throws IOException {
        var reply = create(type, Objects.requireNonNull(json.readValue(content, JsonNode.class)));

        assertThat(reply.status()).as(reply.text()).isIn(200, 400);
        assertThat(reply.text()).contains("\"code\"").doesNotContain("INTERNAL_SERVER_ERROR");
        assertThat(reply.text()).doesNotContain("\"entry\":{");
        assertNothingLeaked(reply);
    }

    @Test
    void answersTextThatIsTooLongWithAProblem() {
        var reply = create("Song", Map.of("title", "x".repeat(50_000)));

        assertThat(reply.at("data", "createEntry", "problems", 0, "code").getStringValue())
                .isEqualTo("INVALID");
        assertThat(reply.at("data", "createEntry", "problems", 0, "path").getStringValue())
                .isEqualTo("title");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            { entry(id: "nonsense") { id } }                                   | 200
            { entry(id: "song_01h2xcejqtf2nbrexx3vqjhp41") { id } }            | 200
            { entry(id: "account_01h2xcejqtf2nbrexx3vqjhp41") { id } }         | 200
            { review(id: "song_01h2xcejqtf2nbrexx3vqjhp41") { id } }           | 200
            { entries(first: -1) { totalCount } }                              | 200
            { entries(first: 101) { totalCount } }                             | 400
            { entries(first: 1, after: "nonsense") { totalCount } }            | 200
            { entries(first: 1, after: "am91cm5hbDox") { totalCount } }        | 200
            { journal(first: 1, after: "cmV2aXNpb25zOjE") { totalCount } }     | 200
            { reviewQueue(first: 1, after: "cmV2aWV3czp4") { totalCount } }    | 200
            { upcoming(until: "tomorrow") { totalCount } }                     | 400
            { entries(filter: { query: "%_\\\\" }) { totalCount } }            | 200
            { journal(entryId: "x") { totalCount } }                           | 200
            """)
    void answersBrokenQuestionsWithASentence(String document, int status) {
        var reply = desk.the(Role.EDITOR).send(document, Map.of());

        assertThat(reply.status()).as(reply.text()).isEqualTo(status);
        assertThat(reply.text()).doesNotContain("INTERNAL_SERVER_ERROR");
        assertNothingLeaked(reply);
    }

    @Test
    void takesEveryHardTextOrRefusesIt() {
        var texts = new ArrayList<>(TortureTexts.own());
        texts.addAll(UNSEEN);
        assertTakenOrRefused(texts);
    }

    @Test
    @Tag("long")
    void takesEveryNaughtyStringOrRefusesIt() throws IOException {
        var folder = Optional.ofNullable(System.getenv("LINERNOTES_TEST_DATA")).map(Path::of);
        assumeTrue(folder.isPresent(), "SKIPPED: LINERNOTES_TEST_DATA names no folder");
        assertTakenOrRefused(TortureTexts.of(folder.orElseThrow()));
    }

    private void assertTakenOrRefused(List<String> texts) {
        for (var naughty : texts) {
            for (var reply : List.of(
                    create("Song", Map.of("title", naughty)),
                    create("Song", Map.of("title", "x", "slug", naughty)),
                    create("Fact", Map.of("body", paragraph(naughty))))) {
                assertThat(reply.status()).as(naughty).isIn(200, 400);
                assertThat(reply.text()).as(naughty).doesNotContain("INTERNAL_SERVER_ERROR");
                assertNothingLeaked(reply);
            }
        }
    }

    private static Map<String, Object> paragraph(String text) {
        return Map.of(
                "type",
                "doc",
                "content",
                List.of(Map.of("type", "paragraph", "content", List.of(Map.of("type", "text", "text", text)))));
    }

    private Reply create(String type, Object content) {
        var input = Map.of(
                "type",
                type,
                "content",
                content,
                "clientMutationId",
                UUID.randomUUID().toString());
        return desk.the(Role.CONTRIBUTOR).send(CREATE, Map.of("input", input));
    }

    private static void assertNothingLeaked(Reply reply) {
        assertThat(reply.text()).doesNotContainPattern("(?i)exception|sqlstate|org\\.postgresql|ERROR: ");
    }
}
