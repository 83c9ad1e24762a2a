package org.linernotes.database;

import java.time.Instant;
import java.time.temporal.ChronoUnit;
import org.jspecify.annotations.Nullable;
import org.linernotes.problem.Problem;

/** An instant as the database keeps it: in whole microseconds, what is finer would not be found again. */
public final class StoredInstant {
    private static final Instant FIRST = Instant.parse("0001-01-01T00:00:00Z");
    private static final Instant LAST = Instant.parse("9999-12-31T23:59:59.999999999Z");

    private StoredInstant() {}

    /** Refuses years that nobody means; {@code path} says which value is wrong. */
    public static Instant of(String path, Instant instant) {
        if (instant.isBefore(FIRST) || instant.isAfter(LAST)) {
            throw new Problem.Invalid("INSTANT", path, "Choose an instant in the years 1 to 9999.").asException();
        }
        return instant.truncatedTo(ChronoUnit.MICROS);
    }

    public static @Nullable Instant ofNullable(String path, @Nullable Instant instant) {
        return instant == null ? null : of(path, instant);
    }
}
