package org.linernotes.graphql.delivery;

import static java.util.stream.Collectors.joining;

import io.micronaut.json.tree.JsonNode;
import jakarta.inject.Singleton;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import org.jspecify.annotations.Nullable;

/** Every field that can be asked of a type without arguments, in as many operations as the limits make of it. */
@Singleton
class EveryField {
    private static final int DEPTH = 3;
    private static final Set<String> NOT_ASKED = Set.of("edges", "pageInfo", "letters");

    /** An id of nothing: what is refused for its cost is refused for any. */
    private static final Map<String, String> NOBODY = Map.of("id", "song_00000000000000000000000000");

    private static final String INTROSPECTION = """
            { __schema { types { name kind fields { name args { name type { kind } defaultValue }
              type { name kind ofType { name kind ofType { name kind ofType { name kind } } } } } } } }""";

    private final Frontend frontend;
    private final Map<String, JsonNode> types = new HashMap<>();
    private final Map<String, List<String>> operations = new HashMap<>();

    EveryField(Frontend frontend) {
        this.frontend = frontend;
    }

    boolean hasNode(String type) {
        if (types.isEmpty()) {
            list(frontend.ask(INTROSPECTION, Map.of()).at("data", "__schema", "types"))
                    .forEach(described -> types.put(text(described, "name"), described));
        }
        return types.containsKey(type)
                && fields(type).stream().anyMatch(field -> text(field, "name").equals("id"));
    }

    /** Operations that ask the node {@code $id} of that type for all of its fields, some of them for each. */
    List<String> operations(String type) {
        return operations.computeIfAbsent(
                type, asked -> divided(asked, askable(asked), DEPTH).toList());
    }

    private Stream<String> divided(String type, List<JsonNode> fields, int depth) {
        var operation = "query($id: ID!) { node(id: $id) { ... on %s %s } }".formatted(type, selection(fields, depth));
        if (!frontend.ask(operation, NOBODY).text().contains("LIMIT_EXCEEDED")) {
            return Stream.of(operation);
        }
        var half = fields.size() / 2;
        return half == 0
                ? divided(type, fields, depth - 1)
                : Stream.concat(
                        divided(type, fields.subList(0, half), depth),
                        divided(type, fields.subList(half, fields.size()), depth));
    }

    private String selection(List<JsonNode> fields, int depth) {
        return fields.stream()
                .map(field -> asked(field, depth))
                .filter(asked -> !asked.isEmpty())
                .collect(joining(" ", "{ __typename ", " }"));
    }

    private String asked(JsonNode field, int depth) {
        var type = named(member(field, "type"));
        var name = text(field, "name") + (hasPages(field) ? "(first: 3)" : "");
        return switch (text(type, "kind")) {
            case "SCALAR", "ENUM" -> name;
            case "OBJECT" ->
                isEntry(text(type, "name"))
                        ? name + " { __typename }"
                        : depth == 0 ? "" : name + " " + selection(askable(text(type, "name")), depth - 1);
            default -> name + " { __typename }";
        };
    }

    private List<JsonNode> askable(String type) {
        return fields(type).stream()
                .filter(field -> !NOT_ASKED.contains(text(field, "name")))
                .filter(field -> list(field.get("args")).stream().noneMatch(EveryField::isRequired))
                .toList();
    }

    private static boolean hasPages(JsonNode field) {
        return list(field.get("args")).stream()
                .anyMatch(argument -> text(argument, "name").equals("first"));
    }

    private boolean isEntry(String type) {
        return fields(type).stream().anyMatch(field -> text(field, "name").equals("jsonLd"));
    }

    private List<JsonNode> fields(String type) {
        return list(Objects.requireNonNull(types.get(type), type).get("fields"));
    }

    private static JsonNode member(JsonNode object, String member) {
        return Objects.requireNonNull(object.get(member), member);
    }

    private static boolean isRequired(JsonNode argument) {
        return text(member(argument, "type"), "kind").equals("NON_NULL")
                && member(argument, "defaultValue").isNull();
    }

    private static JsonNode named(JsonNode type) {
        var inner = type.get("ofType");
        return inner == null || inner.isNull() ? type : named(inner);
    }

    private static List<JsonNode> list(@Nullable JsonNode array) {
        return array == null || !array.isArray()
                ? List.of()
                : StreamSupport.stream(array.values().spliterator(), false).toList();
    }

    private static String text(JsonNode object, String member) {
        return member(object, member).getStringValue();
    }
}
