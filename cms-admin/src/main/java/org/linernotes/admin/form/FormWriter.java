package org.linernotes.admin.form;

import io.micronaut.json.tree.JsonNode;
import java.math.BigInteger;
import java.time.DateTimeException;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.linernotes.content.ContentJson;
import org.linernotes.content.FieldDefinition;
import org.linernotes.content.FieldType;
import org.linernotes.content.RecordDefinition;
import org.linernotes.content.ValueDefinition;
import org.linernotes.problem.ProblemException;

/** Writes what stands in a form as the tree that commands take; what is of the wrong kind stays as it is, to be refused there. */
final class FormWriter {
    private final ZoneId zone;

    FormWriter(ZoneId zone) {
        this.zone = zone;
    }

    JsonNode write(RecordDefinition definition, FormValue.Fields fields) {
        return JsonNode.createObjectNode(tree(definition, fields));
    }

    private Map<String, JsonNode> tree(RecordDefinition definition, FormValue.Fields fields) {
        var tree = new TreeMap<String, JsonNode>();
        parse(fields.kept()).entries().forEach(entry -> tree.put(entry.getKey(), entry.getValue()));
        for (var field : FormView.shown(definition)) {
            var value = fields.value(field.name());
            var node = isDefault(field, value) ? null : node(field.type(), value);
            if (node != null) {
                tree.put(field.name(), node);
            }
        }
        return tree;
    }

    private @Nullable JsonNode node(FieldType type, FormValue value) {
        return switch (type) {
            case FieldType.Value(var definition)
            when value instanceof FormValue.Fields fields -> object(tree(definition, fields));
            case FieldType.OneOf(var _, var cases)
            when value instanceof FormValue.Fields fields -> oneOf(cases, fields);
            case FieldType.ListOf(var element, var _)
            when value instanceof FormValue.Rows(var rows) -> list(element, rows);
            case FieldType.Flag _ -> JsonNode.createBooleanNode(value.text().equals("true"));
            case FieldType.Whole _ -> whole(value.text().strip());
            case FieldType.Moment _ -> moment(value.text().strip());
            case FieldType.Rich _ -> document(value.text());
            case FieldType.Text(var _, var multiline, var _)
            when !multiline -> text(value.text().replaceAll("\\R+", " "));
            case FieldType.Text _,
                    FieldType.Day _,
                    FieldType.Partial _,
                    FieldType.Choice _,
                    FieldType.Link _,
                    FieldType.Address _,
                    FieldType.PartId _,
                    FieldType.Reference _,
                    FieldType.Value _,
                    FieldType.OneOf _,
                    FieldType.ListOf _ -> text(value.text());
        };
    }

    private @Nullable JsonNode oneOf(List<ValueDefinition> cases, FormValue.Fields fields) {
        var chosen = cases.stream()
                .filter(definition -> definition.name().equals(fields.kind()))
                .findFirst();
        if (chosen.isEmpty()) {
            return fields.kept().isEmpty() ? null : parse(fields.kept());
        }
        var tree = tree(chosen.get(), fields);
        tree.put(Names.KIND, JsonNode.createStringNode(fields.kind()));
        return JsonNode.createObjectNode(tree);
    }

    private @Nullable JsonNode list(FieldType element, List<FormValue.Row> rows) {
        var items = new ArrayList<JsonNode>();
        for (var row : rows) {
            var node = node(element, row.value());
            items.add(node == null ? emptyItem(element) : node);
        }
        return items.isEmpty() ? null : JsonNode.createArrayNode(items);
    }

    private static JsonNode emptyItem(FieldType element) {
        return element instanceof FieldType.Value
                ? JsonNode.createObjectNode(new TreeMap<>())
                : JsonNode.createStringNode("");
    }

    private static @Nullable JsonNode object(Map<String, JsonNode> tree) {
        return tree.isEmpty() ? null : JsonNode.createObjectNode(tree);
    }

    /** Whether the value says no more than leaving it out does: a row in which nothing else stands is blank. */
    private static boolean isDefault(FieldDefinition field, FormValue value) {
        var byDefault =
                field.type() instanceof FieldType.Flag && field.defaultValue() == null ? "" : field.defaultValue();
        return value instanceof FormValue.Words(var text) && text.equals(byDefault);
    }

    /** The same form without the rows in which nothing was entered. */
    FormValue.Fields withoutBlankRows(RecordDefinition definition, FormValue.Fields fields) {
        var tidy = fields;
        for (var field : FormView.shown(definition)) {
            tidy = tidy.with(field.name(), withoutBlankRows(field.type(), fields.value(field.name())));
        }
        return tidy;
    }

    private FormValue withoutBlankRows(FieldType type, FormValue value) {
        return switch (value) {
            case FormValue.Words words -> words;
            case FormValue.Fields fields ->
                record(type, fields.kind())
                        .<FormValue>map(definition -> withoutBlankRows(definition, fields))
                        .orElse(fields);
            case FormValue.Rows(var rows) ->
                new FormValue.Rows(rows.stream()
                        .map(row ->
                                new FormValue.Row(row.name(), withoutBlankRows(FieldType.element(type), row.value())))
                        .filter(row -> node(FieldType.element(type), row.value()) != null)
                        .toList());
        };
    }

    boolean isBlank(FieldType element, FormValue row) {
        return node(element, withoutBlankRows(element, row)) == null;
    }

    /** The record that a value of the type is; of several, the chosen one. */
    static Optional<ValueDefinition> record(FieldType type, String kind) {
        return switch (type) {
            case FieldType.Value(var definition) -> Optional.of(definition);
            case FieldType.OneOf(var _, var cases) ->
                cases.stream()
                        .filter(definition -> definition.name().equals(kind))
                        .findFirst();
            default -> Optional.empty();
        };
    }

    private static @Nullable JsonNode whole(String text) {
        if (text.matches("[+-]?\\d{1,18}")) {
            return JsonNode.createNumberNode(new BigInteger(text).longValueExact());
        }
        return text(text);
    }

    /** A clock's time in the form's zone; of two that it shows twice, the first; one that it never shows stays as it is. */
    private @Nullable JsonNode moment(String text) {
        try {
            var local = LocalDateTime.parse(text);
            var offsets = zone.getRules().getValidOffsets(local);
            return offsets.isEmpty()
                    ? text(text)
                    : JsonNode.createStringNode(
                            local.toInstant(offsets.getFirst()).toString());
        } catch (DateTimeException _) {
            return text(text);
        }
    }

    private static @Nullable JsonNode document(String text) {
        if (text.isBlank()) {
            return null;
        }
        try {
            return ContentJson.parse(text);
        } catch (ProblemException _) {
            return text(text);
        }
    }

    private static @Nullable JsonNode text(String text) {
        return text.isBlank() ? null : JsonNode.createStringNode(text);
    }

    private static JsonNode parse(String kept) {
        try {
            var node = kept.isEmpty() ? JsonNode.createObjectNode(new TreeMap<>()) : ContentJson.parse(kept);
            return node.isObject() ? node : JsonNode.createObjectNode(new TreeMap<>());
        } catch (ProblemException _) {
            return JsonNode.createObjectNode(new TreeMap<>());
        }
    }
}
