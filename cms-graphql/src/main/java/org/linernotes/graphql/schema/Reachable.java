package org.linernotes.graphql.schema;

import graphql.language.FieldDefinition;
import graphql.language.ImplementingTypeDefinition;
import graphql.language.InputObjectTypeDefinition;
import graphql.language.InterfaceTypeDefinition;
import graphql.language.SDLNamedDefinition;
import graphql.language.UnionTypeDefinition;
import java.util.ArrayDeque;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;

/** Which types something leads to: clients need no others. */
final class Reachable {
    private final Map<String, SDLNamedDefinition<?>> definitions;

    Reachable(Map<String, SDLNamedDefinition<?>> definitions) {
        this.definitions = definitions;
    }

    Set<String> from(Collection<String> roots) {
        var reached = new LinkedHashSet<String>();
        var waiting = new ArrayDeque<>(roots);
        while (!waiting.isEmpty()) {
            var name = waiting.remove();
            var definition = definitions.get(name);
            if (definition != null && reached.add(name)) {
                next(definition).forEach(waiting::add);
            }
        }
        return reached;
    }

    private Stream<String> next(SDLNamedDefinition<?> definition) {
        return switch (definition) {
            case InterfaceTypeDefinition shared -> Stream.concat(named(shared), implementing(shared.getName()));
            case ImplementingTypeDefinition<?> type -> named(type);
            case UnionTypeDefinition union -> union.getMemberTypes().stream().map(SchemaParts::named);
            case InputObjectTypeDefinition input ->
                input.getInputValueDefinitions().stream().map(value -> SchemaParts.named(value.getType()));
            default -> Stream.of();
        };
    }

    private static Stream<String> named(ImplementingTypeDefinition<?> type) {
        return Stream.concat(
                type.getImplements().stream().map(SchemaParts::named),
                type.getFieldDefinitions().stream().flatMap(Reachable::named));
    }

    private static Stream<String> named(FieldDefinition field) {
        return Stream.concat(
                Stream.of(SchemaParts.named(field.getType())),
                field.getInputValueDefinitions().stream().map(value -> SchemaParts.named(value.getType())));
    }

    private Stream<String> implementing(String shared) {
        return definitions.values().stream()
                .filter(definition -> definition instanceof ImplementingTypeDefinition<?> type
                        && interfaces(type).contains(shared))
                .map(SDLNamedDefinition::getName);
    }

    private static List<String> interfaces(ImplementingTypeDefinition<?> type) {
        return type.getImplements().stream().map(SchemaParts::named).toList();
    }
}
