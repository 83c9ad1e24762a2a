package org.linernotes.event;

import io.micronaut.json.JsonMapper;
import jakarta.inject.Singleton;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.UUID;

/** What programs are told, written in the transaction of the command and handed out once it is due. */
@Singleton
public class Outbox {
    private final OutboxRows rows;
    private final JsonMapper json;

    Outbox(OutboxRows rows, JsonMapper json) {
        this.rows = rows;
        this.json = json;
    }

    /** Writes the messages of one command; every node hears of them when the command commits. */
    public void write(List<OutboxMessage> messages) {
        var batchId = UUID.randomUUID();
        try {
            rows.insert(batchId, json.writeValueAsString(messages));
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        }
        rows.announce(batchId);
    }

    /**
     * Takes back what would have been told of these publications after an instant, because it will not happen then.
     *
     * @return how many messages that were
     */
    public int withdraw(Collection<UUID> publicationIds, Instant after) {
        return publicationIds.isEmpty() ? 0 : rows.deleteComing(publicationIds, after);
    }
}
