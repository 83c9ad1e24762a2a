package org.linernotes.graphql.delivery;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import io.micronaut.json.JsonMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.Objects;
import org.junit.jupiter.api.Test;
import org.linernotes.testing.IntegrationTest;

@IntegrationTest
class NaughtyStringsIT {
    private static final Path STRINGS =
            Path.of(System.getProperty("linernotes.shared", "../../shared"), "data", "blns", "blns.json");

    private final Frontend frontend;
    private final JsonMapper json;

    NaughtyStringsIT(Frontend frontend, JsonMapper json) {
        this.frontend = frontend;
        this.json = json;
    }

    @Test
    void noStringDoesAnythingAsASlugARouteOrAnId() throws IOException {
        assumeTrue(Files.exists(STRINGS), () -> "SKIPPED: there are no naughty strings at " + STRINGS.toAbsolutePath());

        for (var naughty : Objects.requireNonNull(json.readValue(Files.readString(STRINGS), String[].class))) {
            var reply = frontend.ask("""
                    query($text: String!, $id: ID!) {
                      song(slug: $text) { id }
                      route(path: $text) { __typename }
                      node(id: $id) { id }
                    }""", Map.of("text", naughty, "id", naughty));

            assertThat(reply.status()).as(naughty).isLessThan(500);
            assertThat(reply.text())
                    .as(naughty)
                    .satisfiesAnyOf(
                            answer -> assertThat(answer)
                                    .isEqualTo("{\"data\":{\"song\":null,\"route\":null,\"node\":null}}"),
                            answer -> assertThat(answer).contains("BAD_USER_INPUT"),
                            answer -> assertThat(
                                            isRoot(naughty) && answer.contains("\"route\":{\"__typename\":\"Page\"}"))
                                    .isTrue());
        }
    }

    /** Another test may have made a home page: an empty path and a mere query stand for it. */
    private static boolean isRoot(String path) {
        return path.isBlank() || path.matches("[/.]*([?#].*)?");
    }
}
