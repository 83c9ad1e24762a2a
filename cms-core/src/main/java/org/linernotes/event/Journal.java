package org.linernotes.event;

import io.micronaut.json.JsonMapper;
import jakarta.inject.Singleton;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Instant;
import java.util.List;
import org.linernotes.account.Actor;

/** The append-only record of who did what and when; written in the transaction of the command. */
@Singleton
public class Journal {
    private final JournalRows rows;
    private final JsonMapper json;

    Journal(JournalRows rows, JsonMapper json) {
        this.rows = rows;
        this.json = json;
    }

    /** Writes everything one command did, in one statement. */
    public void write(Actor actor, Instant at, List<JournalRecord> records) {
        var person = actor.kind() == Actor.Kind.SYSTEM ? null : actor.id();
        try {
            rows.insert(at, person, actor.kind().name(), json.writeValueAsString(records));
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        }
    }
}
