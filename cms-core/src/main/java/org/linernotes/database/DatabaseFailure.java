package org.linernotes.database;

import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.linernotes.problem.ProblemException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The database did not do what it was asked; nothing was changed unless the message doubts it.
 *
 * <p>The message may be shown to anybody. What the database said is in the log, under the id that the message names.
 */
public final class DatabaseFailure extends RuntimeException {
    private static final Logger LOG = LoggerFactory.getLogger(DatabaseFailure.class);

    private final boolean unavailable;

    private DatabaseFailure(String message, boolean unavailable) {
        this(message, unavailable, null);
    }

    private DatabaseFailure(String message, boolean unavailable, @Nullable Throwable cause) {
        super(message, cause, false, false);
        this.unavailable = unavailable;
    }

    /** Whether the same request may succeed in a moment. */
    public boolean isUnavailable() {
        return unavailable;
    }

    /** Answers the exception itself where it is not the database's. */
    static RuntimeException ofCommand(RuntimeException problem, boolean atCommit, Outages outages) {
        var refusal = refusal(problem);
        if (refusal.isPresent()) {
            return refusal.get();
        }
        var cause = DatabaseCause.of(problem);
        if (!cause.isDatabase()) {
            return problem;
        }
        if (cause.isConnectionLost()) {
            outages.lost(cause);
            return new DatabaseFailure(
                    atCommit
                            ? "The database stopped answering while it saved: look whether the change is there before"
                                    + " you try again."
                            : "The database does not answer, so nothing was changed. Try again in a moment.",
                    true);
        }
        if (cause.isExhausted()) {
            return new DatabaseFailure(
                    "The database takes no changes right now, so nothing was changed. Whoever runs this site"
                            + " finds the reason in the log under " + outages.exhausted(cause) + ".",
                    true);
        }
        return unexpected(problem);
    }

    private static DatabaseFailure unexpected(RuntimeException problem) {
        var id = UUID.randomUUID();
        var message = "Something went wrong, and nothing was changed. It is logged as " + id + ".";
        if (RecurringJob.isRunning()) {
            return new DatabaseFailure(message, false, problem);
        }
        LOG.error("A command failed in the database, id {}.", id, problem);
        return new DatabaseFailure(message, false);
    }

    /** Like {@link #ofCommand}, but what a reader's input can provoke the database to say is not even logged. */
    static RuntimeException ofRead(RuntimeException problem, Outages outages) {
        var refusal = refusal(problem);
        if (refusal.isPresent()) {
            return refusal.get();
        }
        var cause = DatabaseCause.of(problem);
        if (!cause.isDatabase()) {
            return problem;
        }
        if (cause.isConnectionLost()) {
            outages.lost(cause);
            return new DatabaseFailure("The database does not answer. Try again in a moment.", true);
        }
        var id = UUID.randomUUID();
        LOG.warn("A read failed in the database with SQLSTATE {}, id {}.", cause.state(), id);
        return cause.isTimeout() || cause.isExhausted()
                ? new DatabaseFailure("The database does not answer. Try again in a moment.", true)
                : new DatabaseFailure("Something went wrong. It is logged as " + id + ".", false);
    }

    /** A refusal that opening the transaction has wrapped. */
    private static Optional<ProblemException> refusal(RuntimeException problem) {
        return Stream.<Throwable>iterate(problem, cause -> cause != null, Throwable::getCause)
                .limit(20)
                .filter(ProblemException.class::isInstance)
                .map(ProblemException.class::cast)
                .findFirst();
    }
}
