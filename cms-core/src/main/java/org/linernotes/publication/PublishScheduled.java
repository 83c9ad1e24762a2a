package org.linernotes.publication;

import jakarta.inject.Singleton;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.linernotes.account.Actor;
import org.linernotes.account.Permission;
import org.linernotes.database.CommandTransaction;

/** Shows what is scheduled to readers now instead, all of it together or nothing. */
@Singleton
public class PublishScheduled {
    private final CommandTransaction transactions;
    private final ScheduledPublications scheduled;
    private final LiveChanges changes;

    PublishScheduled(CommandTransaction transactions, ScheduledPublications scheduled, LiveChanges changes) {
        this.transactions = transactions;
        this.scheduled = scheduled;
        this.changes = changes;
    }

    /** Answers what is live and what is to come of the entries. */
    public PublishedEntries execute(Actor actor, List<UUID> publicationIds) {
        actor.require(Permission.PUBLISH, "publish");
        return transactions.execute(() -> changes.carryOut(change(actor, publicationIds)));
    }

    private LiveChange change(Actor actor, List<UUID> publicationIds) {
        var publications = scheduled.byEntry(publicationIds);
        return new LiveChange(
                actor,
                ChangeNote.of(ChangeKind.PUBLISHED, publications.size()),
                publications.entryIds(),
                publications.revisions(),
                null,
                (timeline, revision) -> timeline.bringForward(
                        publications.of(timeline.entryId()),
                        Objects.requireNonNull(revision).publicationId()));
    }
}
