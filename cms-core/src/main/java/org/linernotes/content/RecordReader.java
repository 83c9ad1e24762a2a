package org.linernotes.content;

import io.micronaut.json.tree.JsonNode;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/** Reads a record's tree into its canonical form and the record itself, noting every fault on the way. */
final class RecordReader {
    static final String CASE = "type";

    private final Faults faults;
    private final ScalarReader scalars;
    private final ReferenceReader references;
    private final List<Violation> rules = new ArrayList<>();
    private final UnknownFields carriedOn;
    private boolean lenient;

    RecordReader(Faults faults, ReferenceReader references) {
        this(faults, references, UnknownFields.NONE);
    }

    RecordReader(Faults faults, ReferenceReader references, UnknownFields carriedOn) {
        this.faults = faults;
        this.scalars = new ScalarReader(faults);
        this.references = references;
        this.carriedOn = carriedOn;
    }

    /** A record; its tree is never null, its value null if anything in it was wrong. */
    ReadValue record(RecordDefinition definition, JsonNode node, String path) {
        if (!node.isObject()) {
            return scalars.wrongType(path, "an object with the fields of " + definition.name());
        }
        refuseUnknown(definition, node, path);
        return known(definition, node, path);
    }

    /** The same without a word on fields that the record does not know. */
    ReadValue known(RecordDefinition definition, JsonNode node, String path) {
        var before = faults.count();
        var tree = new TreeMap<String, JsonNode>();
        var components = new ArrayList<@Nullable Object>();
        for (var field : definition.fields()) {
            var read = field(field, node.get(field.name()), within(path, field.name()));
            components.add(read.value());
            if (read.tree() != null) {
                tree.put(field.name(), read.tree());
            }
        }
        for (var entry : node.entries()) {
            if (carriedOn.contains(definition, entry.getKey(), entry.getValue())) {
                tree.put(entry.getKey(), entry.getValue());
            }
        }
        var value = faults.count() > before && !lenient
                ? null
                : definition.factory().create(components.toArray());
        if (value instanceof Checked checked && !path.isEmpty()) {
            checked.violations().forEach(violation -> rules.add(violation.below(path)));
        }
        return new ReadValue(JsonNode.createObjectNode(tree), value);
    }

    /** What the records inside the one that was read break of their own rules. */
    List<Violation> rules() {
        return rules;
    }

    /** The record as far as the tree fits it, whatever else the tree holds. */
    Object lenient(RecordDefinition definition, JsonNode node) {
        lenient = true;
        return Objects.requireNonNull(known(definition, node, "").value());
    }

    private ReadValue field(FieldDefinition field, @Nullable JsonNode node, String path) {
        var before = faults.count();
        var read = node == null || node.isNull() ? ReadValue.ABSENT : value(field, field.type(), node, path);
        if (read.tree() == null && read.value() == null) {
            read = new ReadValue(null, DefaultValue.of(field));
        }
        if (field.required() == Level.SAVE && read.tree() == null && read.value() == null && faults.count() == before) {
            faults.add("REQUIRED", path, field.label() + " is missing.");
        }
        return read;
    }

    private ReadValue value(FieldDefinition field, FieldType type, JsonNode node, String path) {
        return switch (type) {
            case FieldType.Text text -> scalars.text(node, text, path);
            case FieldType.PartId(var prefix) -> scalars.partId(node, prefix, path);
            case FieldType.Whole bounds -> scalars.whole(node, bounds, field.defaultValue(), path);
            case FieldType.Flag _ -> scalars.flag(node, field.defaultValue(), path);
            case FieldType.Day _ -> scalars.day(node, path);
            case FieldType.Partial _ -> scalars.partial(node, path);
            case FieldType.Moment _ -> scalars.moment(node, path);
            case FieldType.Choice(var constants) -> scalars.choice(node, constants, field.defaultValue(), path);
            case FieldType.Link _ -> scalars.link(node, path);
            case FieldType.Address(var segments) -> scalars.address(node, segments, path);
            case FieldType.Rich(var profile) -> new RichTextParser(profile, references, faults).read(node, path);
            case FieldType.Reference reference -> references.read(node, reference.targets(), path);
            case FieldType.Value(var value) -> unlessEmpty(record(value, node, path));
            case FieldType.OneOf oneOf -> oneOf(oneOf, node, path);
            case FieldType.ListOf(var element, var max) -> list(field, element, max, node, path);
        };
    }

    private ReadValue list(FieldDefinition field, FieldType element, int max, JsonNode node, String path) {
        if (!node.isArray()) {
            return scalars.wrongType(path, "a list");
        }
        if (node.size() > max) {
            faults.add("TOO_MANY_ITEMS", path, "This has %,d items; at most %,d fit.".formatted(node.size(), max));
            return ReadValue.ABSENT;
        }
        var trees = new ArrayList<JsonNode>();
        var items = new ArrayList<Object>();
        var index = 0;
        for (var item : ContentWalk.items(node)) {
            var read = item(field, element, item, "%s[%d]".formatted(path, index++));
            if (read.tree() != null) {
                trees.add(read.tree());
            }
            if (read.value() != null) {
                items.add(read.value());
            }
        }
        return new ReadValue(trees.isEmpty() ? null : JsonNode.createArrayNode(trees), List.copyOf(items));
    }

    private ReadValue item(FieldDefinition field, FieldType element, JsonNode node, String path) {
        return element instanceof FieldType.Value(var value)
                ? record(value, node, path)
                : value(field, element, node, path);
    }

    private ReadValue oneOf(FieldType.OneOf oneOf, JsonNode node, String path) {
        if (!node.isObject()) {
            return scalars.wrongType(path, "an object with a “type”");
        }
        var fields = new TreeMap<String, JsonNode>();
        node.entries().forEach(entry -> fields.put(entry.getKey(), entry.getValue()));
        var name = fields.remove(CASE);
        for (var definition : oneOf.cases()) {
            if (name != null && name.isString() && name.getStringValue().equals(definition.name())) {
                return withCase(record(definition, JsonNode.createObjectNode(fields), path), name);
            }
        }
        var names = oneOf.cases().stream().map(ValueDefinition::name).toList();
        faults.add(
                "UNKNOWN_CASE", within(path, CASE), "The type must be one of %s.".formatted(String.join(", ", names)));
        return ReadValue.ABSENT;
    }

    private static ReadValue withCase(ReadValue read, JsonNode name) {
        var tree = new TreeMap<String, JsonNode>();
        if (read.tree() != null) {
            read.tree().entries().forEach(entry -> tree.put(entry.getKey(), entry.getValue()));
        }
        tree.put(CASE, name);
        return new ReadValue(JsonNode.createObjectNode(tree), read.value());
    }

    private void refuseUnknown(RecordDefinition definition, JsonNode node, String path) {
        for (var entry : node.entries()) {
            if (definition.field(entry.getKey()).isEmpty()
                    && !carriedOn.contains(definition, entry.getKey(), entry.getValue())) {
                faults.add(
                        "UNKNOWN_FIELD",
                        path,
                        "%s has no field %s.".formatted(definition.name(), Quoted.text(entry.getKey())));
            }
        }
    }

    private static ReadValue unlessEmpty(ReadValue read) {
        return read.tree() != null && read.tree().size() == 0 ? ReadValue.ABSENT : read;
    }

    private static String within(String path, String name) {
        return path.isEmpty() ? name : path + "." + name;
    }
}
