package org.linernotes.content;

import io.micronaut.json.tree.JsonNode;
import java.util.ArrayList;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/** Takes out of a tree what is for editors only, fields of older types included: nobody knows whom they were for. */
final class InternalFields {
    private InternalFields() {}

    static JsonNode strip(RecordDefinition definition, JsonNode tree) {
        var kept = new TreeMap<String, JsonNode>();
        for (var field : definition.fields()) {
            var value = tree.get(field.name());
            if (value != null && !field.internal()) {
                kept.put(field.name(), strip(field.type(), value));
            }
        }
        return JsonNode.createObjectNode(kept);
    }

    private static JsonNode strip(FieldType type, JsonNode value) {
        return switch (type) {
            case FieldType.ListOf(var element, var _)
            when value.isArray() -> {
                var items = new ArrayList<JsonNode>();
                value.values().forEach(item -> items.add(strip(element, item)));
                yield JsonNode.createArrayNode(items);
            }
            case FieldType.Value(var definition) when value.isObject() -> strip(definition, value);
            case FieldType.OneOf(var _, var cases)
            when value.isObject() -> stripCase(ContentWalk.named(cases, value), value);
            default -> value;
        };
    }

    private static JsonNode stripCase(@Nullable ValueDefinition definition, JsonNode value) {
        if (definition == null) {
            return JsonNode.createObjectNode(new TreeMap<>());
        }
        var kept = new TreeMap<String, JsonNode>();
        strip(definition, value).entries().forEach(entry -> kept.put(entry.getKey(), entry.getValue()));
        kept.put(RecordReader.CASE, value.get(RecordReader.CASE));
        return JsonNode.createObjectNode(kept);
    }
}
