package org.linernotes.publication;

import io.micronaut.scheduling.annotation.Scheduled;
import jakarta.inject.Singleton;
import org.linernotes.database.CommandTransaction;

/** Marks what ended more than an hour ago, which keeps the indexes of readers' lists small. */
@Singleton
class SettlePast {
    private static final int BATCH = 500;

    private final CommandTransaction transactions;
    private final SettledPublications publications;

    SettlePast(CommandTransaction transactions, SettledPublications publications) {
        this.transactions = transactions;
        this.publications = publications;
    }

    /** Works in small batches and leaves out what a command holds, so that nobody waits for it. */
    @Scheduled(initialDelay = "1m", fixedDelay = "1m")
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
