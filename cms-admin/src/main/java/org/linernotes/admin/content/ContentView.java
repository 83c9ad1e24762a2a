package org.linernotes.admin.content;

import io.micronaut.json.tree.JsonNode;
import java.time.DateTimeException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.linernotes.admin.reference.EntryLabel;
import org.linernotes.content.Content;
import org.linernotes.content.ContentCodec;
import org.linernotes.content.ContentJson;
import org.linernotes.content.FieldDefinition;
import org.linernotes.content.FieldType;
import org.linernotes.content.RecordDefinition;
import org.linernotes.content.TypeId;
import org.linernotes.content.ValueDefinition;

/** Turns trees into what pages show; what does not fit its field any more is shown as it is stored. */
public final class ContentView {
    private final ContentCodec codec;
    private final Map<UUID, EntryLabel> labels;
    private final Map<String, String> quotations;

    ContentView(ContentCodec codec, Map<UUID, EntryLabel> labels) {
        this(codec, labels, Map.of());
    }

    /** {@code quotations}: the words that texts mark, by the ids of the values that say whose they are. */
    private ContentView(ContentCodec codec, Map<UUID, EntryLabel> labels, Map<String, String> quotations) {
        this.codec = codec;
        this.labels = Map.copyOf(labels);
        this.quotations = Map.copyOf(quotations);
    }

    public Map<UUID, EntryLabel> labels() {
        return labels;
    }

    /** Every field that holds something, in the groups and the order of the type; unknown ones come last. */
    public List<GroupView> groups(Content content, Set<String> without) {
        return new ContentView(codec, labels, quotations(content)).shown(content, without);
    }

    private Map<String, String> quotations(Content content) {
        var words = new HashMap<String, String>();
        for (var field : content.type().fields()) {
            var node = content.tree().get(field.name());
            if (node != null && node.isObject() && field.type() instanceof FieldType.Rich(var profile)) {
                words.putAll(codec.richText(profile, node).quotations());
            }
        }
        return words;
    }

    private List<GroupView> shown(Content content, Set<String> without) {
        var groups = new LinkedHashMap<String, List<FieldView>>();
        groups.put("", new ArrayList<>());
        for (var field : content.type().fields()) {
            var value = valueOf(field, content.tree());
            if (value != null && !without.contains(field.name())) {
                groups.computeIfAbsent(field.group(), _ -> new ArrayList<>()).add(view(field, value, ""));
            }
        }
        var unknown = unknown(content.type(), content.tree());
        if (!unknown.isEmpty()) {
            groups.put("Kept from an older version", unknown);
        }
        return groups.entrySet().stream()
                .filter(group -> !group.getValue().isEmpty())
                .map(group -> new GroupView(group.getKey(), group.getValue()))
                .toList();
    }

    /** A value of a field, a list's included. */
    public ValueView value(FieldType type, JsonNode node) {
        return value(type, node, "");
    }

    private FieldView view(FieldDefinition field, JsonNode value, String within) {
        var path = within.isEmpty() ? field.name() : within + "." + field.name();
        return new FieldView(field.label(), path, value(field.type(), value, path));
    }

    private ValueView value(FieldType type, JsonNode node, String path) {
        return switch (type) {
            case FieldType.Text _, FieldType.Address _, FieldType.PartId _ -> words(node);
            case FieldType.Day _, FieldType.Partial _
            when node.isString() -> new ValueView.Words(DateWords.of(node.getStringValue()));
            case FieldType.Moment _ when node.isString() -> moment(node.getStringValue());
            case FieldType.Flag _ when node.isBoolean() -> new ValueView.Words(node.getBooleanValue() ? "Yes" : "No");
            case FieldType.Choice(var constants) when node.isString() -> choice(constants, node.getStringValue());
            case FieldType.Link _ when node.isString() -> new ValueView.Web(node.getStringValue());
            case FieldType.Rich(var profile)
            when node.isObject() -> new ValueView.Rich(codec.richText(profile, node), labels);
            case FieldType.Reference _ when node.isString() -> entry(node.getStringValue());
            case FieldType.Value(var definition)
            when node.isObject() -> new ValueView.Fields(null, fields(definition, node, path));
            case FieldType.OneOf(var _, var cases) when node.isObject() -> oneOf(cases, node, path);
            case FieldType.ListOf(var element, var _) when node.isArray() -> items(element, node, path);
            case FieldType.Whole _,
                    FieldType.Day _,
                    FieldType.Partial _,
                    FieldType.Moment _,
                    FieldType.Flag _,
                    FieldType.Choice _,
                    FieldType.Link _,
                    FieldType.Rich _,
                    FieldType.Reference _,
                    FieldType.Value _,
                    FieldType.OneOf _,
                    FieldType.ListOf _ -> words(node);
        };
    }

    private static ValueView words(JsonNode node) {
        return new ValueView.Words(node.isString() ? node.getStringValue() : ContentJson.print(node));
    }

    private static ValueView moment(String text) {
        try {
            return new ValueView.At(Instant.parse(text));
        } catch (DateTimeException _) {
            return new ValueView.Words(text);
        }
    }

    private static ValueView choice(Class<? extends Enum<?>> constants, String name) {
        for (var constant : constants.getEnumConstants()) {
            if (constant.name().equals(name)) {
                return new ValueView.Words(ChoiceWords.of(constant));
            }
        }
        return new ValueView.Words(name);
    }

    private ValueView entry(String id) {
        return TypeId.parse(id)
                .map(TypeId::uuid)
                .flatMap(uuid -> Optional.ofNullable(labels.get(uuid)))
                .<ValueView>map(ValueView.Entry::new)
                .orElseGet(() -> new ValueView.Lost(id));
    }

    private ValueView items(FieldType element, JsonNode node, String path) {
        var items = new ArrayList<ValueView>();
        for (var item : node.values()) {
            items.add(value(element, item, "%s[%d]".formatted(path, items.size())));
        }
        return new ValueView.Items(items);
    }

    private ValueView oneOf(List<ValueDefinition> cases, JsonNode node, String path) {
        var name = node.get("type");
        var definition = name == null || !name.isString() ? null : named(cases, name.getStringValue());
        return definition == null
                ? words(node)
                : new ValueView.Fields(ChoiceWords.of(definition.name()), fields(definition, node, path));
    }

    private static @Nullable ValueDefinition named(List<ValueDefinition> cases, String name) {
        return cases.stream()
                .filter(definition -> definition.name().equals(name))
                .findFirst()
                .orElse(null);
    }

    private List<FieldView> fields(RecordDefinition definition, JsonNode node, String path) {
        var fields = new ArrayList<FieldView>();
        for (var field : definition.fields()) {
            var value = valueOf(field, node);
            if (value != null && field.type() instanceof FieldType.PartId) {
                quoted(value, path).ifPresent(fields::add);
            } else if (value != null) {
                fields.add(view(field, value, path));
            }
        }
        return fields;
    }

    /** The words that stand in the text, where an id is that of a quotation. */
    private Optional<FieldView> quoted(JsonNode id, String path) {
        return Optional.ofNullable(quotations.get(id.coerceStringValue()))
                .map(words -> new FieldView("Words", path, new ValueView.Words("“" + words + "”")));
    }

    /** What is stored, else the choice that counts where none is: nobody who approves should have to know it. */
    private static @Nullable JsonNode valueOf(FieldDefinition field, JsonNode tree) {
        var value = tree.get(field.name());
        return value == null && field.type() instanceof FieldType.Choice && field.defaultValue() != null
                ? JsonNode.createStringNode(field.defaultValue())
                : value;
    }

    private static List<FieldView> unknown(RecordDefinition definition, JsonNode tree) {
        var unknown = new ArrayList<FieldView>();
        for (var entry : tree.entries()) {
            if (definition.field(entry.getKey()).isEmpty()) {
                unknown.add(new FieldView(ChoiceWords.of(entry.getKey()), entry.getKey(), words(entry.getValue())));
            }
        }
        return unknown;
    }
}
