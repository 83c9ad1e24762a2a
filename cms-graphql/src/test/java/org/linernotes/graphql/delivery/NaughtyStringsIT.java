package org.linernotes.graphql.delivery;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.linernotes.testing.IntegrationTest;
import org.linernotes.testing.TortureTexts;

@IntegrationTest
class NaughtyStringsIT {
    private final Frontend frontend;

    NaughtyStringsIT(Frontend frontend) {
        this.frontend = frontend;
    }

    @Test
    void noStringDoesAnythingAsASlugARouteOrAnId() throws IOException {
        for (var naughty : TortureTexts.naughty()) {
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
