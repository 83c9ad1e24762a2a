package org.linernotes.account;

import java.time.Duration;

/** What waits to be counted in the database: the first few at once, what comes in a flood once a second. */
final class PendingCount {
    private static final int AT_ONCE = 10;
    private static final long PAUSE = Duration.ofSeconds(1).toNanos();

    private int seen;
    private int waiting;
    private long writtenAt;

    /** Adds one, and answers how many are to be written now; they do not wait any more. */
    synchronized int take(long now) {
        waiting++;
        if (seen >= AT_ONCE && now - writtenAt < PAUSE) {
            return 0;
        }
        seen = Math.min(seen + 1, AT_ONCE);
        writtenAt = now;
        var due = waiting;
        waiting = 0;
        return due;
    }
}
