package org.linernotes.graphql.delivery;

import io.micronaut.json.tree.JsonNode;
import java.util.List;
import java.util.Map;
import org.linernotes.catalog.Territories;

/** Countries, which contents know by their codes. */
final class TerritoryFields {
    private TerritoryFields() {}

    static ContentObject of(String code) {
        return new ContentObject(JsonNode.createObjectNode(Map.of(
                "code", JsonNode.createStringNode(code),
                "name", JsonNode.createStringNode(Territories.name(code)))));
    }

    static List<ContentObject> of(List<JsonNode> codes) {
        return codes.stream().map(code -> of(code.getStringValue())).toList();
    }
}
