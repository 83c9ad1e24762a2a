package org.linernotes.demo;

import static java.util.Objects.requireNonNull;

import io.micronaut.json.tree.JsonNode;
import jakarta.inject.Singleton;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.linernotes.account.Actor;
import org.linernotes.account.DemoAccount;
import org.linernotes.content.ContentModel;
import org.linernotes.content.FieldType;
import org.linernotes.database.CommandTransaction;
import org.linernotes.entry.CreateEntries;
import org.linernotes.entry.NewEntry;
import org.linernotes.entry.RevisionRef;

/** Drafts the demo entries as Ana; those that shall be live go all the way. */
@Singleton
class DemoEntries {
    private static final String STEP = "entries";

    private final CommandTransaction transactions;
    private final DemoSteps steps;
    private final ContentModel model;
    private final CreateEntries createEntries;
    private final DemoRelease release;

    DemoEntries(
            CommandTransaction transactions,
            DemoSteps steps,
            ContentModel model,
            CreateEntries createEntries,
            DemoRelease release) {
        this.transactions = transactions;
        this.steps = steps;
        this.model = model;
        this.createEntries = createEntries;
        this.release = release;
    }

    /** All of them or none, once. */
    void create(Map<DemoAccount, Actor> people) {
        transactions.execute(() -> {
            if (steps.take(STEP) > 0) {
                var objects = DemoFile.read("entries.json");
                var heads = draft(requireNonNull(people.get(DemoAccount.ANA)), objects);
                release.publish(people, live(objects, heads));
            }
            return STEP;
        });
    }

    private List<RevisionRef> draft(Actor author, List<JsonNode> objects) {
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
        return JsonNode.createObjectNode(fields);
    }

    private static List<RevisionRef> live(List<JsonNode> objects, List<RevisionRef> heads) {
        return IntStream.range(0, heads.size())
                .filter(i -> objects.get(i).get("live") != null)
                .mapToObj(heads::get)
                .toList();
    }
}
