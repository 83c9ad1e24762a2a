package org.linernotes.event;

import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.util.List;
import org.linernotes.database.CmsConfig;
import org.linernotes.database.CommandTransaction;

/** Hands out what is due. Any number of nodes may; each message is claimed by one, and is free again if that one dies. */
@Singleton
class OutboxDispatcher {
    private static final int BATCH = 200;

    private final CommandTransaction transactions;
    private final OutboxRows rows;
    private final List<OutboxListener> listeners;

    /** Where the outbox is off, what is due counts as handed out, so that it is not told later either. */
    @Inject
    OutboxDispatcher(
            CommandTransaction transactions, OutboxRows rows, List<OutboxListener> listeners, CmsConfig config) {
        this(transactions, rows, config.outbox() ? listeners : List.of());
    }

    OutboxDispatcher(CommandTransaction transactions, OutboxRows rows, List<OutboxListener> listeners) {
        this.transactions = transactions;
        this.rows = rows;
        this.listeners = List.copyOf(listeners);
    }

    /** Answers how many messages were handed out. */
    int dispatch() {
        var total = 0;
        int dispatched;
        do {
            dispatched = transactions.execute(this::dispatchBatch);
            total += dispatched;
        } while (dispatched == BATCH);
        return total;
    }

    private int dispatchBatch() {
        var due = rows.claim(BATCH);
        if (!due.isEmpty()) {
            listeners.forEach(listener -> listener.accept(due));
            rows.markDispatched(due.stream().map(OutboxRow::id).toList());
        }
        return due.size();
    }
}
