package org.linernotes.event;

import io.micronaut.context.annotation.Requires;
import io.micronaut.core.util.StringUtils;
import io.micronaut.scheduling.annotation.Scheduled;
import jakarta.inject.Singleton;

/** What every node does for the journal and the outbox by itself, unless {@code cms.jobs} is off. */
@Singleton
@Requires(property = "cms.jobs", notEquals = StringUtils.FALSE)
class EventJobs {
    private final JournalSealer sealer;
    private final OutboxDispatcher dispatcher;
    private final IdempotencyKeys keys;

    EventJobs(JournalSealer sealer, OutboxDispatcher dispatcher, IdempotencyKeys keys) {
        this.sealer = sealer;
        this.dispatcher = dispatcher;
        this.keys = keys;
    }

    @Scheduled(initialDelay = "1s", fixedDelay = "1s")
    void sealJournal() {
        sealer.seal();
    }

    @Scheduled(initialDelay = "1s", fixedDelay = "1s")
    void dispatchOutbox() {
        dispatcher.dispatch();
    }

    @Scheduled(initialDelay = "1h", fixedDelay = "1h")
    void forgetKeys() {
        keys.forgetOld();
    }
}
