package org.linernotes.problem;

import java.time.Duration;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Why a command was refused, as one sentence that a person can act on.
 *
 * <p>Each edge (GraphQL, problem+json, forms) maps the cases once, with a {@code switch} that has no default.
 */
public sealed interface Problem {
    /** One sentence with a full stop; it never holds a database's words or another person's secret. */
    String message();

    /** The entry that the problem is about, where there is one. */
    default @Nullable UUID entryId() {
        return null;
    }

    default ProblemException asException() {
        return new ProblemException(List.of(this));
    }

    /** What was asked for does not exist, or not for this person. */
    record NotFound(String message) implements Problem {}

    /** The person may not do this; the message says who may, or why not. */
    record Forbidden(String message, @Nullable UUID entryId) implements Problem {
        public Forbidden(String message) {
            this(message, null);
        }
    }

    /** A value is wrong; {@code path} reads like {@code artistCredit[0].artist}, {@code code} like {@code TOO_LONG}. */
    record Invalid(
            String code,
            @Nullable String path,
            String message,
            @Nullable UUID entryId) implements Problem {
        public Invalid(String code, @Nullable String path, String message) {
            this(code, path, message, null);
        }
    }

    /** The decision or the save was based on a revision that is no longer the head. */
    record Stale(String message, UUID entryId, UUID headRevisionId) implements Problem {}

    /** The entry, review or publication is not in a state in which this can be done. */
    record WrongState(String message, @Nullable UUID entryId) implements Problem {}

    /** Something happened to what was decided on after it was seen; the message says what. */
    record Overtaken(By by, String message) implements Problem {
        /** What was faster. */
        public enum By {
            /** Somebody decided otherwise. */
            ALREADY_DECIDED,
            /** It is no longer what was seen. */
            MOVED,
            /** It was taken back. */
            GONE
        }
    }

    /** Something else stands in the way: a required reference that is not live, a taken address, a scheduled interval. */
    record Blocked(
            String code,
            @Nullable String path,
            String message,
            @Nullable UUID entryId) implements Problem {}

    /** Others hold what this needs, and it waited as long as anybody may; the same request may succeed {@link #SOON}. */
    record Busy(String message) implements Problem {
        public static final Duration SOON = Duration.ofSeconds(3);
    }

    /** Asked too often; {@code retryAfter} says when to come back. */
    record TooMany(String message, Duration retryAfter) implements Problem {}
}
