package org.linernotes.retention;

import io.micronaut.context.annotation.Requires;
import io.micronaut.core.util.StringUtils;
import io.micronaut.scheduling.annotation.Scheduled;
import jakarta.inject.Singleton;
import org.linernotes.database.RecurringJob;

/** Sweeps soon after the start, too: a node may never run for an hour. */
@Singleton
@Requires(property = "cms.jobs", notEquals = StringUtils.FALSE)
class RetentionJob {
    private final RecurringJob sweeping = new RecurringJob("Removing what is too old");
    private final Sweeper sweeper;

    RetentionJob(Sweeper sweeper) {
        this.sweeper = sweeper;
    }

    @Scheduled(initialDelay = "20s", fixedDelay = "1h")
    void run() {
        sweeping.run(sweeper::sweep);
    }
}
