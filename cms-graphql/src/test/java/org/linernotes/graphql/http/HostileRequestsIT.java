package org.linernotes.graphql.http;

import static java.util.stream.Collectors.joining;
import static org.assertj.core.api.Assertions.assertThat;

import graphql.introspection.IntrospectionQuery;
import jakarta.inject.Inject;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.function.IntFunction;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import java.util.zip.GZIPOutputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.linernotes.graphql.testing.GraphQlClient;
import org.linernotes.testing.IntegrationTest;

@IntegrationTest
class HostileRequestsIT {
    private static final long PATIENCE_MILLISECONDS = 2_000;

    @Inject
    GraphQlClient client;

    static Stream<Arguments> documents() {
        return Stream.of(
                Arguments.of("characters", "# " + "x".repeat(20_000) + "\n{ __typename }"),
                Arguments.of("tokens", "{ " + "__typename ".repeat(2_001) + "}"),
                Arguments.of("fields", "{ " + "__typename ".repeat(501) + "}"),
                Arguments.of("one field at the root", "{ " + "__typename ".repeat(11) + "}"),
                Arguments.of("aliases", "{ " + repeat(31, i -> "a" + i + ":__typename") + " }"),
                Arguments.of("fields at the root", "{ " + repeat(21, i -> "a" + i + ":__typename") + " }"),
                Arguments.of("directives", "{ __typename " + "@include(if: true) ".repeat(21) + "}"),
                Arguments.of("unknown directives", "{ __typename " + "@aa ".repeat(21) + "}"),
                Arguments.of("operations", repeat(11, i -> "query Q" + i + " { __typename }")),
                Arguments.of("variables", "query (" + repeat(101, i -> "$v" + i + ": Int") + ") { __typename }"),
                Arguments.of("braces", "{a".repeat(900)),
                Arguments.of("lists", "{ __typename @include(if: " + "[".repeat(900) + "]".repeat(900) + ") }"),
                Arguments.of("types", "query ($v: " + "[".repeat(900) + "Int" + "]".repeat(900) + ") { __typename }"),
                Arguments.of(
                        "inline fragments", "{ " + "... on Query { ".repeat(300) + "__typename" + " }".repeat(301)),
                Arguments.of("depth", deep(13)),
                Arguments.of(
                        "introspection",
                        "{ __schema { types { fields " + "{ type ".repeat(14) + "{ name }" + " }".repeat(17)),
                Arguments.of(
                        "introspection in circles",
                        "{ __schema { types { fields { type { fields { type { fields { type { name } } } } } } } } }"),
                Arguments.of(
                        "fragments that double",
                        "{ ...F0 } "
                                + repeat(
                                        30,
                                        i -> "fragment F" + i + " on Query { ...F" + (i + 1) + " ...F" + (i + 1) + " }")
                                + " fragment F30 on Query { __typename }"),
                Arguments.of(
                        "fragments that double into nothing",
                        "{ ...F0 } "
                                + repeat(
                                        30,
                                        i -> "fragment F" + i + " on Query { ...F" + (i + 1) + " ...F" + (i + 1)
                                                + " }")),
                Arguments.of(
                        "a fragment in itself",
                        "{ ...A } fragment A on Query { __typename ...B } fragment B on Query { ...A }"),
                Arguments.of("an unused fragment in itself", "{ __typename } fragment A on Query { ...A }"),
                Arguments.of(
                        "rows",
                        "{ songs(first: 100) { nodes { artist { songs(first: 100) { nodes { artist { songs(first: 100) { nodes { artist { name } } } } } } } } } }"),
                Arguments.of("a page", "{ songs(first: 101) { totalCount } }"),
                Arguments.of("a page before zero", "{ songs(first: -1) { totalCount } }"),
                Arguments.of("a number", "{ songs(first: 99999999999) { totalCount } }"),
                Arguments.of("NUL", "{ song(slug: \"a\\u0000b\") { id } }"),
                Arguments.of("half a pair", "{ song(slug: \"a\\uD800b\") { id } }"),
                Arguments.of("errors", "{ " + repeat(400, i -> "nope" + i) + " }"));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("documents")
    void refusesADocumentThatAsksTooMuch(String what, String document) {
        var start = System.nanoTime();
        var reply = client.query(Jukebox.PATH, document);

        assertThat(reply.status()).as(what).isBetween(200, 499);
        assertThat(reply.at("errors").size()).as(what).isBetween(1, 20);
        assertThat(reply.code()).isNotEqualTo("INTERNAL_SERVER_ERROR");
        assertThat((System.nanoTime() - start) / 1_000_000).isLessThan(PATIENCE_MILLISECONDS);
    }

    @Test
    void leavesRoomForTheStandardIntrospection() {
        var reply = client.query(Jukebox.PATH, IntrospectionQuery.INTROSPECTION_QUERY);

        assertThat(reply.status()).isEqualTo(200);
        assertThat(reply.body().get("errors")).isNull();
    }

    static Stream<Arguments> bodies() throws IOException {
        var cut = "{\"query\":\"{ __typename #".getBytes(StandardCharsets.UTF_8);
        return Stream.of(
                Arguments.of(
                        "deep variables",
                        bytes("{\"query\":\"{ __typename }\",\"variables\":{\"v\":" + "[".repeat(20_000)
                                + "]".repeat(20_000) + "}}")),
                Arguments.of("brackets", bytes("[".repeat(200_000))),
                Arguments.of(
                        "digits",
                        bytes("{\"query\":\"{ __typename }\",\"variables\":{\"v\":" + "9".repeat(100_000) + "}}")),
                Arguments.of(
                        "keys",
                        bytes("{\"query\":\"{ __typename }\"," + repeat(1_001, i -> "\"k" + i + "\":1,") + "\"k\":1}")),
                Arguments.of(
                        "text",
                        bytes("{\"query\":\"{ __typename }\",\"variables\":{\"v\":\"" + "x".repeat(100_001) + "\"}}")),
                Arguments.of(
                        "bytes that are not UTF-8",
                        concat(cut, new byte[] {(byte) 0xc3, 0x28, (byte) 0xff}, bytes("\\n}\"}"))),
                Arguments.of("UTF-16", "{\"query\":\"{ __typename }\"}".getBytes(StandardCharsets.UTF_16)),
                Arguments.of("UTF-32", "{\"query\":\"{ __typename }\"}".getBytes(Charset.forName("UTF-32LE"))),
                Arguments.of("NUL", bytes("{\"query\":\"{ __typename \u0000 }\"}")),
                Arguments.of("escaped NUL", bytes("{\"query\":\"{ __typename }\",\"variables\":{\"v\":\"a\\u0000\"}}")),
                Arguments.of("half a pair", bytes("{\"query\":\"{ __typename }\",\"variables\":{\"v\":\"\\ud800\"}}")),
                Arguments.of(
                        "half a pair in a key", bytes("{\"query\":\"{ __typename }\",\"variables\":{\"\\udc00\":1}}")),
                Arguments.of("nothing", new byte[0]));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("bodies")
    void refusesABodyThatIsNotWellFormed(String what, byte[] body) {
        var reply = client.post(Jukebox.PATH, body, Map.of());

        assertThat(reply.status()).as(what + reply.text()).isBetween(400, 499);
        assertThat(reply.code()).isIn("BAD_USER_INPUT", "LIMIT_EXCEEDED");
        assertThat(reply.body().get("data")).isNull();
    }

    @Test
    void refusesABodyThatGrowsWhenUnpacked() throws IOException {
        var packed = new ByteArrayOutputStream();
        try (var gzip = new GZIPOutputStream(packed)) {
            gzip.write(bytes("{\"query\":\"{ __typename }\",\"variables\":{\"v\":\""));
            for (var i = 0; i < 64; i++) {
                gzip.write(new byte[1 << 20]);
            }
        }

        var reply = client.post(Jukebox.PATH, packed.toByteArray(), Map.of("Content-Encoding", "gzip"));

        assertThat(reply.status()).isBetween(400, 499);
    }

    private static String deep(int depth) {
        return "{ songs { nodes { " + "artist { songs { nodes { ".repeat((depth - 3) / 3 + 1) + "id"
                + " } } }".repeat((depth - 3) / 3 + 1) + " } } }";
    }

    private static String repeat(int times, IntFunction<String> part) {
        return IntStream.range(0, times).mapToObj(part).collect(joining(" "));
    }

    private static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }

    private static byte[] concat(byte[]... parts) {
        var all = new ByteArrayOutputStream();
        for (var part : parts) {
            all.writeBytes(part);
        }
        return all.toByteArray();
    }
}
