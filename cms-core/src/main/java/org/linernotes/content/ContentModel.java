package org.linernotes.content;

import static java.util.stream.Collectors.joining;
import static java.util.stream.Collectors.toMap;
import static java.util.stream.Collectors.toSet;

import io.micronaut.context.annotation.Context;
import io.micronaut.core.beans.BeanIntrospector;
import jakarta.inject.Inject;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import org.linernotes.problem.Problem;

/** Every content type on the class path, checked at start: a wrong one stops the node with a sentence. */
@Context
public class ContentModel {
    private final Map<String, ContentTypeDefinition> byName;
    private final Map<String, ContentTypeDefinition> byPrefix;
    private final Set<String> folders;
    private final Map<String, ValueDefinition> partsByPrefix;

    @Inject
    ContentModel() {
        this(BeanIntrospector.SHARED.findIntrospections(ContentType.class).stream()
                .map(DeclaredType::of)
                .toList());
    }

    ContentModel(Collection<DeclaredType> declared) {
        TypeRules.checkDeclarations(declared);
        var names = new HashMap<Class<?>, String>();
        declared.forEach(type -> names.put(type.recordType(), type.name()));
        var reader = new DefinitionReader(names);
        byName = declared.stream()
                .sorted(Comparator.comparing(DeclaredType::name))
                .map(reader::type)
                .peek(TypeRules::check)
                .collect(toMap(ContentTypeDefinition::name, type -> type, (one, _) -> one, LinkedHashMap::new));
        TypeRules.checkPaths(byName.values());
        folders = folders(byName.values());
        byPrefix = byName.values().stream().collect(toMap(ContentTypeDefinition::prefix, type -> type));
        TypeRules.checkParts(reader.parts(), byPrefix.keySet());
        partsByPrefix =
                reader.parts().stream().collect(toMap(part -> Objects.requireNonNull(part.partPrefix()), part -> part));
    }

    /** In the order of their names. */
    public List<ContentTypeDefinition> types() {
        return List.copyOf(byName.values());
    }

    /** The type of that name; a problem if there is none. */
    public ContentTypeDefinition type(String name) {
        return find(name).orElseThrow(() -> new Problem.Invalid("UNKNOWN_TYPE", "type", unknown(name)).asException());
    }

    public Optional<ContentTypeDefinition> find(String name) {
        return Optional.ofNullable(byName.get(name));
    }

    public Optional<ContentTypeDefinition> withPrefix(String prefix) {
        return Optional.ofNullable(byPrefix.get(prefix));
    }

    /** The values whose ids begin so. */
    public Optional<ValueDefinition> partWithPrefix(String prefix) {
        return Optional.ofNullable(partsByPrefix.get(prefix));
    }

    /** The first parts of the paths of all types, such as {@code songs}. */
    Set<String> folders() {
        return folders;
    }

    private static Set<String> folders(Collection<ContentTypeDefinition> types) {
        return types.stream()
                .filter(type -> type.pathPattern() != null && !type.isAtRoot())
                .map(type -> Objects.requireNonNull(type.pathPattern()).split("/", -1)[1])
                .collect(toSet());
    }

    private String unknown(String name) {
        return "There is no content type %s; there are %s."
                .formatted(Quoted.text(name), byName.keySet().stream().collect(joining(", ")));
    }
}
