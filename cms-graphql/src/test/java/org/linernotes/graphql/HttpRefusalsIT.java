package org.linernotes.graphql;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.inject.Inject;
import java.net.http.HttpRequest.BodyPublishers;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.linernotes.graphql.testing.GraphQlClient;
import org.linernotes.graphql.testing.GraphQlClient.Reply;
import org.linernotes.testing.IntegrationTest;
import org.linernotes.testing.LogLines;

// S11, O6
/** What the HTTP layer refuses before anything of ours sees it, and what it makes of exceptions. */
@IntegrationTest
class HttpRefusalsIT {
    private static final List<String> HEADERS = List.of(
            "Accept",
            "Accept-Encoding",
            "Accept-Language",
            "Apollo-Require-Preflight",
            "Authorization",
            "Content-Encoding",
            "Content-Type",
            "Cookie",
            "Forwarded",
            "If-Modified-Since",
            "If-None-Match",
            "Origin",
            "Preview-At",
            "Preview-Token",
            "Range",
            "Referer",
            "User-Agent",
            "X-Csrf-Token",
            "X-Forwarded-For",
            "X-Forwarded-Proto");

    private static final long SEED = Long.getLong("seed", System.nanoTime());

    private static final List<String> ODD = odd();

    @Inject
    GraphQlClient client;

    @ParameterizedTest
    @CsvSource({
        "/broken/exception, 500",
        "/broken/error, 500",
        "/broken/number?number=the+secret, 400",
        "/broken/number, 400",
        "/broken, 404",
        "/nothing, 404",
        "/graphql/nothing, 404",
        "/graphql/schema.graphql/nothing, 404",
        "/manage, 404",
        "/manage/nothing, 404",
        "/manage/graphql/nothing, 404",
        "/manage/graphql.json, 404",
        "/manage/imports, 404",
        "/manage/imports/nothing, 404",
        "/health, 404",
        "/health/nothing, 404",
        "/feed.rss, 404",
        "/graphql/schema.txt?the+secret, 404"
    })
    void aRefusalIsASentenceOfOursAndNoTextOfAnException(String path, int status) {
        for (var accept : List.of("", "*/*", "application/json", "text/html", "application/graphql-response+json")) {
            for (var method : List.of("GET", "POST", "PUT", "PATCH", "DELETE", "OPTIONS", "PROPFIND")) {
                var reply = client.send(method, path, BodyPublishers.noBody(), Map.of("Accept", accept));

                assertThat(reply.status())
                        .as(method + accept)
                        .isIn(method.equals("GET") ? List.of(status) : List.of(status, 404, 405));
                assertThat(reply.text())
                        .doesNotContain("secret", "_embedded", "Page Not Found", "Internal Server Error:", "Exception")
                        .contains(String.valueOf(reply.status()));
            }
        }
    }

    @Test
    void programsGetAProblem() {
        var reply = client.get("/nothing", Map.of());

        assertThat(reply.header("Content-Type")).startsWith("application/problem+json");
        assertThat(reply.text("detail")).contains("/graphql");
        assertThat(reply.at("status").getIntValue()).isEqualTo(404);
    }

    @ParameterizedTest
    @ValueSource(strings = {"/graphql", "/manage/graphql"})
    void aHeaderOfAnyLengthIsAnsweredInASentence(String path) {
        for (var name : HEADERS) {
            for (var length : List.of(100, 4_000, 7_000)) {
                for (var value : List.of("a".repeat(length), "a,".repeat(length / 2), "a=b;".repeat(length / 4))) {
                    assertAnswered(
                            name + " " + length,
                            client.post(path, "{\"query\":\"{ __typename }\"}", Map.of(name, value)));
                }
            }
        }
    }

    /** Separators without what they separate, words in wrong places: each is ignored or refused, none breaks. */
    @ParameterizedTest
    @ValueSource(strings = {"/graphql", "/manage/graphql"})
    void aHeaderOfOddFormIsAnsweredInASentence(String path) {
        for (var name : HEADERS) {
            for (var value : ODD) {
                var what = name + ": " + value + " (seed " + SEED + ")";
                assertAnswered(what, client.post(path, "{\"query\":\"{ __typename }\"}", Map.of(name, value)));
                assertThat(client.get(path + "?query=%7B__typename%7D", Map.of(name, value))
                                .status())
                        .as(what)
                        .isLessThan(500);
            }
        }
    }

    private static List<String> odd() {
        var random = new Random(SEED);
        var signs = ";,/*=\":-q1a ";
        var generated = Stream.generate(() -> random.ints(1 + random.nextInt(8), 0, signs.length())
                .mapToObj(index -> signs.substring(index, index + 1))
                .collect(Collectors.joining())
                .strip());
        return Stream.concat(
                        Stream.of(";", ",;", ";;;,,//", ",", "/", "=", "*/*;q=", "*/*;q=.", "W/", "Bearer", "for="),
                        generated.filter(value -> !value.isEmpty()).limit(8))
                .toList();
    }

    @ParameterizedTest
    @CsvSource({"/graphql, 405", "/manage/graphql, 405", "/nothing/graphql, 404"})
    void everyOtherMethodIsAnsweredAlike(String path, int status) {
        for (var method : List.of("PUT", "PATCH", "DELETE", "TRACE", "BREW", "PROPFIND")) {
            var reply = client.send(method, path, BodyPublishers.noBody(), Map.of());

            assertThat(reply.status()).as(method).isEqualTo(status);
            assertThat(reply.text("errors", 0, "message"))
                    .as(method)
                    .isEqualTo(
                            status == 405
                                    ? "Send a GET or a POST."
                                    : "There is nothing at this address. The endpoint for frontends is /graphql.");
            assertThat(reply.text("errors", 0, "extensions", "code"))
                    .isEqualTo(status == 405 ? "BAD_USER_INPUT" : "NOT_FOUND");
            if (status == 405) {
                assertThat(reply.header("Allow")).as(method).isEqualTo("GET, POST, OPTIONS");
            }
        }
    }

    @Test
    void aFailureOfTheHttpLayerIsLoggedOnce() {
        try (var log = LogLines.watch()) {
            var reply = client.get("/broken/graphql", Map.of());

            assertThat(reply.text("errors", 0, "extensions", "code")).isEqualTo("INTERNAL_SERVER_ERROR");
            log.assertOneFailure(reply.text());
        }
    }

    private static void assertAnswered(String what, Reply reply) {
        assertThat(reply.status()).as(what + reply.text()).isLessThan(500);
        assertThat(reply.text()).as(what).startsWith("{\"").doesNotContain("Exception", "_embedded");
    }
}
