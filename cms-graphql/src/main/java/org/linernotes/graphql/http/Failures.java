package org.linernotes.graphql.http;

import graphql.GraphQLContext;
import java.sql.SQLException;
import java.util.Objects;
import java.util.UUID;
import java.util.concurrent.CompletionException;
import java.util.concurrent.atomic.AtomicBoolean;
import org.jspecify.annotations.Nullable;
import org.linernotes.database.DatabaseFailure;
import org.linernotes.database.TimeIsOver;
import org.linernotes.graphql.limits.LimitExceeded;
import org.linernotes.problem.Problem;
import org.linernotes.problem.ProblemException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** What went wrong with one request: its client is told of each field, the log of the first failure alone. */
final class Failures {
    private static final Logger LOG = LoggerFactory.getLogger(Failures.class);
    private static final String STATEMENT_CANCELLED = "57014";
    private static final String TRANSACTION_FAILED = "25P02";
    private static final String CONNECTION_FAILED = "08";

    private final String requestId = UUID.randomUUID().toString();
    private final AtomicBoolean logged = new AtomicBoolean();

    static Failures of(GraphQLContext context) {
        return Objects.requireNonNull(context.get(Failures.class));
    }

    Failure of(Throwable thrown) {
        return switch (thrown) {
            case CompletionException wrapped when wrapped.getCause() != null -> of(wrapped.getCause());
            case GraphQlRefusal refusal -> new Failure(refusal.code(), refusal.getMessage());
            case LimitExceeded exceeded -> new Failure(ErrorCode.LIMIT_EXCEEDED, exceeded.getMessage());
            case TimeIsOver _ -> new Failure(ErrorCode.TIMEOUT, "The request took too long. Ask for less at once.");
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
            case Problem.Busy _ -> ErrorCode.BUSY;
            case Problem.Invalid _, Problem.Stale _, Problem.WrongState _, Problem.Blocked _, Problem.Overtaken _ ->
                ErrorCode.BAD_USER_INPUT;
        };
        return new Failure(code, problem.message());
    }

    /** What a reader's input can make the database say is not even logged. */
    private Failure ofDatabase(Throwable thrown) {
        var state = sqlState(thrown);
        if (state.isEmpty()) {
            return unexpected(thrown);
        }
        if (state.equals(TRANSACTION_FAILED)) {
            return new Failure(ErrorCode.TIMEOUT, "Another field failed before this one was read. Ask again.");
        }
        if (isFirst()) {
            LOG.warn("Request {} failed in the database with SQLSTATE {}.", requestId, state);
        }
        if (state.equals(STATEMENT_CANCELLED)) {
            return new Failure(ErrorCode.TIMEOUT, "The request took too long. Ask for less at once.");
        }
        return state.startsWith(CONNECTION_FAILED)
                ? new Failure(ErrorCode.TIMEOUT, "The database does not answer. Try again in a moment.")
                : internal();
    }

    private static String sqlState(Throwable thrown) {
        for (@Nullable Throwable cause = thrown; cause != null; cause = cause.getCause()) {
            if (cause instanceof SQLException database && database.getSQLState() != null) {
                return database.getSQLState();
            }
        }
        return "";
    }

    /** A mistake of ours: what happened is logged, under the id that the client is told. */
    Failure unexpected(Throwable thrown) {
        if (isFirst()) {
            LOG.error("Request {} failed.", requestId, thrown);
        }
        return internal();
    }

    /** The request was stopped; what its fields say while they end is not logged any more. */
    Failure tooSlow(String operation, long seconds) {
        if (isFirst()) {
            LOG.warn("Request {} was stopped after {} s: {}.", requestId, seconds, operation);
        }
        return new Failure(ErrorCode.TIMEOUT, "The request took more than " + seconds + " s. Ask for less at once.");
    }

    private Failure internal() {
        return new Failure(
                ErrorCode.INTERNAL_SERVER_ERROR, "Something went wrong here: request " + requestId + ".", requestId);
    }

    private boolean isFirst() {
        return logged.compareAndSet(false, true);
    }
}
