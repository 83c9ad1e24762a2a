package org.linernotes.database;

import jakarta.inject.Singleton;
import java.time.Duration;
import java.util.UUID;

/** Whether the database answers this node, and takes what it writes. */
@Singleton
class Outages {
    private final Outage answering = new Outage(
            "The database does not answer", "The database answers again", Duration.ofSeconds(1), System::nanoTime);
    private final Outage writing = new Outage(
            "The database takes no changes",
            "The database takes changes again",
            Duration.ofMinutes(1),
            System::nanoTime);

    void commandWorked() {
        answering.worked();
        writing.worked();
    }

    void readWorked() {
        answering.worked();
    }

    UUID lost(DatabaseCause cause) {
        return answering.failed("SQLSTATE " + (cause.state().isEmpty() ? "unknown" : cause.state()));
    }

    UUID exhausted(DatabaseCause cause) {
        return writing.failed("SQLSTATE " + cause.state());
    }
}
