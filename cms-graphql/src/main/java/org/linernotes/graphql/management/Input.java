package org.linernotes.graphql.management;

import io.micronaut.json.tree.JsonNode;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.linernotes.entry.RevisionRef;
import org.linernotes.graphql.schema.JsonValues;
import org.linernotes.publication.ScheduledChoice;

/** The input of a mutation, read as what its commands take. */
record Input(Map<?, ?> members, Ids ids) {
    String text(String name) {
        return Objects.requireNonNull(textIfAny(name));
    }

    @Nullable
    String textIfAny(String name) {
        return (String) members.get(name);
    }

    int number(String name) {
        return (int) Objects.requireNonNull(members.get(name));
    }

    boolean flag(String name) {
        return Boolean.TRUE.equals(members.get(name));
    }

    @Nullable
    Instant instantIfAny(String name) {
        return (Instant) members.get(name);
    }

    @Nullable
    ScheduledChoice scheduled() {
        var choice = textIfAny("scheduled");
        return choice == null ? null : ScheduledChoice.valueOf(choice);
    }

    /** The content, be it JSON or typed. */
    JsonNode content() {
        return JsonValues.of(members.get("content"));
    }

    UUID id(String kind, String name) {
        return Ids.read(kind, text(name));
    }

    @Nullable
    UUID idIfAny(String kind, String name) {
        return Ids.readIfAny(kind, textIfAny(name));
    }

    List<UUID> ids(String kind, String name) {
        return list(name).stream().map(id -> Ids.read(kind, id.toString())).toList();
    }

    UUID entryId() {
        return ids.readEntry(text("entryId"));
    }

    List<UUID> entryIds() {
        return list("entryIds").stream().map(id -> ids.readEntry(id.toString())).toList();
    }

    List<RevisionRef> items() {
        return inputs("items").stream()
                .map(item -> new RevisionRef(item.entryId(), item.id(Ids.REVISION, "revisionId")))
                .toList();
    }

    List<Input> inputs(String name) {
        return list(name).stream().map(item -> new Input((Map<?, ?>) item, ids)).toList();
    }

    private List<?> list(String name) {
        return List.copyOf((Collection<?>) Objects.requireNonNull(members.get(name)));
    }
}
