package org.linernotes.comment;

import jakarta.inject.Singleton;
import java.util.Collection;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** What waits for moderators, and what they decided. */
@Singleton
public class ModerationQueue {
    private final QueueRows rows;

    ModerationQueue(QueueRows rows) {
        this.rows = rows;
    }

    /**
     * A page of a queue, the oldest first.
     *
     * @param after the last comment of the page before; null: the first page
     */
    public List<QueuedComment> page(QueueName queue, @Nullable UUID after, int limit) {
        return queue.isOpen() ? rows.open(queue.name(), after, limit) : rows.decided(queue.name(), after, limit);
    }

    public int count(QueueName queue) {
        return queue.isOpen() ? rows.countOpen(queue.name()) : rows.countDecided(queue.name());
    }

    public List<QueuedComment> find(Collection<UUID> ids) {
        return rows.find(ids);
    }

    /** All decisions on the comments, the latest of each first. */
    public List<DecisionRow> decisions(Collection<UUID> commentIds) {
        return rows.decisions(commentIds);
    }
}
