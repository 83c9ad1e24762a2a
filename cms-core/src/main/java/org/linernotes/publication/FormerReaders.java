package org.linernotes.publication;

import jakarta.inject.Singleton;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.linernotes.event.Outbox;
import org.linernotes.event.OutboxMessage;

/** Tells caches that the addresses of an entry, which readers saw once, are answered otherwise from now on. */
@Singleton
public class FormerReaders {
    private final Outbox outbox;
    private final LiveTags tags;

    FormerReaders(Outbox outbox, LiveTags tags) {
        this.outbox = outbox;
        this.tags = tags;
    }

    public void tell(String kind, String type, UUID entryId, Instant at) {
        outbox.write(List.of(
                new OutboxMessage(kind, entryId, type, null, tags.of(type, entryId, List.of()), at.toString())));
    }
}
