package org.linernotes.graphql.http;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.inject.Inject;
import java.net.URLEncoder;
import java.net.http.HttpRequest.BodyPublishers;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.linernotes.graphql.testing.GraphQlClient;
import org.linernotes.graphql.testing.GraphQlClient.Reply;
import org.linernotes.testing.IntegrationTest;

@IntegrationTest
class GraphQlOverHttpIT {
    private static final String TYPENAME = "{\"query\":\"{ __typename }\"}";
    private static final String GRAPHQL_RESPONSE = "application/graphql-response+json; charset=utf-8";
    private static final String JSON = "application/json; charset=utf-8";

    @Inject
    GraphQlClient client;

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            {"query":"{ __typename }"}                                                          | 200 | 200 |
            {"query":"{ __typename }","operationName":null,"variables":null,"extensions":null}  | 200 | 200 |
            {"query":"{ __typename }","unknown":{"a":[1]}}                                      | 200 | 200 |
            NONSENSE                                                                            | 400 | 400 | BAD_USER_INPUT
            {"query":                                                                           | 400 | 400 | BAD_USER_INPUT
            {"query":"{ __typename }"} {}                                                       | 400 | 400 | BAD_USER_INPUT
            {"query":"{ __typename }","query":"{ __typename }"}                                 | 400 | 400 | BAD_USER_INPUT
            []                                                                                  | 400 | 400 | BAD_USER_INPUT
            [{"query":"{ __typename }"}]                                                        | 400 | 400 | BAD_USER_INPUT
            "{ __typename }"                                                                    | 400 | 400 | BAD_USER_INPUT
            null                                                                                | 400 | 400 | BAD_USER_INPUT
            {}                                                                                  | 400 | 400 | BAD_USER_INPUT
            {"query":""}                                                                        | 400 | 400 | BAD_USER_INPUT
            {"query":7}                                                                         | 400 | 400 | BAD_USER_INPUT
            {"query":"{ __typename }","variables":[7]}                                          | 400 | 400 | BAD_USER_INPUT
            {"query":"{ __typename }","operationName":7}                                        | 400 | 400 | BAD_USER_INPUT
            {"query":"{"}                                                                       | 400 | 200 | GRAPHQL_PARSE_FAILED
            {"query":"{ nothing }"}                                                             | 400 | 200 | GRAPHQL_VALIDATION_FAILED
            {"query":"{ a }","operationName":"Z"}                                               | 400 | 200 | GRAPHQL_VALIDATION_FAILED
            {"query":"query A { __typename } query B { __typename }"}                           | 400 | 200 | OPERATION_RESOLUTION_FAILURE
            {"query":"query A { __typename }","operationName":"Z"}                              | 400 | 200 | OPERATION_RESOLUTION_FAILURE
            {"query":"subscription { songAdded { id } }"}                                       | 400 | 200 | OPERATION_RESOLUTION_FAILURE
            {"query":"query ($n: Int!) { songs(first: $n) { totalCount } }"}                    | 400 | 200 | BAD_USER_INPUT
            {"query":"query ($n: Int) { songs(first: $n) { totalCount } }","variables":{"n":"1"}} | 400 | 200 | BAD_USER_INPUT
            {"query":"query ($n: Int) { songs(first: $n) { totalCount } }","variables":{"n":1.5}} | 400 | 200 | BAD_USER_INPUT
            {"query":"query ($n: Int) { songs(first: $n) { totalCount } }","variables":{"n":1e400}} | 400 | 200 | BAD_USER_INPUT
            {"query":"query ($n: Int) { songs(first: $n) { totalCount } }","variables":{"n":1e1000000000}} | 400 | 400 | BAD_USER_INPUT
            {"query":"query ($n: Int) { songs(first: $n) { totalCount } }","variables":{"n":101}} | 400 | 200 | LIMIT_EXCEEDED
            {"query":"{ fail(how: FORBIDDEN) }"}                                                | 200 | 200 | FORBIDDEN
            {"query":"{ fail(how: NOT_FOUND) }"}                                                | 200 | 200 | NOT_FOUND
            {"query":"{ fail(how: BUG) }"}                                                      | 200 | 200 | INTERNAL_SERVER_ERROR
            """)
    void answersWithTheStatusOfTheMediaType(String body, int status, int legacyStatus, String code) {
        var reply = client.post(Jukebox.PATH, body, Map.of());
        var legacy = client.post(Jukebox.PATH, body, Map.of("Accept", "application/json"));

        assertThat(reply.status()).as(reply.text()).isEqualTo(status);
        assertThat(reply.header("Content-Type")).isEqualTo(GRAPHQL_RESPONSE);
        assertThat(legacy.status()).as(legacy.text()).isEqualTo(legacyStatus);
        assertThat(legacy.header("Content-Type")).isEqualTo(JSON);
        if (code != null) {
            assertThat(reply.code()).isEqualTo(code);
            assertThat(legacy.code()).isEqualTo(code);
            assertThat(reply.header("Cache-Control")).isEqualTo("no-store");
        }
        assertThat(reply.status() >= 400 && reply.body().get("data") != null).isFalse();
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            application/json                                                    | 200 | application/json
            application/graphql-response+json                                   | 200 | application/graphql-response+json
            application/graphql-response+json, application/json;q=0.9           | 200 | application/graphql-response+json
            application/json;q=0.5, application/graphql-response+json           | 200 | application/graphql-response+json
            application/graphql-response+json;q=0.5, application/json           | 200 | application/json
            text/event-stream, application/json, application/graphql-response+json | 200 | application/json
            */*                                                                 | 200 | application/json
            text/html, */*;q=0.1                                                | 200 | application/json
            application/json;q=0, */*                                           | 200 | application/graphql-response+json
            text/event-stream                                                   | 406 | application/json
            image/png                                                           | 406 | application/json
            """)
    void picksTheMediaTypeThatIsPreferred(String accept, int status, String type) {
        var reply = client.post(Jukebox.PATH, TYPENAME, Map.of("Accept", accept));

        assertThat(reply.status()).isEqualTo(status);
        assertThat(reply.header("Content-Type")).isEqualTo(type + "; charset=utf-8");
        assertThat(reply.header("Vary")).contains("Accept");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            application/json                      | 200
            Application/JSON; Charset="UTF-8"     | 200
            application/json; charset=iso-8859-1  | 415
            application/json; charset=utf-16      | 415
            text/plain                            | 415
            application/x-www-form-urlencoded     | 415
            multipart/form-data; boundary=x       | 415
            ''                                    | 415
            """)
    void takesJsonInUtf8Only(String contentType, int status) {
        var reply = client.post(Jukebox.PATH, TYPENAME, Map.of("Content-Type", contentType));

        assertThat(reply.status()).isEqualTo(status);
    }

    @ParameterizedTest
    @ValueSource(strings = {"PUT", "PATCH", "DELETE", "NONSENSE"})
    void saysWhichMethodsThereAre(String method) {
        var reply = client.send(
                method, Jukebox.PATH, BodyPublishers.ofString(TYPENAME), Map.of("Content-Type", "application/json"));

        assertThat(reply.status()).isEqualTo(405);
        assertThat(reply.header("Allow")).contains("GET").contains("POST");
        assertThat(reply.code()).isEqualTo("BAD_USER_INPUT");
    }

    @Test
    void answersQueriesToGetAndNothingElse() {
        assertThat(get("query", "{ __typename }", "operationName", "", "variables", "")
                        .at("data", "__typename")
                        .getStringValue())
                .isEqualTo("Query");
        assertThat(get("query", "query A { __typename } mutation B { __typename }", "operationName", "A")
                        .status())
                .isEqualTo(200);

        var mutation = get("query", "query A { __typename } mutation B { __typename }", "operationName", "B");

        assertThat(mutation.status()).isEqualTo(405);
        assertThat(mutation.header("Allow")).isEqualTo("POST");
        assertThat(get("query", "{ __typename }", "variables", "{bad").status()).isEqualTo(400);
        assertThat(get("query", "{ __typename }", "variables", "[1]").status()).isEqualTo(400);
        assertThat(client.get(Jukebox.PATH + "?query=%ff%fe", Map.of()).status())
                .isEqualTo(400);
        assertThat(client.get(Jukebox.PATH + "?query=%7B__typename%7D&query=x", Map.of())
                        .status())
                .isEqualTo(400);
    }

    @Test
    void refusesWhatIsTooLong() {
        var body = client.post(
                Jukebox.PATH, "{\"query\":\"{ __typename }\",\"x\":\"" + "x".repeat(256 * 1024) + "\"}", Map.of());
        var address = client.get(Jukebox.PATH + "?query=" + "x".repeat(17_000), Map.of());

        assertThat(body.status()).isEqualTo(413);
        assertThat(body.code()).isEqualTo("LIMIT_EXCEEDED");
        assertThat(address.status()).isEqualTo(414);
        assertThat(address.code()).isEqualTo("LIMIT_EXCEEDED");
    }

    @Test
    void letsCachesKeepAnswersToGet() {
        var kept = get("query", "{ songs(first: 1) { nodes { title } } }");

        assertThat(kept.header("Cache-Control")).startsWith("public, max-age=0, s-maxage=60");
        assertThat(kept.header("ETag")).isNotEmpty();

        var known = client.get(
                query("query", "{ songs(first: 1) { nodes { title } } }"),
                Map.of("If-None-Match", kept.header("ETag")));

        assertThat(known.status()).isEqualTo(304);
        assertThat(known.text()).isEmpty();
        assertThat(known.header("ETag")).isEqualTo(kept.header("ETag"));
    }

    @ParameterizedTest
    @CsvSource({"Authorization,Bearer x", "Cookie,a=b", "Preview-Token,x", "Preview-At,2026-01-01T00:00:00Z"})
    void keepsNothingThatNamesAVisitorOrAnInstant(String header, String value) {
        var reply = client.get(query("query", "{ __typename }"), Map.of(header, value));

        assertThat(reply.header("Cache-Control")).isEqualTo("no-store");
        assertThat(reply.header("ETag")).isEmpty();
    }

    @Test
    void refusesStrangersBeforeLookingAtTheirDocument() {
        var reply = client.post(Jukebox.PATH, "NONSENSE", Map.of("X-Test-Stranger", "yes"));

        assertThat(reply.status()).isEqualTo(401);
        assertThat(reply.code()).isEqualTo("UNAUTHENTICATED");
        assertThat(reply.header("WWW-Authenticate")).isEqualTo("Bearer");
    }

    @Test
    void letsPagesOfOtherOriginsAskWithoutCredentials() {
        var preflight = client.send(
                "OPTIONS",
                Jukebox.PATH,
                BodyPublishers.noBody(),
                Map.of("Origin", "https://frontend.example", "Access-Control-Request-Method", "POST"));
        var reply = client.post(Jukebox.PATH, TYPENAME, Map.of("Origin", "https://frontend.example"));

        assertThat(preflight.status()).isEqualTo(204);
        assertThat(preflight.header("Access-Control-Allow-Headers")).contains("Content-Type");
        assertThat(reply.header("Access-Control-Allow-Origin")).isEqualTo("*");
        assertThat(reply.header("Access-Control-Allow-Credentials")).isEmpty();
    }

    @Test
    void namesAFailureByItsIdAlone() {
        for (var how : new String[] {"BUG", "DATABASE"}) {
            var reply = client.query(Jukebox.PATH, "{ fail(how: " + how + ") }");

            assertThat(reply.text()).doesNotContain("secret").doesNotContain("Exception");
            assertThat(reply.at("errors", 0, "extensions", "requestId").getStringValue())
                    .isNotEmpty();
            assertThat(reply.at("errors", 0, "path", 0).getStringValue()).isEqualTo("fail");
        }
    }

    private Reply get(String... parameters) {
        return client.get(query(parameters), Map.of());
    }

    private static String query(String... parameters) {
        var address = new StringBuilder(Jukebox.PATH);
        for (var i = 0; i < parameters.length; i += 2) {
            address.append(i == 0 ? '?' : '&')
                    .append(parameters[i])
                    .append('=')
                    .append(URLEncoder.encode(parameters[i + 1], StandardCharsets.UTF_8));
        }
        return address.toString();
    }
}
