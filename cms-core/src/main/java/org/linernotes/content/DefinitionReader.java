package org.linernotes.content;

import io.micronaut.core.beans.BeanIntrospection;
import io.micronaut.core.beans.BeanIntrospector;
import java.lang.reflect.Modifier;
import java.util.ArrayDeque;
import java.util.Arrays;
import java.util.Deque;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Derives definitions from introspected records, and tells their author what is wrong with one. */
final class DefinitionReader {
    private final FieldTypeReader types;
    private final Deque<Class<?>> open = new ArrayDeque<>();
    private final Map<Class<?>, ValueDefinition> values = new HashMap<>();

    /** @param typeNames the name of each content type by its record */
    DefinitionReader(Map<Class<?>, String> typeNames) {
        types = new FieldTypeReader(typeNames, this::value);
    }

    ContentTypeDefinition type(DeclaredType declared) {
        var introspection = declared.introspection();
        var fields = fields(introspection, null);
        checkAddress(declared, fields);
        return new ContentTypeDefinition(
                declared.name(),
                declared.prefix(),
                declared.text("label"),
                declared.text("plural"),
                declared.optionalText("path").orElse(null),
                declared.optionalText("slug").orElse(null),
                Titled.class.isAssignableFrom(introspection.getBeanType()) ? null : declared.text("title"),
                declared.optionalText("sortTitle")
                        .filter(name ->
                                fields.stream().anyMatch(field -> field.name().equals(name)))
                        .orElse(null),
                declared.optionalText("listedBy").orElse(null),
                declared.approvals(),
                declared.commentable(),
                introspection.getBeanType(),
                fields,
                factory(introspection));
    }

    /** Whoever links to an entry relies on its path. */
    private static void checkAddress(DeclaredType declared, List<FieldDefinition> fields) {
        var path = declared.optionalText("path");
        if (path.isPresent() && fields.stream().noneMatch(DefinitionReader::isAddressOfEveryEntry)) {
            throw new WrongContentType(
                    "%s has pages at %s, so it needs an @Address that is @Required for a review at the latest."
                            .formatted(declared.name(), path.get()));
        }
    }

    private static boolean isAddressOfEveryEntry(FieldDefinition field) {
        return field.type() instanceof FieldType.Address
                && (field.required() == Level.SAVE || field.required() == Level.REVIEW);
    }

    private ValueDefinition value(Class<?> record, String where) {
        var introspection = BeanIntrospector.SHARED
                .findIntrospection(record)
                .filter(found -> found.hasAnnotation(Value.class))
                .orElseThrow(() -> new WrongContentType("%s holds %s, which is not a record annotated with @Value."
                        .formatted(where, record.getSimpleName())));
        if (open.contains(record)) {
            throw new WrongContentType("%s holds itself through %s; a content cannot be of unlimited depth."
                    .formatted(record.getSimpleName(), where));
        }
        var known = values.get(record);
        return known != null ? known : remember(introspection);
    }

    private ValueDefinition remember(BeanIntrospection<?> introspection) {
        var record = introspection.getBeanType();
        open.push(record);
        var prefix = introspection.stringValue(Addressable.class, "prefix").orElse(null);
        var definition = new ValueDefinition(
                record.getSimpleName(), record, fields(introspection, prefix), factory(introspection), prefix);
        open.pop();
        values.put(record, definition);
        return definition;
    }

    /** The values with ids of their own, once each. */
    List<ValueDefinition> parts() {
        return values.values().stream()
                .filter(value -> value.partPrefix() != null)
                .toList();
    }

    private List<FieldDefinition> fields(BeanIntrospection<?> introspection, @Nullable String partPrefix) {
        var record = introspection.getBeanType();
        if (!record.isRecord() || Modifier.isPrivate(record.getModifiers())) {
            throw new WrongContentType("%s must be a record that is not private.".formatted(record.getSimpleName()));
        }
        return Arrays.stream(introspection.getConstructorArguments())
                .map(component -> types.field(component, record, partPrefix))
                .toList();
    }

    private static RecordFactory factory(BeanIntrospection<?> introspection) {
        return components -> introspection.instantiate(false, components);
    }

    /** Finds the definition of a nested record. */
    @FunctionalInterface
    interface ValueReader {
        ValueDefinition read(Class<?> record, String where);
    }
}
