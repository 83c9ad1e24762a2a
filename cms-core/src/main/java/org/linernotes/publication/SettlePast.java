package org.linernotes.publication;

import io.micronaut.scheduling.annotation.Scheduled;
import jakarta.inject.Singleton;
import org.linernotes.database.CommandTransaction;
import org.linernotes.database.RecurringJob;

/** Marks what ended more than an hour ago, which keeps the indexes of readers' lists small. */
@Singleton
class SettlePast {
    private static final int BATCH = 500;

    private final CommandTransaction transactions;
    private final SettledPublications publications;
    private final RecurringJob settling = new RecurringJob("Settling what ended");

    SettlePast(CommandTransaction transactions, SettledPublications publications) {
        this.transactions = transactions;
        this.publications = publications;
    }

    @Scheduled(initialDelay = "5s", fixedDelay = "1m")
    void run() {
        settling.run(this::settle);
    }

    /** Works in small batches and leaves out what a command holds, so that nobody waits for it. */
    int settle() {
        var total = 0;
        int settled;
        do {
            settled = transactions.execute(() -> publications.settle(BATCH));
            total += settled;
        } while (settled == BATCH);
        return total;
    }
}
