package org.linernotes.admin.form;

import io.micronaut.json.tree.JsonNode;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.linernotes.content.ContentJson;
import org.linernotes.problem.ProblemException;

/** Makes and takes apart the nodes of a stored text. */
final class RichNodes {
    private static final Set<String> MARKS = Set.of("strong", "em", "link", "mention", "quote");

    private RichNodes() {}

    static JsonNode node(String type, Map<String, String> attributes, @Nullable List<JsonNode> content) {
        var node = new TreeMap<String, JsonNode>();
        node.put("type", text(type));
        if (!attributes.isEmpty()) {
            var texts = new TreeMap<String, JsonNode>();
            attributes.forEach((name, value) -> texts.put(name, text(value)));
            node.put("attrs", JsonNode.createObjectNode(texts));
        }
        if (content != null) {
            node.put("content", JsonNode.createArrayNode(content));
        }
        return JsonNode.createObjectNode(node);
    }

    static JsonNode node(String type, List<JsonNode> content) {
        return node(type, Map.of(), content);
    }

    static JsonNode heading(int level, List<JsonNode> content) {
        var attributes = JsonNode.createObjectNode(Map.of("level", JsonNode.createNumberNode(level)));
        return JsonNode.createObjectNode(new TreeMap<>(
                Map.of("type", text("heading"), "attrs", attributes, "content", JsonNode.createArrayNode(content))));
    }

    static JsonNode text(String text) {
        return JsonNode.createStringNode(text);
    }

    static String type(JsonNode node) {
        var type = node.isObject() ? node.get("type") : null;
        return type != null && type.isString() ? type.getStringValue() : "";
    }

    static List<JsonNode> items(JsonNode node, String member) {
        var items = new ArrayList<JsonNode>();
        var list = node.isObject() ? node.get(member) : null;
        if (list != null && list.isArray()) {
            list.values().forEach(items::add);
        }
        return items;
    }

    static List<JsonNode> content(JsonNode node) {
        return items(node, "content");
    }

    /** A text attribute; empty if there is none. */
    static String attribute(JsonNode node, String name) {
        var attributes = node.get("attrs");
        var value = attributes == null || !attributes.isObject() ? null : attributes.get(name);
        return value != null && value.isString() ? value.getStringValue() : "";
    }

    static int level(JsonNode heading) {
        var attributes = heading.get("attrs");
        var level = attributes == null ? null : attributes.get("level");
        return level != null && level.isNumber() ? level.getIntValue() : 2;
    }

    /** The blocks of a document; none of what is no document. */
    static List<JsonNode> blocks(String json) {
        try {
            return json.isBlank() ? List.of() : content(ContentJson.parse(json));
        } catch (ProblemException _) {
            return List.of();
        }
    }

    static boolean same(JsonNode one, JsonNode other) {
        return ContentJson.print(sorted(one)).equals(ContentJson.print(sorted(other)));
    }

    /** Neither the order of members nor that of marks says anything. */
    private static JsonNode sorted(JsonNode node) {
        if (node.isArray()) {
            var items = new ArrayList<JsonNode>();
            node.values().forEach(item -> items.add(sorted(item)));
            if (items.stream().allMatch(item -> MARKS.contains(type(item)))) {
                items.sort(Comparator.comparing(ContentJson::print));
            }
            return JsonNode.createArrayNode(items);
        }
        if (!node.isObject()) {
            return node;
        }
        var members = new TreeMap<String, JsonNode>();
        node.entries().forEach(member -> members.put(member.getKey(), sorted(member.getValue())));
        return JsonNode.createObjectNode(members);
    }
}
