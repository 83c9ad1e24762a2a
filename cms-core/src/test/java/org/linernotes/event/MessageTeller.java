package org.linernotes.event;

import io.micronaut.context.ApplicationContext;
import io.micronaut.data.jdbc.runtime.JdbcOperations;
import java.util.List;
import org.linernotes.database.CommandTransaction;

/** Hands out what is due to a table, {@code told}, in which each message must be found once. */
public final class MessageTeller {
    private final OutboxDispatcher dispatcher;

    public MessageTeller(ApplicationContext node) {
        var database = node.getBean(JdbcOperations.class);
        this.dispatcher = new OutboxDispatcher(
                node.getBean(CommandTransaction.class),
                node.getBean(OutboxRows.class),
                List.of(messages -> messages.forEach(message -> database.prepareStatement(
                        "INSERT INTO told VALUES ('" + message.id() + "')", statement -> statement.execute()))));
    }

    /** Answers how many messages the node handed out. */
    public int tell() {
        return dispatcher.dispatch();
    }
}
