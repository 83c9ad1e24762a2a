package org.linernotes.database;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.postgresql.PGConnection;

/**
 * Ends a read from outside: the statement that runs is cancelled at the server, and its transaction is over.
 *
 * <p>One read goes with one limit; it is safe to end it from any thread, at any time, more than once.
 */
public final class TimeLimit {
    private final List<Runnable> listeners = new ArrayList<>();
    private @Nullable Connection reading;
    private boolean over;

    /** Says that time is over, and stops what is being read. */
    public void end() {
        List<Runnable> told;
        synchronized (this) {
            if (over) {
                return;
            }
            over = true;
            told = List.copyOf(listeners);
            if (reading != null) {
                stop(reading);
            }
        }
        told.forEach(Runnable::run);
    }

    public synchronized boolean isOver() {
        return over;
    }

    /** Runs the action at the end, at once if time is over already. */
    public void whenOver(Runnable action) {
        synchronized (this) {
            if (!over) {
                listeners.add(action);
                return;
            }
        }
        action.run();
    }

    /** Reads in a transaction of that connection, which the end of the time closes. */
    <T> T during(Connection connection, Supplier<T> read) {
        begin(connection);
        try {
            var result = read.get();
            requireTime();
            return result;
        } finally {
            finish();
        }
    }

    private synchronized void requireTime() {
        if (over) {
            throw new TimeIsOver();
        }
    }

    private synchronized void begin(Connection connection) {
        requireTime();
        reading = connection;
    }

    private synchronized void finish() {
        reading = null;
    }

    /** Closing the connection ends a transaction that no statement runs in; the pool opens another one. */
    private static void stop(Connection connection) {
        try {
            connection.unwrap(PGConnection.class).cancelQuery();
            connection.abort(Runnable::run);
        } catch (SQLException _) {
            // It is closed already, and its transaction with it.
        }
    }
}
