package org.linernotes.database;

import java.time.Duration;
import java.util.UUID;
import java.util.function.LongSupplier;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Something that does not work for a while: said in one line when it begins and in one when it is over. */
final class Outage {
    private static final Logger LOG = LoggerFactory.getLogger(Outage.class);

    private final String begins;
    private final String ends;
    private final Duration calm;
    private final LongSupplier nanoTime;
    private volatile @Nullable UUID id;
    private long began;
    private long failedLast;

    /** @param calm how long nothing may have failed before a success counts as the end */
    Outage(String begins, String ends, Duration calm, LongSupplier nanoTime) {
        this.begins = begins;
        this.ends = ends;
        this.calm = calm;
        this.nanoTime = nanoTime;
    }

    /** Answers under which id the outage is in the log. */
    synchronized UUID failed(String why) {
        failedLast = nanoTime.getAsLong();
        var known = id;
        if (known != null) {
            return known;
        }
        began = failedLast;
        var named = UUID.randomUUID();
        id = named;
        LOG.error("{}: {}. It is said once until it is over, id {}.", begins, why, named);
        return named;
    }

    void worked() {
        if (id != null) {
            end();
        }
    }

    private synchronized void end() {
        var now = nanoTime.getAsLong();
        if (id != null && now - failedLast >= calm.toNanos()) {
            LOG.info("{}, after {} s.", ends, Duration.ofNanos(now - began).toSeconds());
            id = null;
        }
    }
}
