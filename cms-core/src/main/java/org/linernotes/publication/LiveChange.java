package org.linernotes.publication;

import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.linernotes.account.Actor;
import org.linernotes.entry.RevisionRef;

/**
 * What a command does to the timelines of entries, to all of them or to none.
 *
 * @param revisions that shall be published; empty: none
 * @param planHash of the plan somebody saw and agreed to; null: none was shown
 * @param edit what becomes of each entry's timeline
 */
record LiveChange(
        Actor actor,
        ChangeNote note,
        List<UUID> entryIds,
        List<RevisionRef> revisions,
        @Nullable String planHash,
        Edit edit) {
    LiveChange {
        entryIds = List.copyOf(entryIds);
        revisions = List.copyOf(revisions);
    }

    /** Works out an entry's new timeline, or refuses with a problem. */
    @FunctionalInterface
    interface Edit {
        /** Applies the command to one entry; {@code revision} is null where the command publishes none. */
        Timeline apply(Timeline timeline, @Nullable RevisionToPublish revision);
    }
}
