package org.linernotes.database;

import io.micronaut.data.connection.exceptions.ConnectionException;
import io.micronaut.transaction.exceptions.CannotCreateTransactionException;
import java.sql.SQLException;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.postgresql.util.PSQLException;
import org.postgresql.util.ServerErrorMessage;

/**
 * What the database said behind an exception.
 *
 * @param isDatabase whether it was the database at all
 * @param state the SQLSTATE; empty where there was no connection to ask
 * @param constraint the constraint that was violated; empty where it was none
 * @param detail what a function of ours adds; of anything else it is nobody's to see
 */
record DatabaseCause(boolean isDatabase, String state, String constraint, String detail) {
    private static final Set<String> CONCURRENCY = Set.of("40001", "40P01", "23P01");
    private static final Set<String> LOST = Set.of("57P01", "57P02", "57P03", "25P03");
    private static final String STATEMENT_TIMEOUT = "57014";
    private static final String LOCK_TIMEOUT = "55P03";
    private static final String READ_ONLY = "25006";
    /** Rules that a command checks itself: it sees them broken only if another command was in between. */
    private static final Set<String> RACES = Set.of(
            "required_target_is_live",
            "reference_follows_publication",
            "publication_value_follows_publication",
            "part_follows_publication",
            "part_owner_pkey",
            "external_id_follows_publication",
            "idempotency_key_pkey");

    static DatabaseCause of(Throwable problem) {
        return Stream.<Throwable>iterate(problem, cause -> cause != null, Throwable::getCause)
                .limit(20)
                .filter(SQLException.class::isInstance)
                .map(SQLException.class::cast)
                .reduce((_, deepest) -> deepest)
                .map(cause -> new DatabaseCause(
                        true,
                        text(cause.getSQLState()),
                        server(cause).map(ServerErrorMessage::getConstraint).orElse(""),
                        server(cause).map(ServerErrorMessage::getDetail).orElse("")))
                .orElseGet(() -> new DatabaseCause(
                        problem instanceof ConnectionException || problem instanceof CannotCreateTransactionException,
                        "",
                        "",
                        ""));
    }

    /** Whether the whole command may succeed if it runs again. */
    boolean isConcurrency() {
        return CONCURRENCY.contains(state) || RACES.contains(constraint);
    }

    /** Whether others held what was needed for as long as anybody waits. */
    boolean isLockTimeout() {
        return state.equals(LOCK_TIMEOUT);
    }

    boolean isConnectionLost() {
        return isDatabase && (state.isEmpty() || state.startsWith("08") || LOST.contains(state));
    }

    /** Whether the server has no room, memory or connection left, cannot use its disk, or only answers reads. */
    boolean isExhausted() {
        return state.startsWith("53") || state.startsWith("58") || state.equals(READ_ONLY);
    }

    boolean isTimeout() {
        return state.equals(STATEMENT_TIMEOUT);
    }

    private static Optional<ServerErrorMessage> server(SQLException cause) {
        return cause instanceof PSQLException refused
                ? Optional.ofNullable(refused.getServerErrorMessage())
                : Optional.empty();
    }

    private static String text(@Nullable String value) {
        return value == null ? "" : value;
    }
}
