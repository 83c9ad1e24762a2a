package org.linernotes.content;

import io.micronaut.json.tree.JsonNode;
import java.util.HashSet;
import java.util.Set;

/** Fields that a stored content holds and today's type does not know: a save carries them on, and no others. */
public final class UnknownFields {
    public static final UnknownFields NONE = new UnknownFields();

    private final Set<Unknown> fields = new HashSet<>();

    private UnknownFields() {}

    /** What a record of that name holds, wherever it stands: its place in a list may change. */
    private record Unknown(String owner, String field, String value) {}

    public static UnknownFields of(ContentTypeDefinition type, JsonNode stored) {
        var unknown = new UnknownFields();
        unknown.collect(type, stored);
        return unknown;
    }

    boolean contains(RecordDefinition owner, String field, JsonNode value) {
        return fields.contains(new Unknown(owner.name(), field, ContentJson.print(value)));
    }

    private void collect(RecordDefinition owner, JsonNode tree) {
        for (var entry : tree.entries()) {
            owner.field(entry.getKey())
                    .ifPresentOrElse(
                            field -> inside(field.type(), entry.getValue()),
                            () -> fields.add(
                                    new Unknown(owner.name(), entry.getKey(), ContentJson.print(entry.getValue()))));
        }
    }

    private void inside(FieldType type, JsonNode value) {
        switch (type) {
            case FieldType.ListOf(var element, var _) ->
                ContentWalk.items(value).forEach(item -> inside(element, item));
            case FieldType.Value(var definition) when value.isObject() -> collect(definition, value);
            case FieldType.OneOf(var _, var cases)
            when value.isObject() -> {
                var definition = ContentWalk.named(cases, value);
                if (definition != null) {
                    collect(definition, value);
                }
            }
            default -> {}
        }
    }
}
