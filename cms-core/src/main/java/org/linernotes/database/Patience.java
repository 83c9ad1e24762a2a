package org.linernotes.database;

import java.time.Duration;

/**
 * How long anybody waits for others: {@link #LONGEST} in all, for a connection and for locks.
 *
 * <p>Who waits longer than {@link #SHORT} for a lock gives the connection back and waits on one of those few that are there
 * for waiting, so that however many people want what one of them holds, everybody else goes on.
 */
final class Patience {
    static final Duration LONGEST = Duration.ofSeconds(3);
    static final Duration SHORT = Duration.ofMillis(250);

    private final long begin = System.nanoTime();

    private Patience() {}

    static Patience begins() {
        return new Patience();
    }

    boolean isOver() {
        return left().isZero();
    }

    /** Never negative. */
    Duration left() {
        var left = LONGEST.minusNanos(System.nanoTime() - begin);
        return left.isNegative() ? Duration.ZERO : left;
    }

    /** How long a lock may be waited for from now on; a lock that is free is taken however late it is. */
    Duration leftForLocks() {
        return left().compareTo(SHORT) < 0 ? SHORT : left();
    }
}
