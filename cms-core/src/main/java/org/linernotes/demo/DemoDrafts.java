package org.linernotes.demo;

import static java.util.Objects.requireNonNull;

import io.micronaut.json.tree.JsonNode;
import jakarta.inject.Singleton;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import org.linernotes.account.Actor;
import org.linernotes.content.ContentModel;
import org.linernotes.content.FieldType;
import org.linernotes.entry.CreateEntries;
import org.linernotes.entry.NewEntry;
import org.linernotes.entry.RevisionRef;

/** Creates the entries of a file of demo content as drafts. */
@Singleton
class DemoDrafts {
    private static final String EARLIER = "demo:";

    private final ContentModel model;
    private final CreateEntries createEntries;
    private final DemoSteps steps;

    DemoDrafts(ContentModel model, CreateEntries createEntries, DemoSteps steps) {
        this.model = model;
        this.steps = steps;
        this.createEntries = createEntries;
    }

    /** In the order of the objects, which may refer to each other. */
    List<RevisionRef> create(Actor author, List<JsonNode> objects) {
        var entries = objects.stream().map(this::entry).toList();
        return createEntries.execute(author, entries).stream()
                .map(saved -> saved.head())
                .toList();
    }

    private NewEntry entry(JsonNode object) {
        var type = DemoFile.text(object, "type");
        return new NewEntry(DemoFile.text(object, "id"), type, content(type, requireNonNull(object.get("content"))));
    }

    /** The content with each rich text written out. */
    private JsonNode content(String type, JsonNode brief) {
        var fields = new LinkedHashMap<String, JsonNode>();
        brief.entries().forEach(field -> fields.put(field.getKey(), field.getValue()));
        for (var field : model.type(type).fields()) {
            if (field.type() instanceof FieldType.Rich) {
                fields.computeIfPresent(
                        field.name(), (_, text) -> text.isString() ? DemoText.document(text.getStringValue()) : text);
            }
        }
        return withIds(JsonNode.createObjectNode(fields));
    }

    /** The tree with the ids of entries that an earlier file made, such as {@code demo:Song/queen/bohemian-rhapsody}. */
    private JsonNode withIds(JsonNode tree) {
        if (tree.isObject()) {
            var members = new LinkedHashMap<String, JsonNode>();
            tree.entries().forEach(member -> members.put(member.getKey(), withIds(member.getValue())));
            return JsonNode.createObjectNode(members);
        }
        if (tree.isArray()) {
            var items = new ArrayList<JsonNode>();
            tree.values().forEach(item -> items.add(withIds(item)));
            return JsonNode.createArrayNode(items);
        }
        return tree.isString() && tree.getStringValue().startsWith(EARLIER)
                ? JsonNode.createStringNode(id(tree.getStringValue().substring(EARLIER.length())))
                : tree;
    }

    private String id(String typeAndSlug) {
        var type = typeAndSlug.substring(0, typeAndSlug.indexOf('/'));
        var slug = typeAndSlug.substring(type.length() + 1);
        return model.type(type).id(steps.findEntry(type, slug).orElseThrow());
    }
}
