package org.linernotes.content;

import io.micronaut.json.tree.JsonNode;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Reads ids of other entries, and {@code new:<client id>} for those that the same command creates. */
final class ReferenceReader {
    private static final String NEW = "new:";

    private final ContentModel model;
    private final Map<String, TypeId> created;
    private final Faults faults;

    ReferenceReader(ContentModel model, Map<String, TypeId> created, Faults faults) {
        this.model = model;
        this.created = created;
        this.faults = faults;
    }

    ReadValue read(JsonNode node, Collection<String> targets, String path) {
        if (!node.isString()) {
            faults.add("WRONG_TYPE", path, "This must be the id of an entry, such as %s.".formatted(example(targets)));
            return ReadValue.ABSENT;
        }
        return read(node.getStringValue(), targets, path)
                .map(id -> new ReadValue(JsonNode.createStringNode(id.toString()), id))
                .orElse(ReadValue.ABSENT);
    }

    /** The id that the text names, if it may stand here; else a fault. */
    Optional<TypeId> read(String text, Collection<String> targets, String path) {
        if (text.isEmpty()) {
            return Optional.empty();
        }
        var id = text.startsWith(NEW)
                ? Optional.ofNullable(created.get(text.substring(NEW.length())))
                : TypeId.parse(text);
        if (id.isEmpty()) {
            var message = text.startsWith(NEW)
                    ? "No entry is created here as %s.".formatted(Quoted.text(text))
                    : "%s is not the id of an entry, such as %s.".formatted(Quoted.text(text), example(targets));
            faults.add("INVALID_REFERENCE", path, message);
            return Optional.empty();
        }
        return id.filter(found -> isAmong(found, targets, path));
    }

    /** The names of the types that a text may mention: those with an address. */
    Collection<String> addressable() {
        return model.types().stream()
                .filter(type -> type.pathPattern() != null)
                .map(ContentTypeDefinition::name)
                .toList();
    }

    /** What people call these types. */
    List<String> labels(Collection<String> types) {
        return types.stream()
                .map(name -> model.find(name).map(ContentTypeDefinition::label).orElse(name))
                .toList();
    }

    private boolean isAmong(TypeId id, Collection<String> targets, String path) {
        var type = model.withPrefix(id.prefix());
        if (type.isPresent() && targets.contains(type.get().name())) {
            return true;
        }
        var what = type.map(ContentTypeDefinition::label).orElse("something else");
        faults.add(
                "WRONG_TARGET",
                path,
                "This refers to %s; it may be %s.".formatted(Quoted.text(what), String.join(" or ", labels(targets))));
        return false;
    }

    private String example(Collection<String> targets) {
        return targets.stream()
                .findFirst()
                .flatMap(model::find)
                .map(type -> type.prefix() + "_01k9…")
                .orElse("song_01k9…");
    }
}
