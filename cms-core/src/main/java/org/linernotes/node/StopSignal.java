package org.linernotes.node;

import org.jspecify.annotations.Nullable;
import org.linernotes.database.Database;
import org.linernotes.database.StartRefused;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Ends on Ctrl-C and SIGTERM what the process has come to: from the first moment of a start on, its database, too. */
final class StopSignal {
    private static final Logger LOG = LoggerFactory.getLogger(StopSignal.class);

    /** Whether it came, so that what fails from then on is no news. */
    private static volatile boolean given;

    private final Thread starting = Thread.currentThread();
    private final Thread hook = Thread.ofPlatform().name("shutdown").unstarted(this::come);
    private @Nullable Runnable end = this::cutShort;

    private StopSignal() {}

    /** Watches over a start by the thread that calls this. */
    static StopSignal watch() {
        var signal = new StopSignal();
        Runtime.getRuntime().addShutdownHook(signal.hook);
        return signal;
    }

    static boolean isGiven() {
        return given;
    }

    /** The start is done: what came of it ends so, unless the signal was faster. */
    synchronized void endsWith(Runnable ending) {
        if (given) {
            throw new StartRefused("The start was stopped.");
        }
        end = ending;
    }

    /** The start failed, and whatever it began is ended. */
    synchronized void hasNothingToEnd() {
        end = null;
    }

    private void come() {
        var ending = noteAndFindEnd();
        if (ending != null) {
            ending.run();
        }
    }

    private synchronized @Nullable Runnable noteAndFindEnd() {
        given |= end != null;
        return end;
    }

    private void cutShort() {
        LOG.info("Stopping before the start is done.");
        starting.interrupt();
        Database.endEmbedded();
        LOG.info("Stopped.");
    }
}
