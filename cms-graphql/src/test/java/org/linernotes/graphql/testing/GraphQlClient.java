package org.linernotes.graphql.testing;

import io.micronaut.json.JsonMapper;
import io.micronaut.json.tree.JsonNode;
import io.micronaut.runtime.server.EmbeddedServer;
import jakarta.inject.Singleton;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** Sends requests to the node under test and reads its answers, adding nothing of its own. */
@Singleton
public class GraphQlClient {
    private static final Duration PATIENCE = Duration.ofSeconds(20);

    private final HttpClient http =
            HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();
    private final EmbeddedServer server;
    private final JsonMapper json;

    GraphQlClient(EmbeddedServer server, JsonMapper json) {
        this.server = server;
        this.json = json;
    }

    /** Sends a document as most clients do. */
    public Reply query(String path, String document) {
        return query(path, document, Map.of(), Map.of());
    }

    public Reply query(
            String path,
            String document,
            Map<String, ? extends @Nullable Object> variables,
            Map<String, String> headers) {
        var body = new LinkedHashMap<String, Object>();
        body.put("query", document);
        body.put("variables", variables);
        try {
            return post(path, json.writeValueAsString(body), headers);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    public Reply post(String path, String body, Map<String, String> headers) {
        return post(path, body.getBytes(StandardCharsets.UTF_8), headers);
    }

    public Reply post(String path, byte[] body, Map<String, String> headers) {
        var all = new LinkedHashMap<>(
                Map.of("Content-Type", "application/json", "Accept", "application/graphql-response+json"));
        all.putAll(headers);
        return send("POST", path, BodyPublishers.ofByteArray(body), all);
    }

    public Reply get(String pathAndQuery, Map<String, String> headers) {
        return send("GET", pathAndQuery, BodyPublishers.noBody(), headers);
    }

    /** Sends exactly this; a header with an empty value is left out. */
    public Reply send(String method, String pathAndQuery, HttpRequest.BodyPublisher body, Map<String, String> headers) {
        var request = HttpRequest.newBuilder(URI.create(server.getURI() + pathAndQuery))
                .timeout(PATIENCE)
                .method(method, body);
        headers.forEach((name, value) -> {
            if (!value.isEmpty()) {
                request.header(name, value);
            }
        });
        try {
            return new Reply(http.send(request.build(), HttpResponse.BodyHandlers.ofString()), json);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }

    /** An answer, read. */
    public record Reply(HttpResponse<String> response, JsonMapper json) {
        public int status() {
            return response.statusCode();
        }

        public String text() {
            return response.body();
        }

        public String header(String name) {
            return response.headers().firstValue(name).orElse("");
        }

        public JsonNode body() {
            try {
                return Objects.requireNonNull(json.readValue(text(), JsonNode.class));
            } catch (IOException e) {
                throw new UncheckedIOException(text(), e);
            }
        }

        /** What a path of member names and indexes leads to, such as {@code at("data", "songs", 0)}. */
        public JsonNode at(Object... path) {
            var node = body();
            for (var step : path) {
                node = Objects.requireNonNull(
                        step instanceof Integer index ? node.get(index) : node.get(step.toString()),
                        () -> "No " + step + " in " + text());
            }
            return node;
        }

        /** The code of the first error. */
        public String code() {
            return text("errors", 0, "extensions", "code");
        }

        /** The text that a path leads to. */
        public String text(Object... path) {
            return at(path).getStringValue();
        }
    }
}
