package org.linernotes.graphql.schema;

import graphql.language.Description;
import graphql.language.FieldDefinition;
import graphql.language.InputValueDefinition;
import graphql.language.InterfaceTypeDefinition;
import graphql.language.ObjectTypeDefinition;
import graphql.language.TypeName;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Stream;

/** Adds the types of every connection that a field names, and lets connections be paged in both directions where they can. */
final class Connections {
    private static final String SUFFIX = "Connection";
    private static final Set<String> FORWARD_ONLY = Set.of("search", "sitemap");

    private Connections() {}

    static void complete(SchemaParts parts) {
        for (var definition : parts.all()) {
            switch (definition) {
                case ObjectTypeDefinition object ->
                    parts.put(object.transform(builder -> builder.fieldDefinitions(object.getFieldDefinitions().stream()
                            .map(Connections::paged)
                            .toList())));
                case InterfaceTypeDefinition shared ->
                    parts.put(shared.transform(builder -> builder.definitions(shared.getFieldDefinitions().stream()
                            .map(Connections::paged)
                            .toList())));
                default -> {}
            }
        }
        parts.objects().stream()
                .flatMap(object -> object.getFieldDefinitions().stream())
                .map(field -> SchemaParts.named(field.getType()))
                .filter(name -> name.endsWith(SUFFIX))
                .distinct()
                .map(name -> name.substring(0, name.length() - SUFFIX.length()))
                .forEach(node -> addTypes(parts, node));
    }

    private static FieldDefinition paged(FieldDefinition field) {
        if (!SchemaParts.named(field.getType()).endsWith(SUFFIX) || FORWARD_ONLY.contains(field.getName())) {
            return field;
        }
        var missing = Stream.of(
                        argument("last", "Int", "How many from the end."),
                        argument("before", "String", "Only those before this cursor."))
                .filter(Predicate.not(argument -> has(field, argument.getName())))
                .toList();
        var arguments = Stream.concat(field.getInputValueDefinitions().stream(), missing.stream())
                .toList();
        return field.transform(builder -> builder.inputValueDefinitions(arguments));
    }

    private static boolean has(FieldDefinition field, String argument) {
        return field.getInputValueDefinitions().stream()
                .anyMatch(value -> value.getName().equals(argument));
    }

    private static InputValueDefinition argument(String name, String type, String description) {
        return InputValueDefinition.newInputValueDefinition()
                .name(name)
                .type(TypeName.newTypeName(type).build())
                .description(new Description(description, null, false))
                .build();
    }

    private static void addTypes(SchemaParts parts, String node) {
        if (!parts.has(node + SUFFIX)) {
            parts.add("""
                    "A page of a list."
                    type %1$sConnection {
                      "The items with their cursors."
                      edges: [%1$sEdge!]!
                      "The items."
                      nodes: [%1$s!]!
                      "Where the page stands in the list."
                      pageInfo: PageInfo!
                      "How long the whole list is."
                      totalCount: Int!
                    }
                    """.formatted(node));
        }
        if (!parts.has(node + "Edge")) {
            parts.add("""
                    "One item of a list."
                    type %1$sEdge {
                      "Where it stands in the list."
                      cursor: String!
                      "The item."
                      node: %1$s!
                    }
                    """.formatted(node));
        }
    }
}
