package org.linernotes.admin.diff;

import io.micronaut.json.tree.JsonNode;
import java.util.List;
import java.util.Optional;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.linernotes.content.ContentTypeDefinition;
import org.linernotes.content.FieldDefinition;
import org.linernotes.content.FieldType;
import org.linernotes.content.ValueDefinition;

/**
 * A place inside a field.
 *
 * @param label in words: {@code Artist 2 › Credited as}
 * @param type of the value there; null: no field of today's type
 */
public record FieldPath(String label, @Nullable FieldType type) {
    private static final Pattern STEP = Pattern.compile("\\[(\\d+)]|\\.?([^.\\[\\]]+)");

    /** Names a place of a content in words; empty if its type has no such field. */
    public static String label(ContentTypeDefinition type, String path) {
        var end = STEP.matcher(path).results().map(MatchResult::end).findFirst().orElse(0);
        return type.field(path.substring(0, end))
                .map(field -> of(field, path.substring(end), null).label())
                .orElse("");
    }

    /** Follows a path such as {@code [1].creditedAs}; {@code value} tells which case of several it leads through. */
    static FieldPath of(FieldDefinition field, String path, @Nullable JsonNode value) {
        var here = new FieldPath(field.label(), field.type());
        var node = value;
        for (var step : STEP.matcher(path).results().toList()) {
            if (here.type() instanceof FieldType.Rich) {
                return here;
            }
            if (step.group(1) != null) {
                var index = Integer.parseInt(step.group(1));
                here = here.item(index);
                node = node != null && node.isArray() && index < node.size() ? node.get(index) : null;
            } else {
                here = here.field(step.group(2), node);
                node = node == null ? null : node.get(step.group(2));
            }
        }
        return here;
    }

    private FieldPath item(int index) {
        return new FieldPath(
                label + " " + (index + 1), type instanceof FieldType.ListOf(var element, var _) ? element : null);
    }

    private FieldPath field(String name, @Nullable JsonNode node) {
        var field = fields(node).stream()
                .filter(candidate -> candidate.name().equals(name))
                .findFirst();
        return new FieldPath(
                label + " › " + field.map(FieldDefinition::label).orElse(name),
                field.map(FieldDefinition::type).orElse(null));
    }

    private List<FieldDefinition> fields(@Nullable JsonNode node) {
        return switch (type) {
            case FieldType.Value(var definition) -> definition.fields();
            case FieldType.OneOf(var _, var cases) ->
                named(cases, node).map(ValueDefinition::fields).orElse(List.of());
            case null, default -> List.of();
        };
    }

    private static Optional<ValueDefinition> named(List<ValueDefinition> cases, @Nullable JsonNode node) {
        var name = node == null ? null : node.get("type");
        return cases.stream()
                .filter(definition -> name != null && definition.name().equals(name.coerceStringValue()))
                .findFirst();
    }
}
