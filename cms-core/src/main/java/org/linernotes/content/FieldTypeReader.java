package org.linernotes.content;

import io.micronaut.core.type.Argument;
import java.lang.annotation.Annotation;
import java.net.URI;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/** Derives a field from a record's component and its annotations. */
final class FieldTypeReader {
    private static final String SUPPORTED =
            "text, Integer, boolean, LocalDate, PartialDate, Instant, URI, an enum, TypeId, RichText, a record or sealed"
                    + " interface annotated with @Value, or a list of those";

    private final Map<Class<?>, String> typeNames;
    private final DefinitionReader.ValueReader values;

    FieldTypeReader(Map<Class<?>, String> typeNames, DefinitionReader.ValueReader values) {
        this.typeNames = typeNames;
        this.values = values;
    }

    /** @param partPrefix of the ids of the record's values; null: they have none */
    FieldDefinition field(Argument<?> component, Class<?> record, @Nullable String partPrefix) {
        var where = record.getSimpleName() + "." + component.getName();
        var field = annotation(component, Field.class);
        var definition = new FieldDefinition(
                component.getName(),
                field.map(Field::label).filter(label -> !label.isEmpty()).orElseGet(() -> label(component)),
                field.map(Field::help).orElse(""),
                field.map(Field::group).orElse(""),
                partPrefix != null && component.getName().equals(PartTree.ID)
                        ? partId(component, partPrefix, where)
                        : type(component, where),
                annotation(component, Required.class).map(Required::value).orElse(null),
                field.map(Field::defaultValue).filter(text -> !text.isEmpty()).orElse(null),
                field.map(Field::filterable).orElse(false),
                field.map(Field::sortable).orElse(false),
                field.map(Field::scope).filter(text -> !text.isEmpty()).orElse(null),
                field.map(Field::searched).orElse(Searched.NO),
                field.map(Field::internal).orElse(false));
        DefaultValue.check(definition, where);
        checkNullable(component, definition, where);
        return definition;
    }

    private static void checkNullable(Argument<?> component, FieldDefinition field, String where) {
        var isAlwaysThere = field.required() == Level.SAVE || DefaultValue.of(field) != null;
        if (!isAlwaysThere && !component.isNullable()) {
            throw new WrongContentType(where + " may be missing and must be @Nullable.");
        }
    }

    private FieldType type(Argument<?> component, String where) {
        if (!List.class.equals(component.getType())) {
            return single(component, component.getType(), where);
        }
        var element = component.getTypeParameters();
        if (element.length != 1 || List.class.equals(element[0].getType())) {
            throw unsupported(where, component.getType());
        }
        var max = annotation(component, Field.class).map(Field::maxItems).orElse(200);
        return new FieldType.ListOf(single(component, element[0].getType(), where), max);
    }

    private FieldType single(Argument<?> component, Class<?> type, String where) {
        if (type == String.class) {
            return text(component);
        } else if (type == Integer.class) {
            var field = annotation(component, Field.class);
            return new FieldType.Whole(
                    field.map(Field::min).orElse(0), field.map(Field::max).orElse(Integer.MAX_VALUE));
        } else if (type == boolean.class) {
            return new FieldType.Flag();
        } else if (type == LocalDate.class) {
            return new FieldType.Day();
        } else if (type == PartialDate.class) {
            return new FieldType.Partial();
        } else if (type == Instant.class) {
            return new FieldType.Moment();
        } else if (type == URI.class) {
            return new FieldType.Link();
        } else if (type.isEnum()) {
            return new FieldType.Choice(type.asSubclass(Enum.class).asSubclass(enumType()));
        }
        return composed(component, type, where);
    }

    private FieldType composed(Argument<?> component, Class<?> type, String where) {
        if (type == RichText.class) {
            return rich(component, where);
        } else if (type == TypeId.class) {
            return reference(component, where);
        } else if (type.isSealed() && type.isInterface()) {
            var cases = Arrays.stream(type.getPermittedSubclasses())
                    .map(permitted -> values.read(permitted, where))
                    .toList();
            return new FieldType.OneOf(type.getSimpleName(), cases);
        } else if (type.isRecord()) {
            return new FieldType.Value(values.read(type, where));
        }
        throw unsupported(where, type);
    }

    private static FieldType text(Argument<?> component) {
        var address = annotation(component, Address.class);
        if (address.isPresent()) {
            return new FieldType.Address(address.get().segments());
        }
        var field = annotation(component, Field.class);
        return new FieldType.Text(
                field.map(Field::maxLength).orElse(300),
                field.map(Field::multiline).orElse(false),
                field.map(Field::blanks).orElse(false));
    }

    private static FieldType rich(Argument<?> component, String where) {
        return annotation(component, Rich.class)
                .map(rich -> new FieldType.Rich(rich.value()))
                .orElseThrow(() -> new WrongContentType(where + " is a rich text and needs @Rich with its profile."));
    }

    private FieldType reference(Argument<?> component, String where) {
        var reference = annotation(component, Reference.class)
                .orElseThrow(
                        () -> new WrongContentType(where + " is a reference and needs @Reference with its targets."));
        var targets = new TreeSet<String>();
        for (var target : reference.value()) {
            targets.add(Optional.ofNullable(typeNames.get(target))
                    .orElseThrow(
                            () -> new WrongContentType("%s refers to %s, which is not a content type on the class path."
                                    .formatted(where, target.getSimpleName()))));
        }
        if (targets.isEmpty()) {
            throw new WrongContentType(where + " refers to no content type; name its targets in @Reference.");
        }
        return new FieldType.Reference(
                targets,
                reference.required(),
                reference.part(),
                reference.role(),
                reference.primary(),
                reference.essential());
    }

    private static FieldType partId(Argument<?> component, String prefix, String where) {
        if (component.getType() != TypeId.class
                || annotation(component, Reference.class).isPresent()) {
            throw new WrongContentType(where + " is the id of an addressable part and must be a plain TypeId.");
        }
        return new FieldType.PartId(prefix);
    }

    private static WrongContentType unsupported(String where, Class<?> type) {
        return new WrongContentType(
                "%s is a %s; a component can be %s.".formatted(where, type.getSimpleName(), SUPPORTED));
    }

    private static <A extends Annotation> Optional<A> annotation(Argument<?> component, Class<A> type) {
        return Optional.ofNullable(component.getAnnotationMetadata().synthesizeDeclared(type));
    }

    @SuppressWarnings({"unchecked", "rawtypes"})
    private static Class<? extends Enum<?>> enumType() {
        return (Class) Enum.class;
    }

    /** An address is called one, whatever its component is called. */
    private static String label(Argument<?> component) {
        return annotation(component, Address.class).isPresent() ? "Address" : words(component.getName());
    }

    private static String words(String name) {
        var spaced =
                name.replaceAll("(\\p{Lu})", " $1").toLowerCase(Locale.ROOT).replaceAll("\\burl\\b", "URL");
        return Character.toUpperCase(spaced.charAt(0)) + spaced.substring(1);
    }
}
