package org.linernotes.graphql;

import static org.assertj.core.api.Assertions.assertThat;

import io.micronaut.runtime.server.EmbeddedServer;
import jakarta.inject.Inject;
import java.io.IOException;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import org.junit.jupiter.api.Test;
import org.linernotes.testing.IntegrationTest;

@IntegrationTest
class NodePagesIT {
    @Inject
    EmbeddedServer server;

    @Test
    void operatorsSeeThatTheNodeIsUp() throws Exception {
        assertThat(get("/health/liveness").body()).isEqualTo("{\"status\":\"UP\"}");
        assertThat(get("/health/readiness").body()).isEqualTo("{\"status\":\"UP\"}");
    }

    @Test
    void aDeliveryNodeSaysWhatItAnswers() throws Exception {
        assertThat(get("/").body()).contains("/graphql");
        assertThat(get("/").headers().firstValue("Content-Type"))
                .hasValueSatisfying(type -> assertThat(type).startsWith("text/html"));
    }

    private HttpResponse<String> get(String path) throws IOException, InterruptedException {
        try (var client = HttpClient.newHttpClient()) {
            return client.send(
                    HttpRequest.newBuilder(server.getURI().resolve(path)).build(),
                    HttpResponse.BodyHandlers.ofString());
        }
    }
}
