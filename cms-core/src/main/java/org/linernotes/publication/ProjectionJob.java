package org.linernotes.publication;

import io.micronaut.context.annotation.Requires;
import io.micronaut.core.util.StringUtils;
import io.micronaut.scheduling.annotation.Scheduled;
import jakarta.inject.Singleton;
import java.util.Map;
import java.util.function.IntConsumer;
import org.linernotes.content.Renewal;
import org.linernotes.database.SessionLocks;
import org.linernotes.entry.RenewWords;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Derives anew what another release derived, behind a node that answers already: what readers see first, then what editors
 * search, then the past.
 *
 * <p>One node at a time; if that one ends, another goes on.
 */
@Singleton
@Requires(property = "cms.jobs", notEquals = StringUtils.FALSE)
class ProjectionJob {
    static final String LOCK = "projections";

    private static final Logger LOG = LoggerFactory.getLogger(ProjectionJob.class);
    private static final int SAID_EVERY = 10_000;

    private final SessionLocks locks;
    private final RenewProjections projections;
    private final RenewWords words;
    private final Renewal renewal;
    private int unsaid;
    private boolean isDone;

    ProjectionJob(SessionLocks locks, RenewProjections projections, RenewWords words, Renewal renewal) {
        this.locks = locks;
        this.projections = projections;
        this.words = words;
        this.renewal = renewal;
    }

    /** Once a start; while another node is at it, this one looks again later. */
    @Scheduled(initialDelay = "0s", fixedDelay = "1m")
    synchronized boolean renew() {
        if (!isDone) {
            try (var lock = locks.tryTake(LOCK).orElse(null)) {
                if (lock != null) {
                    renewAll();
                    isDone = true;
                }
            }
        }
        return isDone;
    }

    private void renewAll() {
        try {
            renewal.begin(Map.of(
                    Renewal.Part.LIVE, projections.count(false),
                    Renewal.Part.WORDS, words.count(),
                    Renewal.Part.PAST, projections.count(true)));
            if (!renewal.parts().isEmpty()) {
                LOG.info("Rows are derived anew; until then everything is listed and found as before: {}.", renewal);
            }
            projections.execute(false, looked(Renewal.Part.LIVE));
            words.execute(looked(Renewal.Part.WORDS));
            projections.execute(true, looked(Renewal.Part.PAST));
        } finally {
            renewal.end();
        }
    }

    private IntConsumer looked(Renewal.Part part) {
        return rows -> {
            renewal.looked(part, rows);
            unsaid += rows;
            if (unsaid >= SAID_EVERY) {
                unsaid = 0;
                LOG.info("Derived anew so far: {}.", renewal);
            }
        };
    }
}
