package org.linernotes.publication;

import jakarta.inject.Singleton;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.linernotes.account.Actor;
import org.linernotes.account.Permission;
import org.linernotes.database.CommandTransaction;
import org.linernotes.database.StoredInstant;

/** Moves what is scheduled to another instant, all of it together or nothing. */
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

    /** Answers what is live and what is to come of the entries. */
    public PublishedEntries execute(Actor actor, List<UUID> publicationIds, Instant at) {
        actor.require(Permission.PUBLISH, "reschedule");
        return transactions.execute(() -> changes.carryOut(change(actor, publicationIds, StoredInstant.of("at", at))));
    }

    private LiveChange change(Actor actor, List<UUID> publicationIds, Instant at) {
        var publications = scheduled.byEntry(publicationIds);
        return new LiveChange(
                actor,
                ChangeNote.of(ChangeKind.RESCHEDULED, publications.size()).with("at", at),
                publications.entryIds(),
                List.of(),
                null,
                (timeline, _) -> timeline.reschedule(publications.of(timeline.entryId()), at));
    }
}
