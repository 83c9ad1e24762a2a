package org.linernotes.graphql.delivery;

import jakarta.inject.Singleton;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.linernotes.graphql.testing.GraphQlClient;

/** Sends the operations that a frontend of such a site sends; they are kept beside the tests. */
@Singleton
class Frontend {
    private static final String PATH = "/graphql";

    private final GraphQlClient client;

    Frontend(GraphQlClient client) {
        this.client = client;
    }

    GraphQlClient.Reply send(String operation, Map<String, ? extends @Nullable Object> variables) {
        return ask(read("/graphql/" + operation + ".graphql"), variables);
    }

    GraphQlClient.Reply ask(String document, Map<String, ? extends @Nullable Object> variables) {
        return client.query(PATH, document, variables, Map.of());
    }

    /** What is at an address beside the endpoint. */
    String page(String path) {
        return client.get(path, Map.of()).text();
    }

    private static String read(String resource) {
        try (var stream = Objects.requireNonNull(Frontend.class.getResourceAsStream(resource))) {
            return new String(stream.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }
}
