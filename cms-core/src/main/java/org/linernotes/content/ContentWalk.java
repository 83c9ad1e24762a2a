package org.linernotes.content;

import io.micronaut.json.tree.JsonNode;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Visits each single value of a content's tree, those in lists and nested records too, in the order of the fields. */
final class ContentWalk {
    private final Visitor visitor;

    ContentWalk(Visitor visitor) {
        this.visitor = visitor;
    }

    static void over(Content content, Visitor visitor) {
        new ContentWalk(visitor).record(content.type(), content.tree(), "", "");
    }

    /** What is done with a value. */
    @FunctionalInterface
    interface Visitor {
        void visit(Place place, JsonNode value);
    }

    /**
     * Where a value stands.
     *
     * @param type of the single value, never a list or record
     * @param name the path without indexes, {@code artistCredit.artist}
     * @param path the path with indexes, {@code artistCredit[0].artist}
     * @param owner the record that has the field
     * @param parent the object that holds the field
     */
    record Place(
            FieldDefinition field, FieldType type, String name, String path, RecordDefinition owner, JsonNode parent) {
        private Place element(FieldType element, int index) {
            return new Place(field, element, name, "%s[%d]".formatted(path, index), owner, parent);
        }

        /** What the field of that name beside this one is when left out; empty: nothing. */
        String siblingDefault(String sibling) {
            return owner.field(sibling).map(FieldDefinition::defaultValue).orElse("");
        }
    }

    private void record(RecordDefinition definition, JsonNode tree, String name, String path) {
        for (var field : definition.fields()) {
            var value = tree.get(field.name());
            if (value != null) {
                var inner = within(name, field.name());
                value(new Place(field, field.type(), inner, within(path, field.name()), definition, tree), value);
            }
        }
    }

    private void value(Place place, JsonNode value) {
        switch (place.type()) {
            case FieldType.ListOf(var element, var _) -> list(place, element, value);
            case FieldType.Value(var definition) -> object(definition, place, value);
            case FieldType.OneOf(var _, var cases) -> object(named(cases, value), place, value);
            default -> visitor.visit(place, value);
        }
    }

    private void list(Place place, FieldType element, JsonNode value) {
        var index = 0;
        for (var item : items(value)) {
            value(place.element(element, index++), item);
        }
    }

    private void object(@Nullable ValueDefinition definition, Place place, JsonNode value) {
        if (definition != null && value.isObject()) {
            record(definition, value, place.name(), place.path());
        }
    }

    /** The case of a sealed interface that an object is; null if it names none. */
    static @Nullable ValueDefinition named(List<ValueDefinition> cases, JsonNode value) {
        var name = value.isObject() ? value.get(RecordReader.CASE) : null;
        return cases.stream()
                .filter(definition ->
                        name != null && name.isString() && name.getStringValue().equals(definition.name()))
                .findFirst()
                .orElse(null);
    }

    /** What a list holds; of anything else, nothing. */
    static List<JsonNode> items(JsonNode value) {
        var items = new ArrayList<JsonNode>();
        if (value.isArray()) {
            value.values().forEach(items::add);
        }
        return items;
    }

    private static String within(String path, String name) {
        return path.isEmpty() ? name : path + "." + name;
    }
}
