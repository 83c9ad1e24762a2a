package org.linernotes.graphql.http;

import static org.assertj.core.api.Assertions.assertThat;

import io.micronaut.runtime.server.EmbeddedServer;
import org.junit.jupiter.api.Test;
import org.linernotes.testing.BadHeaders;
import org.linernotes.testing.IntegrationTest;
import org.linernotes.testing.LogLines;
import org.linernotes.testing.RawHttp;

@IntegrationTest
class BadHeadersIT {
    private static final String JSON = "Content-Type: application/json";
    private static final String MUTATION =
            "{\"query\":\"mutation { reportComment(input: {commentId: \\\"x\\\", reason: SPAM, clientMutationId: \\\"x\\\"}) { accepted } }\"}";

    private final EmbeddedServer server;

    BadHeadersIT(EmbeddedServer server) {
        this.server = server;
    }

    @Test
    void noHeaderBreaksAnAnswerOrFloodsTheLog() {
        for (var bad : BadHeaders.all()) {
            var http = new RawHttp(server.getURI(), bad.from());
            try (var log = LogLines.watch()) {
                for (var path : new String[] {"/graphql?query=%7B__typename%7D", "/feed.atom", "/health/readiness"}) {
                    assertThat(http.get(path, bad.header()).status())
                            .as("GET %s: %s", path, bad)
                            .isBetween(200, 499);
                }
                for (var path : new String[] {"/graphql", "/manage/graphql"}) {
                    assertThat(http.send("POST", path, MUTATION, JSON, bad.header())
                                    .status())
                            .as("POST %s: %s", path, bad)
                            .isBetween(200, 499);
                }
                log.assertShort(bad.toString());
            }
        }
    }
}
