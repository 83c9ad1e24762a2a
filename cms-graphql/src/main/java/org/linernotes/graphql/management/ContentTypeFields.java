package org.linernotes.graphql.management;

import static org.linernotes.graphql.management.Wiring.source;

import graphql.schema.idl.RuntimeWiring;
import jakarta.inject.Singleton;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.linernotes.content.ContentModel;
import org.linernotes.content.FieldDefinition;
import org.linernotes.content.FieldType;

/** Answers which types of content there are. */
@Singleton
class ContentTypeFields implements Wiring {
    private final ContentModel model;

    ContentTypeFields(ContentModel model) {
        this.model = model;
    }

    @Override
    public void addTo(RuntimeWiring.Builder wiring) {
        wiring.type("Query", type -> type.dataFetcher("contentTypes", _ -> model.types()));
        wiring.type(
                "FieldInfo",
                type -> type.dataFetcher(
                                "kind",
                                environment -> kind(source(environment, FieldDefinition.class)
                                        .type()))
                        .dataFetcher(
                                "kindCode",
                                environment -> elementKind(source(environment, FieldDefinition.class)
                                        .type()))
                        .dataFetcher(
                                "list",
                                environment -> source(environment, FieldDefinition.class)
                                                .type()
                                        instanceof FieldType.ListOf)
                        .dataFetcher(
                                "targets",
                                environment -> targets(source(environment, FieldDefinition.class)
                                        .type())));
    }

    private static String kind(FieldType type) {
        return type instanceof FieldType.ListOf list ? "LIST_OF_" + kind(list.element()) : elementKind(type);
    }

    private static String elementKind(FieldType type) {
        return type instanceof FieldType.ListOf list
                ? elementKind(list.element())
                : type.getClass().getSimpleName().toUpperCase(Locale.ROOT);
    }

    private static @Nullable List<String> targets(FieldType type) {
        return switch (type) {
            case FieldType.Reference reference ->
                reference.targets().stream().sorted().toList();
            case FieldType.ListOf list -> targets(list.element());
            default -> null;
        };
    }
}
