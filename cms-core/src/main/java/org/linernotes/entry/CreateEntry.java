package org.linernotes.entry;

import io.micronaut.json.tree.JsonNode;
import jakarta.inject.Singleton;
import org.linernotes.account.Actor;

/** Creates one entry with its first revision; it never publishes. */
@Singleton
public class CreateEntry {
    private final CreateEntries createEntries;

    CreateEntry(CreateEntries createEntries) {
        this.createEntries = createEntries;
    }

    public SavedEntry execute(Actor actor, String type, JsonNode content) {
        return createEntries.executeAlone(actor, new NewEntry("", type, content));
    }
}
