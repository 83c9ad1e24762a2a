package org.linernotes.database;

import java.time.Duration;

/** Thrown by a command whose ground moved while it worked: nothing is kept, and it runs again on what is there then. */
public final class RunAgain extends RuntimeException {
    private final Duration pause;

    /**
     * @param reason for the log of whoever looks for it
     * @param pause before it makes sense to run again
     */
    public RunAgain(String reason, Duration pause) {
        super(reason, null, false, false);
        this.pause = pause;
    }

    Duration pause() {
        return pause;
    }
}
