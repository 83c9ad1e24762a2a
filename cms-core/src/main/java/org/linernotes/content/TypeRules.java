package org.linernotes.content;

import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.function.Function;
import java.util.regex.Pattern;

/** What a content type must keep to beyond what each of its fields does. */
final class TypeRules {
    private static final Pattern NAME = Pattern.compile("[A-Z][A-Za-z0-9]{0,62}");
    private static final Pattern PREFIX = Pattern.compile("[a-z]([a-z_]{0,30}[a-z])?");
    private static final Pattern PLURAL = Pattern.compile("\\p{Alpha}[\\p{Alnum} -]{0,62}");
    private static final Set<String> SCHEMA_NAMES = Set.of(
            "Query",
            "Mutation",
            "Subscription",
            "String",
            "Int",
            "Float",
            "Boolean",
            "Node",
            "Entry",
            "Route",
            "Gone",
            "PageInfo",
            "Date",
            "DateTime",
            "PartialDate",
            "Json",
            "Image",
            "Comment",
            "Suggestion");
    private static final Pattern SCHEMA_ENDS =
            Pattern.compile(".+(Connection|Edge|Input|Payload|Order|Filter|Result)|(Create|Save|Update).+");
    private static final Set<String> SYSTEM_PREFIXES =
            Set.of("entry", "revision", "review", "publication", "comment", "account", "asset", "suggestion");
    private static final Set<String> SYSTEM_FIELDS =
            Set.of("id", "path", "url", "createdAt", "updatedAt", "publishedAt");
    private static final Pattern PLACEHOLDER = Pattern.compile("\\{([A-Za-z0-9]+)(?:\\.[A-Za-z0-9]+)?}");

    private TypeRules() {}

    static void checkDeclarations(Collection<DeclaredType> declared) {
        for (var type : declared) {
            require(NAME.matcher(type.name()).matches(), type, "needs a name such as Song, not “%s”", type.name());
            require(
                    PREFIX.matcher(type.prefix()).matches(),
                    type,
                    "needs a prefix such as song, not “%s”",
                    type.prefix());
            require(
                    !SCHEMA_NAMES.contains(type.name())
                            && !SCHEMA_ENDS.matcher(type.name()).matches(),
                    type,
                    "needs another name: “%s” belongs to the schema itself",
                    type.name());
            require(
                    !SYSTEM_PREFIXES.contains(type.prefix()),
                    type,
                    "needs another prefix: “%s” begins the ids of something else",
                    type.prefix());
            require(!type.text("label").isBlank(), type, "needs a label%s", "");
            require(
                    PLURAL.matcher(type.text("plural")).matches(),
                    type,
                    "needs a plural in letters and digits such as Songs, not “%s”",
                    type.text("plural"));
            require(type.approvals() >= 0, type, "cannot need %s approvals", String.valueOf(type.approvals()));
        }
        checkUnique(declared, "name", DeclaredType::name);
        checkUnique(declared, "prefix", DeclaredType::prefix);
        checkUnique(declared, "plural", type -> type.text("plural").toLowerCase(Locale.ROOT));
    }

    static void check(ContentTypeDefinition type) {
        type.fields().stream()
                .map(FieldDefinition::name)
                .filter(name -> SYSTEM_FIELDS.contains(name) || name.startsWith("__"))
                .findFirst()
                .ifPresent(name -> {
                    throw wrong(type, "has a component “%s”, which every entry has by itself".formatted(name));
                });
        checkTitle(type);
        checkListing(type);
        checkAddress(type);
        var rich = type.fields().stream()
                .filter(field -> field.type() instanceof FieldType.Rich)
                .map(field -> ((FieldType.Rich) field.type()).profile())
                .distinct()
                .count();
        if (rich > 1) {
            throw wrong(type, "has rich texts of two profiles; choose one for the whole type");
        }
        type.fields().forEach(field -> checkField(type.name(), field));
    }

    /** No two types have pages at the same addresses: those of one part and those of two never meet. */
    static void checkPaths(Collection<ContentTypeDefinition> types) {
        var seen = new HashMap<String, ContentTypeDefinition>();
        for (var type : types) {
            if (type.pathPattern() == null) {
                continue;
            }
            var segments = type.field("slug")
                    .map(FieldDefinition::type)
                    .filter(FieldType.Address.class::isInstance)
                    .map(address -> ((FieldType.Address) address).segments())
                    .orElse(1);
            var other = seen.put(type.pathPattern() + " " + segments, type);
            if (other != null) {
                throw new WrongContentType("%s and %s have pages at the same addresses, %s."
                        .formatted(other.name(), type.name(), type.pathPattern()));
            }
        }
    }

    static void checkParts(Collection<ValueDefinition> parts, Collection<String> taken) {
        var prefixes = new HashSet<>(taken);
        for (var part : parts) {
            var prefix = Objects.requireNonNull(part.partPrefix());
            if (!PREFIX.matcher(prefix).matches() || !prefixes.add(prefix)) {
                throw new WrongContentType(
                        "%s needs a prefix of its own such as quote, not “%s”.".formatted(part.name(), prefix));
            }
            if (part.field(PartTree.ID).isEmpty()) {
                throw new WrongContentType("%s is addressable and needs a component “id”.".formatted(part.name()));
            }
        }
    }

    private static void checkTitle(ContentTypeDefinition type) {
        var name = type.titleField();
        if (name == null) {
            return;
        }
        var field = type.field(name)
                .orElseThrow(() ->
                        wrong(type, "has no field “%s” for its title; name one, or implement Titled".formatted(name)));
        if (!(field.type() instanceof FieldType.Text) || field.required() != Level.SAVE) {
            throw wrong(type, "has a title field “%s” that is not a text required when saving".formatted(name));
        }
    }

    private static void checkListing(ContentTypeDefinition type) {
        var name = type.listedBy();
        if (name != null
                && type.field(name)
                        .filter(field -> field.type() instanceof FieldType.Whole && field.sortable())
                        .isEmpty()) {
            throw wrong(type, "is listed by “%s”, which is not a sortable whole number".formatted(name));
        }
    }

    private static void checkAddress(ContentTypeDefinition type) {
        var slug = type.field("slug").map(FieldDefinition::type).filter(FieldType.Address.class::isInstance);
        var pattern = type.pathPattern();
        if (pattern != null
                && (!pattern.startsWith("/")
                        || !pattern.contains("{slug}")
                        || hasBraces(pattern.replace("{slug}", "")))) {
            throw wrong(
                    type, "has the path “%s”, which must begin with / and hold {slug} and no other".formatted(pattern));
        }
        if ((pattern != null || type.slugPattern() != null) && slug.isEmpty()) {
            throw wrong(type, "has an address and needs a text field “slug” with @Address");
        }
        if (type.slugPattern() != null) {
            if (hasBraces(PLACEHOLDER.matcher(type.slugPattern()).replaceAll(""))) {
                throw wrong(type, "proposes slugs from “%s”, whose braces hold no field".formatted(type.slugPattern()));
            }
            PLACEHOLDER
                    .matcher(type.slugPattern())
                    .results()
                    .map(match -> match.group(1))
                    .forEach(name -> {
                        if (type.field(name).isEmpty()) {
                            throw wrong(type, "proposes slugs from “%s”, which is not a field".formatted(name));
                        }
                    });
        }
    }

    private static boolean hasBraces(String pattern) {
        return pattern.contains("{") || pattern.contains("}");
    }

    private static void checkField(String owner, FieldDefinition field) {
        var where = owner + "." + field.name();
        switch (FieldType.element(field.type())) {
            case FieldType.Value(var value) -> value.fields().forEach(inner -> checkField(value.name(), inner));
            case FieldType.OneOf(var _, var cases) -> cases.forEach(value -> checkCase(value));
            case FieldType.Reference reference
            when reference.required() && !reference.primaryRole().isEmpty() ->
                throw new WrongContentType(where + " is required and primary; it can be one of them.");
            case FieldType.Reference reference
            when reference.part() && !reference.required() ->
                throw new WrongContentType(where + " makes its entry a part, so it must be required.");
            case FieldType.Whole(var min, var max)
            when min > max ->
                throw new WrongContentType("%s must be at least %d and at most %d.".formatted(where, min, max));
            default -> {}
        }
    }

    private static void checkCase(ValueDefinition value) {
        if (value.field("type").isPresent()) {
            throw new WrongContentType(
                    "%s.type cannot be: “type” tells the cases of a sealed interface apart.".formatted(value.name()));
        }
        value.fields().forEach(inner -> checkField(value.name(), inner));
    }

    private static void checkUnique(
            Collection<DeclaredType> declared, String what, Function<DeclaredType, String> key) {
        Map<String, DeclaredType> seen = new HashMap<>();
        for (var type : declared) {
            var other = seen.put(key.apply(type), type);
            if (other != null) {
                throw new WrongContentType("%s and %s have the same %s “%s”."
                        .formatted(simpleName(other), simpleName(type), what, key.apply(type)));
            }
        }
    }

    private static void require(boolean kept, DeclaredType type, String message, String value) {
        if (!kept) {
            throw new WrongContentType("%s %s.".formatted(simpleName(type), message.formatted(value)));
        }
    }

    private static String simpleName(DeclaredType type) {
        return type.recordType().getSimpleName();
    }

    private static WrongContentType wrong(ContentTypeDefinition type, String what) {
        return new WrongContentType("%s %s.".formatted(type.name(), what));
    }
}
