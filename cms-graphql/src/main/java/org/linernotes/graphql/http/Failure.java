package org.linernotes.graphql.http;

import java.sql.SQLException;
import java.util.UUID;
import java.util.concurrent.CompletionException;
import org.jspecify.annotations.Nullable;
import org.linernotes.database.DatabaseFailure;
import org.linernotes.graphql.limits.LimitExceeded;
import org.linernotes.problem.Problem;
import org.linernotes.problem.ProblemException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * What a client may know of an exception.
 *
 * @param requestId under which the rest was logged; null where the message says it all
 */
record Failure(ErrorCode code, String message, @Nullable String requestId) {
    private static final Logger LOG = LoggerFactory.getLogger(Failure.class);
    private static final String STATEMENT_CANCELLED = "57014";
    private static final String TRANSACTION_FAILED = "25P02";
    private static final String CONNECTION_FAILED = "08";

    private Failure(ErrorCode code, String message) {
        this(code, message, null);
    }

    static Failure of(Throwable thrown) {
        return switch (thrown) {
            case CompletionException wrapped when wrapped.getCause() != null -> of(wrapped.getCause());
            case GraphQlRefusal refusal -> new Failure(refusal.code(), refusal.getMessage());
            case LimitExceeded exceeded -> new Failure(ErrorCode.LIMIT_EXCEEDED, exceeded.getMessage());
            case DatabaseFailure failure ->
                new Failure(
                        failure.isUnavailable() ? ErrorCode.TIMEOUT : ErrorCode.INTERNAL_SERVER_ERROR,
                        String.valueOf(failure.getMessage()));
            case ProblemException refused -> of(refused.problems().getFirst());
            default -> ofDatabase(thrown);
        };
    }

    private static Failure of(Problem problem) {
        var code = switch (problem) {
            case Problem.NotFound _ -> ErrorCode.NOT_FOUND;
            case Problem.Forbidden _ -> ErrorCode.FORBIDDEN;
            case Problem.TooMany _ -> ErrorCode.THROTTLED;
            case Problem.Invalid _, Problem.Stale _, Problem.WrongState _, Problem.Blocked _ ->
                ErrorCode.BAD_USER_INPUT;
        };
        return new Failure(code, problem.message());
    }

    /** What a reader's input can make the database say is not even logged. */
    private static Failure ofDatabase(Throwable thrown) {
        var state = sqlState(thrown);
        if (state.isEmpty()) {
            return unexpected(thrown);
        }
        if (state.equals(TRANSACTION_FAILED)) {
            return new Failure(ErrorCode.TIMEOUT, "Another field failed before this one was read. Ask again.");
        }
        LOG.warn("A field failed in the database with SQLSTATE {}.", state);
        if (state.equals(STATEMENT_CANCELLED)) {
            return new Failure(ErrorCode.TIMEOUT, "The request took too long. Ask for less at once.");
        }
        return state.startsWith(CONNECTION_FAILED)
                ? new Failure(ErrorCode.TIMEOUT, "The database does not answer. Try again in a moment.")
                : unexpected(new IllegalStateException("SQLSTATE " + state));
    }

    private static String sqlState(Throwable thrown) {
        for (@Nullable Throwable cause = thrown; cause != null; cause = cause.getCause()) {
            if (cause instanceof SQLException database && database.getSQLState() != null) {
                return database.getSQLState();
            }
        }
        return "";
    }

    /** Logs what happened under a new id. */
    static Failure unexpected(@Nullable Throwable thrown) {
        var id = UUID.randomUUID().toString();
        LOG.error("Request {} failed.", id, thrown);
        return new Failure(ErrorCode.INTERNAL_SERVER_ERROR, "Something went wrong here: request " + id + ".", id);
    }
}
