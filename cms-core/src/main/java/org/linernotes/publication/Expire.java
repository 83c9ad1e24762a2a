package org.linernotes.publication;

import jakarta.inject.Singleton;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.linernotes.account.Actor;
import org.linernotes.account.Permission;
import org.linernotes.database.CommandTransaction;
import org.linernotes.database.StoredInstant;

/** Gives entries an end, or takes their end away. */
@Singleton
public class Expire {
    private final CommandTransaction transactions;
    private final LiveChanges changes;

    Expire(CommandTransaction transactions, LiveChanges changes) {
        this.transactions = transactions;
        this.changes = changes;
    }

    /** Answers what is live and what is to come; {@code at} null: without an end. */
    public PublishedEntries execute(Actor actor, List<UUID> entryIds, @Nullable Instant at) {
        actor.require(Permission.PUBLISH, "decide when entries expire");
        var end = StoredInstant.ofNullable("at", at);
        var change = new LiveChange(
                actor,
                ChangeNote.of(ChangeKind.EXPIRY_SET, entryIds.size()).with("at", end),
                entryIds,
                List.of(),
                null,
                (timeline, _) -> timeline.expire(end));
        return transactions.execute(() -> changes.carryOut(change));
    }
}
