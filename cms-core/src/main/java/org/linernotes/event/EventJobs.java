package org.linernotes.event;

import io.micronaut.context.annotation.Requires;
import io.micronaut.core.util.StringUtils;
import io.micronaut.scheduling.annotation.Scheduled;
import jakarta.inject.Singleton;
import org.linernotes.database.RecurringJob;

/** What every node does for the journal and the outbox by itself, unless {@code cms.jobs} is off. */
@Singleton
@Requires(property = "cms.jobs", notEquals = StringUtils.FALSE)
class EventJobs {
    private final JournalSealer sealer;
    private final OutboxDispatcher dispatcher;
    private final RecurringJob sealing = new RecurringJob("Sealing the journal");
    private final RecurringJob dispatching = new RecurringJob("Handing out the outbox");

    EventJobs(JournalSealer sealer, OutboxDispatcher dispatcher) {
        this.sealer = sealer;
        this.dispatcher = dispatcher;
    }

    @Scheduled(initialDelay = "1s", fixedDelay = "1s")
    void sealJournal() {
        sealing.run(sealer::seal);
    }

    @Scheduled(initialDelay = "1s", fixedDelay = "1s")
    void dispatchOutbox() {
        dispatching.run(dispatcher::dispatch);
    }
}
