package org.linernotes.graphql.schema;

import static java.util.stream.Collectors.joining;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.linernotes.content.ContentTypeDefinition;
import org.linernotes.content.FieldDefinition;
import org.linernotes.content.FieldType;
import org.linernotes.content.Unlisted;
import org.linernotes.content.ValueDefinition;

/** Writes what follows from the content types as schema text: their objects, values, enums and unions, and the root fields. */
public final class ModelSchema {
    /** What a generated field reads, by its coordinates. */
    public record GeneratedField(String type, FieldDefinition field) {}

    private static final Set<String> OF_EVERY_ENTRY =
            Set.of("id", "slug", "path", "url", "title", "updatedAt", "publishedAt", "seo", "jsonLd");

    private final StringBuilder text = new StringBuilder();
    private final Set<String> written = new LinkedHashSet<>();
    private static final String WITHOUT_STUBS = """
                "Leaves out what is there for others to link to, without words of its own."
                withoutStubs: Boolean = false
            """;

    private final List<ContentTypeDefinition> types;

    private ModelSchema(List<ContentTypeDefinition> types) {
        this.types = types;
    }

    public static String of(List<ContentTypeDefinition> types) {
        return new ModelSchema(types).write();
    }

    /** Whether a content's field is a field of its own in GraphQL, beside those that every entry has. */
    public static boolean isDelivered(FieldDefinition field) {
        return !field.internal() && !OF_EVERY_ENTRY.contains(field.name());
    }

    /** The name of the union of a reference with several targets. */
    public static String unionName(String owner, FieldDefinition field) {
        return owner + capitalised(field.name());
    }

    /** The root field that answers one entry of a type, such as {@code featureCategory}. */
    public static String singular(ContentTypeDefinition type) {
        return camelCase(type.name());
    }

    /** The root field that lists a type, such as {@code featureCategories}. */
    public static String plural(ContentTypeDefinition type) {
        var words = type.plural().strip().split("[^\\p{L}\\p{N}]+", -1);
        var name = new StringBuilder(words[0].toLowerCase(Locale.ROOT));
        for (var i = 1; i < words.length; i++) {
            name.append(capitalised(words[i]));
        }
        return name.toString();
    }

    private String write() {
        types.forEach(this::writeType);
        writeRoot();
        return text.toString();
    }

    private void writeType(ContentTypeDefinition type) {
        var interfaces = new LinkedHashSet<>(List.of("Node"));
        if (type.pathPattern() != null) {
            interfaces.add("Entry");
        }
        if (type.commentable()) {
            interfaces.add("Commentable");
        }
        describe("", type.label() + ", as readers see it.");
        text.append("type ")
                .append(type.name())
                .append(" implements ")
                .append(String.join(" & ", interfaces))
                .append(" {\n");
        writeEntryFields(type);
        type.fields().stream().filter(ModelSchema::isDelivered).forEach(field -> writeField(type.name(), field));
        text.append("}\n");
        writeParts(type.name(), type.fields());
    }

    private void writeEntryFields(ContentTypeDefinition type) {
        text.append("""
                  "The id, starting with `%s_`."
                  id: ID!
                  "What it is called."
                  title: String!
                  "When its words changed last; facts and comments do not count."
                  updatedAt: DateTime!
                  "When readers first saw it."
                  publishedAt: DateTime!
                """.formatted(type.prefix()));
        if (type.pathPattern() != null) {
            text.append("""
                      "The address below the type's root."
                      slug: String!
                      "The address from the site's root on."
                      path: String!
                      "The absolute address."
                      url: URL!
                      "What search engines and link previews are told."
                      seo: Seo!
                      "Linked data for a script element; safe to embed as it is."
                      jsonLd: String!
                    """);
        }
        if (type.commentable()) {
            text.append("""
                      "Whether readers may comment now."
                      commentsOpen: Boolean!
                      "What readers wrote, replies included."
                      comments(
                        "In which order."
                        orderBy: CommentSort = NEWEST
                        "The same."
                        sort: CommentSort = NEWEST @deprecated(reason: "Use `orderBy`, as in all lists.")
                        "How many from the beginning."
                        first: Int = 10
                        "Only those after this cursor."
                        after: String
                      ): CommentConnection!
                    """);
        }
    }

    private void writeField(String owner, FieldDefinition field) {
        describe("  ", field.help().isEmpty() ? field.label() + "." : field.help());
        text.append("  ").append(field.name()).append(": ").append(outputType(owner, field, field.type()));
        text.append(isAlwaysThere(field) ? "!\n" : "\n");
    }

    private static boolean isAlwaysThere(FieldDefinition field) {
        return switch (field.type()) {
            case FieldType.Reference _ -> false;
            case FieldType.Flag _, FieldType.ListOf _, FieldType.PartId _ -> true;
            default -> field.defaultValue() != null || isRequired(field);
        };
    }

    private static boolean isRequired(FieldDefinition field) {
        return switch (field.required()) {
            case SAVE, REVIEW, PUBLISH -> true;
            case WARNING -> false;
            case null -> false;
        };
    }

    private static String outputType(String owner, FieldDefinition field, FieldType type) {
        return switch (type) {
            case FieldType.Text _, FieldType.Address _ -> "String";
            case FieldType.Whole(long min, long max) ->
                min < Integer.MIN_VALUE || max > Integer.MAX_VALUE ? "Float" : "Int";
            case FieldType.Flag _ -> "Boolean";
            case FieldType.Day _ -> "Date";
            case FieldType.Partial _ -> "PartialDate";
            case FieldType.Moment _ -> "DateTime";
            case FieldType.Link _ -> "URL";
            case FieldType.Rich _ -> "RichText";
            case FieldType.PartId _ -> "ID";
            case FieldType.Choice(var constants) -> constants.getSimpleName();
            case FieldType.Reference reference ->
                reference.targets().size() == 1 ? reference.targets().iterator().next() : unionName(owner, field);
            case FieldType.Value(var value) -> value.name();
            case FieldType.OneOf oneOf -> oneOf.name();
            case FieldType.ListOf list -> "[" + outputType(owner, field, list.element()) + "!]";
        };
    }

    /** The types that fields of a type or value need and that no content type is. */
    private void writeParts(String owner, List<FieldDefinition> fields) {
        fields.stream().filter(ModelSchema::isDelivered).forEach(field -> writePart(owner, field, field.type()));
    }

    private void writePart(String owner, FieldDefinition field, FieldType type) {
        switch (type) {
            case FieldType.ListOf list -> writePart(owner, field, list.element());
            case FieldType.Choice(var constants) -> writeEnum(field.label(), constants);
            case FieldType.Reference reference
            when reference.targets().size() > 1 ->
                writeUnion(unionName(owner, field), field.label(), reference.targets());
            case FieldType.Value(var value) -> writeValue(value);
            case FieldType.OneOf(var name, var cases) -> {
                cases.forEach(this::writeValue);
                writeUnion(
                        name,
                        field.label(),
                        cases.stream().map(ValueDefinition::name).toList());
            }
            default -> {}
        }
    }

    private void writeValue(ValueDefinition value) {
        if (written.add(value.name())) {
            describe("", "A part of an entry.");
            text.append("type ")
                    .append(value.name())
                    .append(value.partPrefix() == null ? " {\n" : " implements Node {\n");
            value.fields().stream()
                    .filter(field -> !field.internal())
                    .forEach(field -> writeField(value.name(), field));
            text.append("}\n");
            value.fields().forEach(field -> writePart(value.name(), field, field.type()));
        }
    }

    private void writeEnum(String label, Class<? extends Enum<?>> constants) {
        if (written.add(constants.getSimpleName())) {
            describe("", label + ": one of a few words.");
            text.append("enum ").append(constants.getSimpleName()).append(" {\n");
            for (var constant : constants.getEnumConstants()) {
                describe("  ", constant.name().toLowerCase(Locale.ROOT).replace('_', ' ') + ".");
                text.append("  ").append(constant.name()).append('\n');
            }
            text.append("}\n");
        }
    }

    private void writeUnion(String name, String label, Iterable<String> members) {
        if (written.add(name)) {
            describe("", label + ": one of several types.");
            text.append("union ")
                    .append(name)
                    .append(" = ")
                    .append(String.join(" | ", members))
                    .append('\n');
        }
    }

    private void writeRoot() {
        describe(
                "",
                "What readers can ask for. A list here is never null by its type: where it fails, as for a cursor of another"
                        + " list, the whole `data` is null beside the error, whose `path` names the list.");
        text.append("type Query {\n");
        types.forEach(type -> {
            if (type.pathPattern() != null) {
                describe("  ", type.label() + " by its slug; null when there is none, or readers cannot see it.");
                text.append("  ")
                        .append(singular(type))
                        .append("(\n    \"The address below the type's root.\"\n    slug: String!\n  ): ")
                        .append(type.name())
                        .append('\n');
            }
            describe("  ", "All of them: " + type.plural() + ".");
            text.append("  ")
                    .append(plural(type))
                    .append("""
                    (
                        "In which order."
                        orderBy: EntryOrder = TITLE_ASC
                    %s    "How many from the beginning."
                        first: Int = 25
                        "Only those after this cursor."
                        after: String
                      ):\s""".formatted(hasStubs(type) ? WITHOUT_STUBS : ""))
                    .append(type.name())
                    .append("Connection!\n");
        });
        text.append("}\n");
        text.append("""
                "In which order entries stand."
                enum EntryOrder {
                  "A to Z."
                  TITLE_ASC
                  "The latest on this site first."
                  NEWEST
                  "What changed last first."
                  UPDATED_DESC
                }
                """);
    }

    /** Whether entries of the type may ask to be passed by. */
    public static boolean hasStubs(ContentTypeDefinition type) {
        return Unlisted.class.isAssignableFrom(type.recordType());
    }

    private void describe(String indent, String description) {
        text.append(indent)
                .append("\"\"\"")
                .append(description.lines().collect(joining(" ")).replace("\"\"\"", "'''"));
        text.append(description.endsWith("\"") ? " " : "").append("\"\"\"\n");
    }

    private static String camelCase(String name) {
        return name.substring(0, 1).toLowerCase(Locale.ROOT) + name.substring(1);
    }

    private static String capitalised(String word) {
        return word.substring(0, 1).toUpperCase(Locale.ROOT) + word.substring(1);
    }
}
