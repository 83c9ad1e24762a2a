package org.linernotes.publication;

import jakarta.inject.Singleton;
import java.util.List;
import java.util.UUID;
import org.linernotes.account.Actor;
import org.linernotes.account.Permission;
import org.linernotes.database.CommandTransaction;

/** Takes back what is scheduled, all of it together or nothing; what is live stays so until its own end. */
@Singleton
public class CancelSchedule {
    private final CommandTransaction transactions;
    private final ScheduledPublications scheduled;
    private final LiveChanges changes;

    CancelSchedule(CommandTransaction transactions, ScheduledPublications scheduled, LiveChanges changes) {
        this.transactions = transactions;
        this.scheduled = scheduled;
        this.changes = changes;
    }

    /** Answers what is live and what is to come of the entries. */
    public PublishedEntries execute(Actor actor, List<UUID> publicationIds) {
        actor.require(Permission.PUBLISH, "cancel a schedule");
        return transactions.execute(() -> changes.carryOut(change(actor, publicationIds)));
    }

    private LiveChange change(Actor actor, List<UUID> publicationIds) {
        var publications = scheduled.byEntry(publicationIds);
        return new LiveChange(
                actor,
                ChangeNote.of(ChangeKind.SCHEDULE_CANCELLED, publications.size()),
                publications.entryIds(),
                List.of(),
                null,
                (timeline, _) -> timeline.cancel(publications.of(timeline.entryId())));
    }
}
