package org.linernotes.graphql.management;

import static java.util.stream.Collectors.joining;

import io.micronaut.json.tree.JsonNode;
import java.math.BigDecimal;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.StreamSupport;

/** Writes JSON so that what means the same looks the same: in whatever order it came, and however its numbers were written. */
final class CanonicalJson {
    private final StoredJson json;

    CanonicalJson(StoredJson json) {
        this.json = json;
    }

    /** A member that is null is as good as absent. */
    String write(JsonNode node) {
        if (node.isObject()) {
            var members = new TreeMap<String, JsonNode>();
            node.entries().forEach(member -> members.put(member.getKey(), member.getValue()));
            return members.entrySet().stream()
                    .filter(member -> !member.getValue().isNull())
                    .map(this::write)
                    .collect(joining(",", "{", "}"));
        }
        if (node.isArray()) {
            return StreamSupport.stream(node.values().spliterator(), false)
                    .map(this::write)
                    .collect(joining(",", "[", "]"));
        }
        return node.isNumber() ? number(node) : json.write(node);
    }

    private String write(Map.Entry<String, JsonNode> member) {
        return json.write(JsonNode.createStringNode(member.getKey())) + ":" + write(member.getValue());
    }

    private static String number(JsonNode node) {
        return new BigDecimal(node.getNumberValue().toString())
                .stripTrailingZeros()
                .toString();
    }
}
