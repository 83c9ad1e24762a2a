package org.linernotes.graphql.management;

import static java.util.stream.Collectors.joining;

import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.linernotes.content.ContentTypeDefinition;
import org.linernotes.content.FieldDefinition;
import org.linernotes.content.FieldType;

/**
 * Writes the mutations and inputs that belong to one content type each, such as {@code createSong} and {@code SongInput}.
 *
 * <p>Every field may be left out, so that the content's own check tells everything that is missing at once.
 */
final class TypedInputs {
    private final Map<String, String> definitions = new LinkedHashMap<>();

    private TypedInputs() {}

    static String of(List<ContentTypeDefinition> types) {
        var inputs = new TypedInputs();
        types.forEach(inputs::add);
        return String.join("\n", inputs.definitions.values());
    }

    private void add(ContentTypeDefinition type) {
        var name = type.name();
        addInput(name, type.label(), type.fields());
        definitions.put(name, """
                "A new entry of this type."
                input Create%1$sInput { content: %1$sInput! clientMutationId: String }
                "A new revision of an entry of this type."
                input Save%1$sInput { entryId: ID! baseRevisionId: ID! content: %1$sInput! clientMutationId: String }
                extend type Mutation {
                  "Makes an entry; it is not published."
                  create%1$s(input: Create%1$sInput!): EntryPayload! @permission(name: WRITE)
                  "Makes a new revision."
                  save%1$s(input: Save%1$sInput!): EntryPayload! @permission(name: WRITE)
                }""".formatted(name));
    }

    private void addInput(String name, String description, List<FieldDefinition> fields) {
        var input = name + "Input";
        if (definitions.putIfAbsent(input, "") == null) {
            definitions.put(
                    input,
                    "%s\ninput %s {\n%s\n}"
                            .formatted(
                                    quoted(description),
                                    input,
                                    fields.stream().map(this::field).collect(joining("\n"))));
        }
    }

    private String field(FieldDefinition field) {
        return "  %s %s: %s"
                .formatted(
                        quoted(field.help().isEmpty() ? field.label() : field.help()),
                        field.name(),
                        type(field.type()));
    }

    private String type(FieldType type) {
        return switch (type) {
            case FieldType.Text _, FieldType.Address _ -> "String";
            case FieldType.Whole whole ->
                whole.max() <= Integer.MAX_VALUE && whole.min() >= Integer.MIN_VALUE ? "Int" : "JSON";
            case FieldType.Flag _ -> "Boolean";
            case FieldType.Day _ -> "Date";
            case FieldType.Partial _ -> "PartialDate";
            case FieldType.Moment _ -> "DateTime";
            case FieldType.Link _ -> "URL";
            case FieldType.Reference _, FieldType.PartId _ -> "ID";
            case FieldType.Rich _, FieldType.OneOf _ -> "JSON";
            case FieldType.Choice choice -> choice(choice.constants());
            case FieldType.ListOf list -> "[" + type(list.element()) + "!]";
            case FieldType.Value value -> {
                addInput(
                        value.value().name(),
                        value.value().name(),
                        value.value().fields());
                yield value.value().name() + "Input";
            }
        };
    }

    private String choice(Class<? extends Enum<?>> constants) {
        var name = constants.getSimpleName();
        definitions.put(
                name,
                "enum %s { %s }"
                        .formatted(
                                name,
                                Arrays.stream(constants.getEnumConstants())
                                        .map(Enum::name)
                                        .collect(joining(" "))));
        return name;
    }

    private static String quoted(String text) {
        return '"' + text.replace("\\", "\\\\").replace("\"", "\\\"").replace("\n", " ") + '"';
    }
}
