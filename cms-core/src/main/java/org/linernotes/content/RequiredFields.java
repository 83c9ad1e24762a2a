package org.linernotes.content;

import io.micronaut.json.tree.JsonNode;
import java.util.List;
import java.util.Set;

/** Finds the fields that a later step needs and that are not there. */
final class RequiredFields {
    /** What a text may hold beside words. */
    private static final Set<String> THINGS = Set.of("image", "embed", "songCard", "factCard", "quizItem", "raw");

    private final List<Violation> found;

    RequiredFields(List<Violation> found) {
        this.found = found;
    }

    void check(RecordDefinition definition, JsonNode tree, String path) {
        for (var field : definition.fields()) {
            var here = path.isEmpty() ? field.name() : path + "." + field.name();
            var value = tree.get(field.name());
            var level = field.required();
            if (value != null && !(field.type() instanceof FieldType.Rich && !says(value))) {
                inside(field.type(), value, here);
            } else if (level != null && level != Level.SAVE && field.defaultValue() == null) {
                found.add(new Violation(level, "REQUIRED", here, message(field, level)));
            }
        }
    }

    /** Whether a text has something to read or to see, and not blanks alone. */
    private static boolean says(JsonNode node) {
        var type = node.isObject() ? node.get("type") : null;
        var name = type != null && type.isString() ? type.getStringValue() : "";
        if (name.equals("text")) {
            var text = node.get("text");
            return text != null && text.isString() && !text.getStringValue().isBlank();
        }
        return THINGS.contains(name) || ContentWalk.items(inner(node)).stream().anyMatch(RequiredFields::says);
    }

    private static JsonNode inner(JsonNode node) {
        var content = node.isObject() ? node.get("content") : null;
        return content == null ? JsonNode.nullNode() : content;
    }

    private void inside(FieldType type, JsonNode value, String path) {
        switch (type) {
            case FieldType.ListOf(var element, var _) -> {
                var index = 0;
                for (var item : ContentWalk.items(value)) {
                    inside(element, item, "%s[%d]".formatted(path, index++));
                }
            }
            case FieldType.Value(var definition) when value.isObject() -> check(definition, value, path);
            case FieldType.OneOf(var _, var cases)
            when value.isObject() -> {
                var definition = ContentWalk.named(cases, value);
                if (definition != null) {
                    check(definition, value, path);
                }
            }
            default -> {}
        }
    }

    private static String message(FieldDefinition field, Level level) {
        return switch (level) {
            case SAVE -> "%s is missing.".formatted(field.label());
            case REVIEW -> "%s is needed before review.".formatted(field.label());
            case PUBLISH -> "%s is needed before publishing.".formatted(field.label());
            case WARNING -> "%s is empty.".formatted(field.label());
        };
    }
}
