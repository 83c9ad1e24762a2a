package org.linernotes.graphql;

import static org.assertj.core.api.Assertions.assertThat;

import io.micronaut.runtime.server.EmbeddedServer;
import jakarta.inject.Inject;
import java.io.IOException;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.linernotes.content.Renewal;
import org.linernotes.testing.IntegrationTest;
import org.linernotes.testing.RawHttp;
import org.linernotes.testing.TestNode;

@IntegrationTest
class NodePagesIT {
    @Inject
    EmbeddedServer server;

    @Test
    void operatorsSeeThatTheNodeIsUp() throws Exception {
        assertThat(get("/health/liveness").body()).isEqualTo("{\"status\":\"UP\"}");
        assertThat(get("/health/readiness").body()).isEqualTo("{\"status\":\"UP\"}");
    }

    // growth
    @Test
    void operatorsSeeHowFarDerivingAnewIs(Renewal renewal) throws Exception {
        renewal.begin(Map.of(Renewal.Part.LIVE, 400L, Renewal.Part.WORDS, 0L, Renewal.Part.PAST, 9_000L));
        try {
            renewal.looked(Renewal.Part.LIVE, 200);

            var answer = get("/health/readiness");
            assertThat(answer.statusCode()).isEqualTo(200);
            assertThat(answer.body())
                    .isEqualTo(
                            "{\"status\":\"UP\",\"derivedAnew\":{\"LIVE\":{\"done\":200,\"of\":400},\"PAST\":{\"done\":0,\"of\":9000}}}");
        } finally {
            renewal.end();
        }
        assertThat(get("/health/readiness").body()).isEqualTo("{\"status\":\"UP\"}");
    }

    @Test
    void aDeliveryNodeSaysWhatItAnswers() throws Exception {
        assertThat(get("/").body()).contains("/graphql");
        assertThat(get("/").headers().firstValue("Content-Type"))
                .hasValueSatisfying(type -> assertThat(type).startsWith("text/html"));
    }

    // S11
    @ParameterizedTest
    @ValueSource(
            strings = {
                "/",
                "/graphql?query=%7B__typename%7D",
                "/manage/graphql?query=%7B__typename%7D",
                "/feed.atom",
                "/feed.json",
                "/sitemap.xml",
                "/sitemap.xml?after=nothing",
                "/health/liveness",
                "/health/readiness",
                "/no-such-page",
                "/%zz",
            })
    void everyAnswerTellsBrowsersToRunNothing(String path) {
        assertTellsToRunNothing(new RawHttp(server.getURI(), "127.0.0.1").get(path));
    }

    // S11
    @ParameterizedTest(name = "{index}")
    @MethodSource("org.linernotes.graphql.BadRequests#all")
    void whatIsRefusedBeforeAnybodyLooksAtItTellsThemToo(String request) {
        var answer = new RawHttp(server.getURI(), "127.0.0.1").exchange(request);

        assertThat(answer.status()).isBetween(400, 499);
        assertThat(answer.body()).doesNotContain("Exception", "_embedded", "netty");
        assertTellsToRunNothing(answer);
    }

    static void assertTellsToRunNothing(RawHttp.Answer answer) {
        assertThat(answer.all("X-Content-Type-Options")).containsExactly("nosniff");
        assertThat(answer.all("Content-Security-Policy"))
                .singleElement()
                .satisfies(policy -> assertThat(policy)
                        .contains("default-src 'none'", "frame-ancestors 'none'")
                        .doesNotContain("unsafe"));
        assertThat(answer.all("Referrer-Policy")).containsExactly("same-origin");
        assertThat(answer.all("Strict-Transport-Security")).isEmpty();
    }

    // S11
    @Test
    void browsersComeBackOverHttpsWhereATrustedProxyHasIt() {
        var https = "X-Forwarded-Proto: https";

        assertThat(new RawHttp(server.getURI(), TestNode.PROXY).get("/", https).all("Strict-Transport-Security"))
                .containsExactly("max-age=31536000");
        assertThat(new RawHttp(server.getURI(), "127.0.0.1").get("/", https).all("Strict-Transport-Security"))
                .isEmpty();
    }

    private HttpResponse<String> get(String path) throws IOException, InterruptedException {
        try (var client = HttpClient.newHttpClient()) {
            return client.send(
                    HttpRequest.newBuilder(server.getURI().resolve(path)).build(),
                    HttpResponse.BodyHandlers.ofString());
        }
    }
}
