package org.linernotes.graphql.management;

import io.micronaut.json.JsonMapper;
import io.micronaut.json.tree.JsonNode;
import jakarta.inject.Singleton;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Objects;

/** Reads and writes the JSON that the database keeps as text. */
@Singleton
class StoredJson {
    private final JsonMapper json;

    StoredJson(JsonMapper json) {
        this.json = json;
    }

    String write(JsonNode node) {
        try {
            return json.writeValueAsString(node);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    JsonNode read(String text) {
        try {
            return Objects.requireNonNull(json.readValue(text, JsonNode.class));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
