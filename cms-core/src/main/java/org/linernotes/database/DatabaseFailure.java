package org.linernotes.database;

/** The database could not answer; its words are for the log, never for a caller. */
public final class DatabaseFailure extends RuntimeException {
    DatabaseFailure(Throwable cause) {
        super("The database could not answer. Try again in a moment.", cause);
    }
}
