package org.linernotes.live;

import java.time.Instant;
import java.time.temporal.ChronoUnit;

/** Instants as numbers of microseconds since 1970, which is how exactly the database knows them. */
final class Micros {
    private static final long EARLIEST = of(Instant.parse("0001-01-01T00:00:00Z"));
    private static final long LATEST = of(Instant.parse("9999-12-31T00:00:00Z"));

    private Micros() {}

    static long of(Instant instant) {
        return ChronoUnit.MICROS.between(Instant.EPOCH, instant);
    }

    /** The nearest instant that the database knows, as numbers of cursors may be any. */
    static Instant instant(long micros) {
        return Instant.EPOCH.plus(Math.clamp(micros, EARLIEST, LATEST), ChronoUnit.MICROS);
    }
}
