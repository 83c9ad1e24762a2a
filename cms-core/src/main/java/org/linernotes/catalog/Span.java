package org.linernotes.catalog;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** A time from one instant to another, the second not included; null is open. */
record Span(@Nullable Instant from, @Nullable Instant until) {
    static Span of(@Nullable Instant from, @Nullable Instant until) {
        return new Span(from, until);
    }

    boolean holds(Instant at) {
        return (from == null || !at.isBefore(from)) && (until == null || at.isBefore(until));
    }

    boolean isEmpty() {
        return from != null && until != null && !from.isBefore(until);
    }

    /** What both have in common; empty if it is nothing. */
    Span and(Span other) {
        return new Span(later(from, other.from), earlier(until, other.until));
    }

    private static @Nullable Instant later(@Nullable Instant one, @Nullable Instant other) {
        if (one == null || other == null) {
            return one == null ? other : one;
        }
        return one.isAfter(other) ? one : other;
    }

    private static @Nullable Instant earlier(@Nullable Instant one, @Nullable Instant other) {
        if (one == null || other == null) {
            return one == null ? other : one;
        }
        return one.isBefore(other) ? one : other;
    }
}
