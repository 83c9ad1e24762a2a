package org.linernotes.graphql.delivery;

import static org.assertj.core.api.Assertions.assertThat;

import io.micronaut.json.JsonMapper;
import io.micronaut.runtime.server.EmbeddedServer;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.linernotes.testing.IntegrationTest;
import org.linernotes.testing.RawHttp;
import org.linernotes.testing.Rows;
import org.linernotes.testing.TestNode;

// S4
@IntegrationTest
class ReaderSenderIT {
    private static final String KEY = "Linernotes-Frontend-Key: " + TestNode.FRONTEND_KEY;
    private static final String ADDRESS = "Linernotes-Reader-Address: ";
    private static final int LIMIT = 30;

    private final EmbeddedServer server;
    private final Library library;
    private final JsonMapper json;
    private final Rows rows;
    private String song = "";

    ReaderSenderIT(EmbeddedServer server, Library library, JsonMapper json, Rows rows) {
        this.server = server;
        this.library = library;
        this.json = json;
        this.rows = rows;
    }

    @BeforeEach
    void givenASong() {
        var unique = Library.unique();
        song = library.song("A song", unique + "/a-song", library.artist("Artist " + unique, unique))
                .toString();
        rows.column("DELETE FROM comment_sender RETURNING sender");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            127.0.0.7 | X-Forwarded-For: 198.51.100.%d
            127.0.0.7 | Forwarded: for=198.51.100.%d
            127.0.0.7 | Linernotes-Reader-Address: 198.51.100.%d
            127.0.0.2 | X-Forwarded-For: 198.51.%d.7, 198.51.100.7
            127.0.0.2 | X-Forwarded-For: 2001:db8:1:2::%d
            """)
    void aReaderCountsAsOneWhateverItsOwnHeadersSay(String from, String header) {
        for (var post = 0; post < LIMIT; post++) {
            assertThat(post(from, header.formatted(post))).contains("WAITING");
        }

        assertThat(post(from, header.formatted(LIMIT))).contains("TOO_MANY");
    }

    @Test
    void readersBehindOneProxyCountForThemselves() {
        fill("127.0.0.2", "X-Forwarded-For: 203.0.113.1");

        assertThat(post("127.0.0.2", "X-Forwarded-For: 203.0.113.1")).contains("TOO_MANY");
        assertThat(post("127.0.0.2", "X-Forwarded-For: 203.0.113.2")).contains("WAITING");
    }

    @Test
    void aFrontendsServerNamesItsReadersWithItsKey() {
        fill("127.0.0.8", KEY, ADDRESS + "203.0.113.1");

        assertThat(post("127.0.0.8", KEY, ADDRESS + "203.0.113.1")).contains("TOO_MANY");
        assertThat(post("127.0.0.8", KEY, ADDRESS + "203.0.113.2")).contains("WAITING");
        assertThat(post("127.0.0.9", KEY, ADDRESS + "203.0.113.1"))
                .as("through another server of the frontend")
                .contains("TOO_MANY");
        assertThat(post("127.0.0.8", KEY)).contains("WAITING");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"", "wrong", "a-key-of-the-frontends-server-in-test", "A-KEY-OF-THE-FRONTENDS-SERVER-IN-TESTS"})
    void aWrongKeyIsSaidInWords(String key) {
        assertThat(post("127.0.0.8", "Linernotes-Frontend-Key: " + key, ADDRESS + "203.0.113.3"))
                .contains("FORBIDDEN", "The key in Linernotes-Frontend-Key is not this node's");
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "unknown", "203.0.113.1, 203.0.113.2", "example.org", "999.1.1.1", "\u00ff"})
    void anAddressThatIsNoneIsSaidInWords(String address) {
        assertThat(post("127.0.0.8", KEY, ADDRESS + address)).contains("Send one address in Linernotes-Reader-Address");
    }

    @Test
    void noAddressIsKept() {
        assertThat(post("127.0.0.2", "X-Forwarded-For: 203.0.113.77")).contains("WAITING");

        assertThat(rows.column("SELECT sender FROM comment_sender"))
                .singleElement()
                .satisfies(sender -> assertThat(sender).matches("[0-9a-f]{64}"));
    }

    private void fill(String from, String... headers) {
        for (var post = 0; post < LIMIT; post++) {
            assertThat(post(from, headers)).contains("WAITING");
        }
    }

    private String post(String from, String... headers) {
        var all = new String[headers.length + 1];
        all[0] = "Content-Type: application/json";
        System.arraycopy(headers, 0, all, 1, headers.length);
        return new RawHttp(server.getURI(), from)
                .send("POST", "/graphql", body(), all)
                .body();
    }

    private String body() {
        var input = Map.of(
                "entryId",
                song,
                "body",
                "I like it " + UUID.randomUUID(),
                "authorName",
                "Linc",
                "clientMutationId",
                UUID.randomUUID().toString());
        try {
            return json.writeValueAsString(Map.of(
                    "query",
                    "mutation ($input: PostCommentInput!) { postComment(input: $input) { status userErrors { code message } } }",
                    "variables",
                    Map.of("input", input)));
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }
}
