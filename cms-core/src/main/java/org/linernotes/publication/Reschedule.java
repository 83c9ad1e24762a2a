package org.linernotes.publication;

import jakarta.inject.Singleton;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.linernotes.account.Actor;
import org.linernotes.account.Permission;
import org.linernotes.database.CommandTransaction;
import org.linernotes.database.StoredInstant;

/** Moves what is scheduled to another instant. */
@Singleton
public class Reschedule {
    private final CommandTransaction transactions;
    private final ScheduledPublications scheduled;
    private final LiveChanges changes;

    Reschedule(CommandTransaction transactions, ScheduledPublications scheduled, LiveChanges changes) {
        this.transactions = transactions;
        this.scheduled = scheduled;
        this.changes = changes;
    }

    /** Answers what is live and what is to come of the entry. */
    public PublishedEntries execute(Actor actor, UUID publicationId, Instant at) {
        actor.require(Permission.PUBLISH, "reschedule");
        return transactions.execute(() -> changes.carryOut(change(actor, publicationId, StoredInstant.of("at", at))));
    }

    private LiveChange change(Actor actor, UUID publicationId, Instant at) {
        return new LiveChange(
                actor,
                ChangeNote.of("RESCHEDULED").with("at", at).with("publicationId", publicationId),
                List.of(scheduled.entryOf(publicationId)),
                List.of(),
                null,
                (timeline, _) -> timeline.reschedule(publicationId, at));
    }
}
