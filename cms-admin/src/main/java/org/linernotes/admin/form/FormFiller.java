package org.linernotes.admin.form;

import io.micronaut.json.tree.JsonNode;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.linernotes.content.ContentJson;
import org.linernotes.content.FieldDefinition;
import org.linernotes.content.FieldType;
import org.linernotes.content.RecordDefinition;
import org.linernotes.content.ValueDefinition;
import org.linernotes.content.WebAddress;

/** Fills a form with a stored content; what is not for people, or unknown to today's type, is kept aside. */
final class FormFiller {
    private static final DateTimeFormatter LOCAL = DateTimeFormatter.ofPattern("uuuu-MM-dd'T'HH:mm:ss");

    private final ZoneId zone;

    FormFiller(ZoneId zone) {
        this.zone = zone;
    }

    FormValue.Fields fill(RecordDefinition definition, JsonNode tree) {
        return fields(definition, tree, "", "");
    }

    /** A field's value on its own. */
    FormValue fill(FieldDefinition field, @Nullable JsonNode node) {
        return value(field.type(), node, field.name());
    }

    private FormValue.Fields fields(RecordDefinition definition, JsonNode tree, String path, String kind) {
        var values = new LinkedHashMap<String, FormValue>();
        for (var field : FormView.shown(definition)) {
            values.put(field.name(), value(field.type(), tree.get(field.name()), Names.field(path, field.name())));
        }
        return new FormValue.Fields(values, kind, kept(definition, tree, kind));
    }

    private FormValue value(FieldType type, @Nullable JsonNode node, String path) {
        if (node == null) {
            return empty(type);
        }
        return switch (type) {
            case FieldType.Value(var definition) -> fields(definition, node, path, "");
            case FieldType.OneOf(var _, var cases) -> oneOf(cases, node, path);
            case FieldType.ListOf(var element, var _) -> rows(element, node, path);
            case FieldType.Rich _ -> new FormValue.Words(ContentJson.print(node));
            case FieldType.Moment _ -> new FormValue.Words(local(node));
            case FieldType.Link _ -> new FormValue.Words(WebAddress.inLetters(words(node)));
            case FieldType.Text _,
                    FieldType.Whole _,
                    FieldType.Flag _,
                    FieldType.Day _,
                    FieldType.Partial _,
                    FieldType.Choice _,
                    FieldType.Address _,
                    FieldType.PartId _,
                    FieldType.Reference _ -> new FormValue.Words(words(node));
        };
    }

    /** What a field holds before anything is entered. */
    static FormValue empty(FieldType type) {
        return switch (type) {
            case FieldType.ListOf _ -> new FormValue.Rows(List.of());
            case FieldType.OneOf _ -> new FormValue.Fields(Map.of(), "", "");
            case FieldType.Value(var definition) -> empty(definition, "");
            case FieldType.Text _,
                    FieldType.Whole _,
                    FieldType.Flag _,
                    FieldType.Day _,
                    FieldType.Partial _,
                    FieldType.Moment _,
                    FieldType.Choice _,
                    FieldType.Link _,
                    FieldType.Address _,
                    FieldType.PartId _,
                    FieldType.Rich _,
                    FieldType.Reference _ -> FormValue.Words.NONE;
        };
    }

    static FormValue.Fields empty(RecordDefinition definition, String kind) {
        var values = new LinkedHashMap<String, FormValue>();
        FormView.shown(definition).forEach(field -> values.put(field.name(), empty(field.type())));
        return new FormValue.Fields(values, kind, "");
    }

    private FormValue oneOf(List<ValueDefinition> cases, JsonNode node, String path) {
        var name = node.isObject() ? node.get(Names.KIND) : null;
        return cases.stream()
                .filter(definition -> name != null && definition.name().equals(name.coerceStringValue()))
                .findFirst()
                .<FormValue>map(definition -> fields(definition, node, path, definition.name()))
                .orElseGet(() -> new FormValue.Fields(Map.of(), "", ContentJson.print(node)));
    }

    private FormValue rows(FieldType element, JsonNode node, String path) {
        var rows = new ArrayList<FormValue.Row>();
        if (node.isArray()) {
            for (var item : node.values()) {
                var name = Names.row(path, rows.size());
                rows.add(new FormValue.Row(name, value(element, item, name)));
            }
        }
        return new FormValue.Rows(rows);
    }

    private String local(JsonNode node) {
        try {
            var at = Instant.parse(node.coerceStringValue()).atZone(zone);
            var text = LOCAL.format(at);
            return text.endsWith(":00") ? text.substring(0, text.length() - 3) : text;
        } catch (DateTimeException _) {
            return words(node);
        }
    }

    private static String words(JsonNode node) {
        return node.isObject() || node.isArray() ? ContentJson.print(node) : node.coerceStringValue();
    }

    private static String kept(RecordDefinition definition, JsonNode tree, String kind) {
        var kept = new TreeMap<String, JsonNode>();
        for (var entry : tree.entries()) {
            var isKind = !kind.isEmpty() && entry.getKey().equals(Names.KIND);
            if (!isKind && !isShown(definition, entry.getKey())) {
                kept.put(entry.getKey(), entry.getValue());
            }
        }
        return kept.isEmpty() ? "" : ContentJson.print(JsonNode.createObjectNode(kept));
    }

    private static boolean isShown(RecordDefinition definition, String name) {
        return definition.field(name).filter(FormView::isShown).isPresent();
    }
}
