package org.linernotes.graphql.delivery;

import io.micronaut.json.tree.JsonNode;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** An object of linked data while it is put together; what is not known is left out. */
final class LinkedData {
    private final Map<String, JsonNode> members = new LinkedHashMap<>();

    private LinkedData() {}

    static LinkedData of(String type) {
        return new LinkedData().with("@type", type);
    }

    LinkedData with(String name, String text) {
        members.put(name, JsonNode.createStringNode(text));
        return this;
    }

    LinkedData with(String name, Optional<String> text) {
        text.ifPresent(known -> with(name, known));
        return this;
    }

    LinkedData withTexts(String name, List<String> texts) {
        if (!texts.isEmpty()) {
            members.put(
                    name,
                    JsonNode.createArrayNode(
                            texts.stream().map(JsonNode::createStringNode).toList()));
        }
        return this;
    }

    LinkedData with(String name, int number) {
        members.put(name, JsonNode.createNumberNode(number));
        return this;
    }

    LinkedData with(String name, LinkedData object) {
        members.put(name, object.node());
        return this;
    }

    LinkedData with(String name, List<LinkedData> objects) {
        if (!objects.isEmpty()) {
            members.put(
                    name,
                    JsonNode.createArrayNode(
                            objects.stream().map(LinkedData::node).toList()));
        }
        return this;
    }

    JsonNode node() {
        return JsonNode.createObjectNode(members);
    }
}
