package org.linernotes.content;

import io.micronaut.json.tree.JsonNode;
import java.util.ArrayList;
import java.util.TreeMap;

/** Goes through a tree's addressable parts, the inner ones first, and puts others in their places. */
final class PartTree {
    /** The component that holds a part's id. */
    static final String ID = "id";

    private final Replacement replacement;

    private PartTree(Replacement replacement) {
        this.replacement = replacement;
    }

    /** What stands instead of a part. */
    @FunctionalInterface
    interface Replacement {
        /**
         * The part as it shall be.
         *
         * @param name the path without indexes, {@code videos.awards}
         * @param path the path with indexes, {@code videos[0].awards[1]}
         */
        JsonNode of(ValueDefinition part, JsonNode tree, String name, String path);
    }

    static JsonNode replace(RecordDefinition definition, JsonNode tree, Replacement replacement) {
        return new PartTree(replacement).record(definition, tree, "", "");
    }

    private JsonNode record(RecordDefinition definition, JsonNode tree, String name, String path) {
        var members = new TreeMap<String, JsonNode>();
        tree.entries().forEach(entry -> members.put(entry.getKey(), entry.getValue()));
        for (var field : definition.fields()) {
            members.computeIfPresent(
                    field.name(),
                    (member, value) -> value(field.type(), value, within(name, member), within(path, member)));
        }
        return JsonNode.createObjectNode(members);
    }

    private JsonNode value(FieldType type, JsonNode value, String name, String path) {
        return switch (type) {
            case FieldType.ListOf(var element, var _)
            when value.isArray() -> {
                var items = new ArrayList<JsonNode>();
                for (var item : ContentWalk.items(value)) {
                    items.add(value(element, item, name, "%s[%d]".formatted(path, items.size())));
                }
                yield JsonNode.createArrayNode(items);
            }
            case FieldType.Value(var definition) when value.isObject() -> part(definition, value, name, path);
            case FieldType.OneOf(var _, var cases)
            when value.isObject() -> {
                var definition = ContentWalk.named(cases, value);
                yield definition == null ? value : part(definition, value, name, path);
            }
            default -> value;
        };
    }

    private JsonNode part(ValueDefinition definition, JsonNode value, String name, String path) {
        var inside = record(definition, value, name, path);
        return definition.partPrefix() == null ? inside : replacement.of(definition, inside, name, path);
    }

    /** The tree with one member set, or without it. */
    static JsonNode with(JsonNode tree, String member, String text) {
        var members = new TreeMap<String, JsonNode>();
        tree.entries().forEach(entry -> members.put(entry.getKey(), entry.getValue()));
        members.put(member, JsonNode.createStringNode(text));
        return JsonNode.createObjectNode(members);
    }

    static JsonNode without(JsonNode tree, String member) {
        var members = new TreeMap<String, JsonNode>();
        tree.entries().forEach(entry -> members.put(entry.getKey(), entry.getValue()));
        members.remove(member);
        return JsonNode.createObjectNode(members);
    }

    private static String within(String path, String name) {
        return path.isEmpty() ? name : path + "." + name;
    }
}
