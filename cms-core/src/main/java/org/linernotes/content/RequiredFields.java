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

    void check(RecordDefinition definition, JsonNode tree) {
        check(definition, tree, new Place("", ""));
    }

    /** Where a value stands, as a path and in words. */
    private record Place(String path, String words) {
        Place field(FieldDefinition field) {
            return path.isEmpty()
                    ? new Place(field.name(), field.label())
                    : new Place(path + "." + field.name(), words + " › " + field.label());
        }

        Place item(int index) {
            return new Place("%s[%d]".formatted(path, index), words + " " + (index + 1));
        }
    }

    private void check(RecordDefinition definition, JsonNode tree, Place place) {
        for (var field : definition.fields()) {
            var here = place.field(field);
            var value = tree.get(field.name());
            var level = field.required();
            if (value != null && !(field.type() instanceof FieldType.Rich && !says(value))) {
                inside(field.type(), value, here);
            } else if (level != null && level != Level.SAVE && field.defaultValue() == null) {
                found.add(new Violation(level, "REQUIRED", here.path(), message(here.words(), level)));
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

    private void inside(FieldType type, JsonNode value, Place place) {
        switch (type) {
            case FieldType.ListOf(var element, var _) -> {
                var index = 0;
                for (var item : ContentWalk.items(value)) {
                    inside(element, item, place.item(index++));
                }
            }
            case FieldType.Value(var definition) when value.isObject() -> check(definition, value, place);
            case FieldType.OneOf(var _, var cases)
            when value.isObject() -> {
                var definition = ContentWalk.named(cases, value);
                if (definition != null) {
                    check(definition, value, place);
                }
            }
            default -> {}
        }
    }

    private static String message(String words, Level level) {
        return switch (level) {
            case SAVE -> "%s is missing.".formatted(words);
            case REVIEW -> "%s is needed before review.".formatted(words);
            case PUBLISH -> "%s is needed before publishing.".formatted(words);
            case WARNING -> "%s is empty.".formatted(words);
        };
    }
}
