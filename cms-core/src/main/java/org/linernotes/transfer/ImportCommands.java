package org.linernotes.transfer;

import io.micronaut.json.tree.JsonNode;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.linernotes.account.Actor;
import org.linernotes.database.CommandTransaction;
import org.linernotes.entry.CreateEntries;
import org.linernotes.entry.NewEntry;
import org.linernotes.entry.RevisionRef;
import org.linernotes.entry.SaveEntry;
import org.linernotes.entry.SaveRequest;
import org.linernotes.entry.SavedEntry;
import org.linernotes.publication.Publish;
import org.linernotes.publication.PublishRequest;

/** The commands that everybody gives, as an import gives them in somebody's name. */
record ImportCommands(
        CommandTransaction transactions,
        CreateEntries createEntries,
        SaveEntry saveEntry,
        Publish publishEntries,
        Actor actor) {
    private static final int MOST_CREATED = 200;

    /** Answers the entries by the names of their contents. */
    Map<String, SavedEntry> create(String type, Map<String, JsonNode> contents) {
        var created = new LinkedHashMap<String, SavedEntry>();
        var names = List.copyOf(contents.keySet());
        for (var from = 0; from < names.size(); from += MOST_CREATED) {
            var part = names.subList(from, Math.min(from + MOST_CREATED, names.size()));
            var entries = new ArrayList<NewEntry>();
            for (var name : part) {
                entries.add(new NewEntry("e" + entries.size(), type, Objects.requireNonNull(contents.get(name))));
            }
            var saved = createEntries.execute(actor, entries);
            for (var index = 0; index < part.size(); index++) {
                created.put(part.get(index), saved.get(index));
            }
        }
        return created;
    }

    SavedEntry save(TransferRows.Head head, JsonNode content) {
        return saveEntry.execute(actor, new SaveRequest(head.entryId(), head.revisionId(), content));
    }

    void publish(Collection<RevisionRef> revisions) {
        if (!revisions.isEmpty()) {
            publishEntries.execute(actor, PublishRequest.of(revisions.toArray(RevisionRef[]::new)));
        }
    }
}
