package org.linernotes.publication;

import io.micronaut.context.annotation.Requires;
import io.micronaut.core.util.StringUtils;
import io.micronaut.scheduling.annotation.Scheduled;
import jakarta.inject.Singleton;
import org.linernotes.database.SessionLocks;
import org.linernotes.entry.RenewWords;

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

    private final SessionLocks locks;
    private final RenewProjections projections;
    private final RenewWords words;
    private boolean isDone;

    ProjectionJob(SessionLocks locks, RenewProjections projections, RenewWords words) {
        this.locks = locks;
        this.projections = projections;
        this.words = words;
    }

    /** Once a start; while another node is at it, this one looks again later. */
    @Scheduled(initialDelay = "0s", fixedDelay = "1m")
    synchronized boolean renew() {
        if (!isDone) {
            try (var lock = locks.tryTake(LOCK).orElse(null)) {
                if (lock != null) {
                    projections.execute(false);
                    words.execute();
                    projections.execute(true);
                    isDone = true;
                }
            }
        }
        return isDone;
    }
}
