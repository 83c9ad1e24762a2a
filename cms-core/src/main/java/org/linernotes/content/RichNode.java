package org.linernotes.content;

import io.micronaut.json.tree.JsonNode;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** A node or mark of a document while it is read: it notes what is wrong with itself. */
final class RichNode {
    private static final Set<String> KEYS = Set.of("type", "version", "attrs", "content", "text", "marks");

    private final JsonNode node;
    private final String path;
    private final Faults faults;
    private final Set<String> asked = new HashSet<>();

    RichNode(JsonNode node, String path, Faults faults) {
        this.node = node;
        this.path = path;
        this.faults = faults;
    }

    String path() {
        return path;
    }

    /** Its type; empty, with a fault, if it is no node at all. */
    String type() {
        if (!node.isObject()) {
            fault("WRONG_TYPE", "This must be an object with a “type”.");
            return "";
        }
        for (var entry : node.entries()) {
            if (!KEYS.contains(entry.getKey())) {
                fault("UNKNOWN_FIELD", "A rich text's node has no %s.".formatted(Quoted.text(entry.getKey())));
            }
        }
        var type = node.get("type");
        if (type == null || !type.isString()) {
            fault("WRONG_TYPE", "This must be an object with a “type”.");
            return "";
        }
        return type.getStringValue();
    }

    @Nullable
    JsonNode get(String key) {
        var value = node.get(key);
        return value == null || value.isNull() ? null : value;
    }

    List<RichNode> content() {
        return children("content");
    }

    List<RichNode> marks() {
        return children("marks");
    }

    /** A text attribute, cleaned; null if it is missing or wrong. */
    @Nullable
    String text(String name, int maxLength) {
        var value = attribute(name);
        return value == null
                ? null
                : (String) new ScalarReader(faults)
                        .text(value, new FieldType.Text(maxLength, false, false), attributePath(name))
                        .value();
    }

    /** The same, with a fault if there is none; then it is empty. */
    String requiredText(String name, int maxLength) {
        var before = faults.count();
        var text = text(name, maxLength);
        if (text == null && faults.count() == before) {
            faults.add("REQUIRED", attributePath(name), "“%s” is missing.".formatted(name));
        }
        return text == null ? "" : text;
    }

    @Nullable
    JsonNode attribute(String name) {
        asked.add(name);
        var attributes = get("attrs");
        var value = attributes == null || !attributes.isObject() ? null : attributes.get(name);
        return value == null || value.isNull() ? null : value;
    }

    /** Notes each attribute that nobody asked for. */
    void refuseOtherAttributes() {
        var attributes = get("attrs");
        if (attributes == null) {
            return;
        }
        if (!attributes.isObject()) {
            fault("WRONG_TYPE", "“attrs” must be an object.");
            return;
        }
        for (var entry : attributes.entries()) {
            if (!asked.contains(entry.getKey()) && !entry.getValue().isNull()) {
                fault("UNKNOWN_ATTRIBUTE", "%s is not known here.".formatted(Quoted.text(entry.getKey())));
            }
        }
    }

    void refuseContent() {
        if (get("content") != null) {
            fault("UNEXPECTED_CONTENT", "Nothing can stand inside this.");
        }
    }

    void fault(String code, String message) {
        faults.add(code, path, message);
    }

    String attributePath(String name) {
        return path + ".attrs." + name;
    }

    private List<RichNode> children(String key) {
        var list = get(key);
        if (list == null) {
            return List.of();
        }
        if (!list.isArray()) {
            fault("WRONG_TYPE", "“%s” must be a list.".formatted(key));
            return List.of();
        }
        var children = new ArrayList<RichNode>();
        for (var child : ContentWalk.items(list)) {
            children.add(new RichNode(child, "%s.%s[%d]".formatted(path, key, children.size()), faults));
        }
        return children;
    }
}
