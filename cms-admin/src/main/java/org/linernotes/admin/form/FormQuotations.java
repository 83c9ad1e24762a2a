package org.linernotes.admin.form;

import io.micronaut.json.tree.JsonNode;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.UnaryOperator;
import java.util.regex.Pattern;
import org.linernotes.content.ContentJson;
import org.linernotes.content.FieldDefinition;
import org.linernotes.content.FieldType;
import org.linernotes.content.RecordDefinition;
import org.linernotes.problem.ProblemException;

/**
 * The quotations of a form, whose words its texts mark.
 *
 * @param list the field that holds them; empty: the type has none
 * @param ids by their numbers in the form; those that no text has words of may have none
 */
record FormQuotations(String list, Map<Integer, String> ids) {
    private static final String PREFIX = "quote";
    private static final String ID = "id";
    private static final String MARKS = "marks";
    private static final String TEXT = "text";
    private static final Pattern NUMBER = Pattern.compile("\\[(\\d{1,6})]$");
    private static final int FIRST_SPARE = 1_000;

    FormQuotations {
        ids = Map.copyOf(ids);
    }

    /** As a form shows them: counted in their order. */
    static FormQuotations of(RecordDefinition definition, FormValue.Fields form) {
        var list = list(definition);
        var ids = new HashMap<Integer, String>();
        var rows = rows(form, list);
        for (var at = 0; at < rows.size(); at++) {
            var number = at + 1;
            id(kept(rows.get(at))).ifPresent(id -> ids.put(number, id));
        }
        return new FormQuotations(list, ids);
    }

    /**
     * As they were sent: called by the places that they had when the form was shown; each has an id by which a text may
     * mark words.
     */
    static FormQuotations sent(RecordDefinition definition, List<String> rowNames, UnaryOperator<String> kept) {
        var list = list(definition);
        var ids = new TreeMap<Integer, String>();
        var unnamed = new ArrayList<Integer>();
        for (var name : rowNames) {
            number(list, name)
                    .ifPresent(number ->
                            id(kept.apply(name)).ifPresentOrElse(id -> ids.put(number, id), () -> unnamed.add(number)));
        }
        for (var number : unnamed) {
            var called = number;
            while (ids.containsValue(MarkupNames.fresh(called))) {
                called = called < FIRST_SPARE ? FIRST_SPARE + called : called + 1;
            }
            ids.put(number, MarkupNames.fresh(called));
        }
        return new FormQuotations(list, ids);
    }

    private static String list(RecordDefinition definition) {
        return definition.fields().stream()
                .filter(field -> field.type() instanceof FieldType.ListOf(FieldType.Value(var value), var _)
                        && PREFIX.equals(value.partPrefix()))
                .map(FieldDefinition::name)
                .findFirst()
                .orElse("");
    }

    private static Optional<Integer> number(String list, String row) {
        var number = NUMBER.matcher(row);
        return !list.isEmpty() && row.startsWith(list + "[") && number.find()
                ? Optional.of(Integer.parseInt(number.group(1)) + 1)
                : Optional.empty();
    }

    boolean isList(String field) {
        return !list.isEmpty() && list.equals(field);
    }

    /** The form with an id for each quotation that a text marks words of. */
    FormValue.Fields named(FormValue.Fields form) {
        if (list.isEmpty() || !(form.value(list) instanceof FormValue.Rows(var rows))) {
            return form;
        }
        return form.with(
                list,
                new FormValue.Rows(rows.stream().map(row -> named(row, form)).toList()));
    }

    private FormValue.Row named(FormValue.Row row, FormValue.Fields form) {
        var id = number(list, row.name()).map(ids::get).orElse("");
        if (!(row.value() instanceof FormValue.Fields fields)
                || id(fields.kept()).isPresent()
                || !isMarked(id, form)) {
            return row;
        }
        var kept = new TreeMap<String, JsonNode>();
        tree(fields.kept())
                .ifPresent(tree -> tree.entries().forEach(entry -> kept.put(entry.getKey(), entry.getValue())));
        kept.put(ID, RichNodes.text(id));
        var json = ContentJson.print(JsonNode.createObjectNode(kept));
        return new FormValue.Row(row.name(), new FormValue.Fields(fields.values(), fields.kind(), json));
    }

    private static boolean isMarked(String id, FormValue.Fields form) {
        return form.values().values().stream().anyMatch(value -> value.text().contains("\"quoteId\":\"" + id + "\""));
    }

    /** The form, in which no text marks words of the quotation in that row any more. */
    static FormValue.Fields unmarked(RecordDefinition definition, FormValue.Fields form, String rowName) {
        var id = rows(form, list(definition)).stream()
                .filter(row -> row.name().equals(rowName))
                .flatMap(row -> id(kept(row)).stream())
                .findFirst();
        var changed = form;
        for (var field : definition.fields()) {
            if (id.isPresent() && field.type() instanceof FieldType.Rich) {
                var text = form.value(field.name()).text();
                changed = changed.with(field.name(), new FormValue.Words(unmarked(text, id.get())));
            }
        }
        return changed;
    }

    private static String unmarked(String json, String id) {
        return tree(json).map(tree -> ContentJson.print(without(tree, id))).orElse(json);
    }

    private static JsonNode without(JsonNode node, String id) {
        if (node.isArray()) {
            return JsonNode.createArrayNode(joined(
                    RichNodes.items(JsonNode.createObjectNode(Map.of("all", node)), "all").stream()
                            .filter(item ->
                                    !RichNodes.attribute(item, "quoteId").equals(id))
                            .map(item -> without(item, id))
                            .toList()));
        }
        if (!node.isObject()) {
            return node;
        }
        var members = new TreeMap<String, JsonNode>();
        node.entries().forEach(entry -> members.put(entry.getKey(), without(entry.getValue(), id)));
        var marks = members.get(MARKS);
        if (marks != null && marks.size() == 0) {
            members.remove(MARKS);
        }
        return JsonNode.createObjectNode(members);
    }

    /** Neighbouring words with the same marks are one text again. */
    private static List<JsonNode> joined(List<JsonNode> nodes) {
        var joined = new ArrayList<JsonNode>();
        for (var node : nodes) {
            var before = joined.isEmpty() ? null : joined.getLast();
            if (before != null && isText(before) && isText(node) && sameMarks(before, node)) {
                var members = new TreeMap<String, JsonNode>();
                before.entries().forEach(entry -> members.put(entry.getKey(), entry.getValue()));
                members.put(TEXT, RichNodes.text(words(before) + words(node)));
                joined.set(joined.size() - 1, JsonNode.createObjectNode(members));
            } else {
                joined.add(node);
            }
        }
        return joined;
    }

    private static boolean isText(JsonNode node) {
        var text = node.get(TEXT);
        return text != null && text.isString();
    }

    private static boolean sameMarks(JsonNode one, JsonNode other) {
        return Objects.equals(one.get(MARKS), other.get(MARKS));
    }

    private static String words(JsonNode text) {
        return Objects.requireNonNull(text.get(TEXT)).getStringValue();
    }

    private static List<FormValue.Row> rows(FormValue.Fields form, String list) {
        return !list.isEmpty() && form.value(list) instanceof FormValue.Rows(var rows) ? rows : List.of();
    }

    private static String kept(FormValue.Row row) {
        return row.value() instanceof FormValue.Fields fields ? fields.kept() : "";
    }

    private static Optional<String> id(String kept) {
        return tree(kept).map(tree -> tree.get(ID)).filter(JsonNode::isString).map(JsonNode::getStringValue);
    }

    private static Optional<JsonNode> tree(String json) {
        try {
            return json.isBlank()
                    ? Optional.empty()
                    : Optional.of(ContentJson.parse(json)).filter(JsonNode::isObject);
        } catch (ProblemException _) {
            return Optional.empty();
        }
    }
}
