package org.linernotes.admin.diff;

import io.micronaut.json.tree.JsonNode;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;
import org.linernotes.admin.content.ChoiceWords;
import org.linernotes.admin.content.ContentView;
import org.linernotes.admin.content.ValueView;
import org.linernotes.content.Content;
import org.linernotes.content.ContentDiff;
import org.linernotes.content.ContentJson;
import org.linernotes.content.FieldDefinition;
import org.linernotes.content.FieldType;

/** Finds the differences between two contents and makes them ready to be shown. */
public final class Changes {
    private final ContentView view;
    private final List<ChangeView> found = new ArrayList<>();

    private Changes(ContentView view) {
        this.view = view;
    }

    /**
     * Every difference, in the order of the fields.
     *
     * @param before null: there was nothing
     * @param view knows the entries that either refers to
     */
    public static List<ChangeView> between(@Nullable Content before, Content after, ContentView view) {
        var changes = new Changes(view);
        var type = after.type();
        var known = new HashSet<String>();
        for (var field : type.fields()) {
            known.add(field.name());
            changes.field(
                    field,
                    before == null ? null : before.tree().get(field.name()),
                    after.tree().get(field.name()));
        }
        changes.unknown(before, after, known);
        return List.copyOf(changes.found);
    }

    /** How one field differs, on its own. */
    public static List<ChangeView> ofField(
            FieldDefinition field, @Nullable JsonNode before, @Nullable JsonNode after, ContentView view) {
        var changes = new Changes(view);
        changes.field(field, before, after);
        return List.copyOf(changes.found);
    }

    private void field(FieldDefinition field, @Nullable JsonNode before, @Nullable JsonNode after) {
        if (Objects.equals(before, after)) {
            return;
        }
        if (before == null || after == null || isRelisted(before, after)) {
            change(field.label(), field.type(), before, after);
            return;
        }
        for (var change : ContentDiff.between(before, after)) {
            var place = FieldPath.of(field, change.path(), after);
            change(place.label(), place.type(), change.before(), change.after());
        }
    }

    private void unknown(@Nullable Content before, Content after, Set<String> known) {
        var names = new TreeSet<String>();
        after.tree().entries().forEach(entry -> names.add(entry.getKey()));
        if (before != null) {
            before.tree().entries().forEach(entry -> names.add(entry.getKey()));
        }
        names.removeAll(known);
        for (var name : names) {
            var old = before == null ? null : before.tree().get(name);
            var now = after.tree().get(name);
            if (!Objects.equals(old, now)) {
                found.add(new ChangeView.Replaced(ChoiceWords.of(name), raw(old), raw(now)));
            }
        }
    }

    private void change(String label, @Nullable FieldType type, @Nullable JsonNode before, @Nullable JsonNode after) {
        var old = shown(type, before);
        var now = shown(type, after);
        if (old instanceof ValueView.Words(var was) && now instanceof ValueView.Words(var is) && isProse(type)) {
            found.add(new ChangeView.Reworded(label, WordDiff.between(was, is), false));
        } else if (old instanceof ValueView.Rich(var was, var _)
                && now instanceof ValueView.Rich(var is, var _)
                && !was.plainText().equals(is.plainText())) {
            found.add(new ChangeView.Reworded(
                    label,
                    WordDiff.between(was.plainText(), is.plainText()),
                    !Objects.equals(RichShape.of(before), RichShape.of(after))));
        } else if (type instanceof FieldType.ListOf(var element, var _) && before != null && after != null) {
            found.add(new ChangeView.Relisted(label, items(element, before, after)));
        } else {
            found.add(new ChangeView.Replaced(label, old, now));
        }
    }

    private List<ChangeView.Item> items(FieldType element, JsonNode before, JsonNode after) {
        return SequenceDiff.between(list(before), list(after)).stream()
                .map(edit -> new ChangeView.Item(edit.fate(), view.value(element, edit.element())))
                .toList();
    }

    private @Nullable ValueView shown(@Nullable FieldType type, @Nullable JsonNode node) {
        return node == null ? null : type == null ? raw(node) : view.value(type, node);
    }

    private static @Nullable ValueView raw(@Nullable JsonNode node) {
        return node == null
                ? null
                : new ValueView.Words(node.isString() ? node.getStringValue() : ContentJson.print(node));
    }

    private static boolean isProse(@Nullable FieldType type) {
        return type instanceof FieldType.Text;
    }

    /** Whether two lists are better told apart by their items than place by place. */
    private static boolean isRelisted(JsonNode before, JsonNode after) {
        return before.isArray()
                && after.isArray()
                && (before.size() != after.size() || new HashSet<>(list(before)).equals(new HashSet<>(list(after))));
    }

    private static List<JsonNode> list(JsonNode node) {
        var items = new ArrayList<JsonNode>();
        node.values().forEach(items::add);
        return items;
    }
}
