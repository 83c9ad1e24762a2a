package org.linernotes.transfer;

import java.time.Duration;

/**
 * How many songs the next transaction takes, so that nobody who needs one of them waits long: as many as lately took {@link
 * #GOAL}.
 */
final class SetSize {
    static final Duration GOAL = Duration.ofMillis(300);
    private static final int FIRST = 20;
    private static final int LEAST = 5;
    private static final int MOST = 250;

    private int size = FIRST;

    int next() {
        return size;
    }

    void took(Duration time) {
        var fitting = size * GOAL.toNanos() / Math.max(1, time.toNanos());
        size = Math.clamp(Math.min(fitting, 2L * size), LEAST, MOST);
    }
}
