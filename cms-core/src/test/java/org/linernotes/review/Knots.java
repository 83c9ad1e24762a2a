package org.linernotes.review;

import io.micronaut.json.tree.JsonNode;
import java.util.List;
import java.util.Map;
import org.linernotes.content.TypeId;

/** Contents of the type that only tests have. */
final class Knots {
    private Knots() {}

    static JsonNode titled(String title, List<TypeId> mentions) {
        return JsonNode.from(Map.of(
                "title",
                title,
                "mentions",
                mentions.stream().map(TypeId::toString).toList()));
    }
}
