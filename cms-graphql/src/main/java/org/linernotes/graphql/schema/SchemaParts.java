package org.linernotes.graphql.schema;

import graphql.language.Definition;
import graphql.language.Document;
import graphql.language.FieldDefinition;
import graphql.language.ListType;
import graphql.language.NonNullType;
import graphql.language.ObjectTypeDefinition;
import graphql.language.ObjectTypeExtensionDefinition;
import graphql.language.SDLNamedDefinition;
import graphql.language.Type;
import graphql.language.TypeName;
import graphql.language.UnionTypeDefinition;
import graphql.parser.Parser;
import graphql.schema.idl.SchemaParser;
import graphql.schema.idl.TypeDefinitionRegistry;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * A schema put together from generated and hand-written text.
 *
 * <p>What is added later wins: a field replaces the field of that name, a whole type replaces the type of that name.
 */
public final class SchemaParts {
    private final Map<String, SDLNamedDefinition<?>> definitions = new LinkedHashMap<>();

    /** Adds schema text; {@code extend type} adds to what is there and replaces its fields of the same names. */
    public SchemaParts add(String text) {
        Parser.parse(text).getDefinitions().forEach(this::add);
        return this;
    }

    private void add(Definition<?> definition) {
        switch (definition) {
            case ObjectTypeExtensionDefinition extension -> extend(extension);
            case SDLNamedDefinition<?> named -> definitions.put(named.getName(), named);
            default -> throw new IllegalArgumentException("A schema part holds something that is not a type.");
        }
    }

    private void extend(ObjectTypeExtensionDefinition extension) {
        var extended = object(extension.getName())
                .orElseThrow(() -> new IllegalArgumentException(
                        "The schema extends " + extension.getName() + ", which is not there."));
        var fields = new LinkedHashMap<String, FieldDefinition>();
        extended.getFieldDefinitions().forEach(field -> fields.put(field.getName(), field));
        extension.getFieldDefinitions().forEach(field -> fields.put(field.getName(), field));
        definitions.put(
                extended.getName(),
                extended.transform(object -> object.fieldDefinitions(List.copyOf(fields.values()))));
    }

    /** Takes fields away that are there but not for readers, such as {@code Song.factOrder}. */
    public SchemaParts hide(Collection<String> coordinates) {
        objects().forEach(object -> {
            var kept = object.getFieldDefinitions().stream()
                    .filter(field -> !coordinates.contains(object.getName() + "." + field.getName()))
                    .toList();
            definitions.put(object.getName(), object.transform(builder -> builder.fieldDefinitions(kept)));
        });
        return this;
    }

    /** Makes types members of a union that has to hold every type of a kind. */
    public SchemaParts join(String union, Collection<String> members) {
        if (definitions.get(union) instanceof UnionTypeDefinition definition) {
            var names = new LinkedHashSet<>(members);
            definition.getMemberTypes().forEach(member -> names.remove(named(member)));
            definitions.put(
                    union,
                    definition.transform(builder -> names.forEach(name ->
                            builder.memberType(TypeName.newTypeName(name).build()))));
        }
        return this;
    }

    /** Adds what follows from the use of connections, and takes away what nothing leads to. */
    public TypeDefinitionRegistry finish() {
        Connections.complete(this);
        var reachable = new Reachable(definitions).from(List.of("Query", "Mutation"));
        definitions.keySet().retainAll(reachable);
        var document = Document.newDocument();
        definitions.values().forEach(document::definition);
        return new SchemaParser().buildRegistry(document.build());
    }

    List<ObjectTypeDefinition> objects() {
        return definitions.values().stream()
                .filter(ObjectTypeDefinition.class::isInstance)
                .map(ObjectTypeDefinition.class::cast)
                .toList();
    }

    Collection<SDLNamedDefinition<?>> all() {
        return List.copyOf(definitions.values());
    }

    boolean has(String name) {
        return definitions.containsKey(name);
    }

    void put(SDLNamedDefinition<?> definition) {
        definitions.put(definition.getName(), definition);
    }

    private Optional<ObjectTypeDefinition> object(String name) {
        return definitions.get(name) instanceof ObjectTypeDefinition object ? Optional.of(object) : Optional.empty();
    }

    /** The name at the heart of a type reference. */
    static String named(Type<?> type) {
        return switch (type) {
            case TypeName name -> name.getName();
            case NonNullType nonNull -> named(nonNull.getType());
            case ListType list -> named(list.getType());
            default -> throw new IllegalArgumentException("A type reference of no known kind.");
        };
    }
}
