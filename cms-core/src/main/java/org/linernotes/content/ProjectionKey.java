package org.linernotes.content;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.TreeSet;
import java.util.UUID;
import java.util.stream.Collectors;

/** Names the way in which a model derives rows from contents: two models with one key derive the same. */
public final class ProjectionKey {
    /** To be raised whenever {@link ContentProjector} or what it calls derives anything else from the same model. */
    private static final int RULES = 2;

    private ProjectionKey() {}

    public static String of(ContentModel model) {
        var described = model.types().stream().map(ProjectionKey::type).collect(Collectors.joining("\n"));
        return "%d-%s".formatted(RULES, UUID.nameUUIDFromBytes(described.getBytes(StandardCharsets.UTF_8)));
    }

    private static String type(ContentTypeDefinition type) {
        return "%s %s %s %s %s"
                .formatted(type.name(), type.titleField(), type.sortField(), type.listedBy(), fields(type));
    }

    private static List<String> fields(RecordDefinition definition) {
        return definition.fields().stream()
                .map(field -> "%s %s %s %s %s %s %s"
                        .formatted(
                                field.name(),
                                type(field.type()),
                                field.filterable(),
                                field.sortable(),
                                field.scope(),
                                field.searched(),
                                field.internal()))
                .toList();
    }

    private static String type(FieldType type) {
        return switch (type) {
            case FieldType.Value(var value) -> value(value);
            case FieldType.OneOf(var name, var cases) ->
                name + cases.stream().map(ProjectionKey::value).toList();
            case FieldType.ListOf(var element, var _) -> "list of " + type(element);
            case FieldType.Reference reference ->
                "%s %s".formatted(new TreeSet<>(reference.targets()), reference.role());
            case FieldType.Choice(var constants) -> constants.getName();
            case FieldType.Text _,
                    FieldType.Whole _,
                    FieldType.Flag _,
                    FieldType.Day _,
                    FieldType.Partial _,
                    FieldType.Moment _,
                    FieldType.Link _,
                    FieldType.Address _,
                    FieldType.Rich _,
                    FieldType.PartId _ -> type.toString();
        };
    }

    private static String value(ValueDefinition value) {
        return "%s %s %s".formatted(value.name(), value.partPrefix(), fields(value));
    }
}
