package org.linernotes.event;

import java.util.List;

/** Is told what has become true for readers. */
public interface OutboxListener {
    /**
     * Takes messages that are due, the earliest first, in the transaction that marks them as handed out.
     *
     * <p>What it writes to the database happens exactly once. If it throws, all listeners are told again later.
     */
    void accept(List<OutboxRow> messages);
}
