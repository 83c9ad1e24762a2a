package org.linernotes.demo;

import io.micronaut.json.tree.JsonNode;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.linernotes.content.ContentJson;

/** Reads the objects of a file of demo content. */
final class DemoFile {
    private DemoFile() {}

    static List<JsonNode> read(String name) {
        try (var file = Objects.requireNonNull(DemoFile.class.getResourceAsStream("/demo/" + name), name)) {
            var objects = new ArrayList<JsonNode>();
            ContentJson.parse(new String(file.readAllBytes(), StandardCharsets.UTF_8))
                    .values()
                    .forEach(objects::add);
            return objects;
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    static String text(JsonNode object, String field) {
        return optionalText(object, field).orElseThrow();
    }

    static Optional<String> optionalText(JsonNode object, String field) {
        return Optional.ofNullable(object.get(field)).map(JsonNode::getStringValue);
    }
}
