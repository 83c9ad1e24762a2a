package org.linernotes.publication;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.linernotes.account.Actor;
import org.linernotes.entry.RevisionRef;

/**
 * What a command does to the timelines of entries, to all of them or to none.
 *
 * @param kind in the journal, in the past tense
 * @param details for the journal: choices, no texts
 * @param revisions that shall be published; empty: none
 * @param at an instant that must still be ahead when the command commits; null: there is none
 * @param edit what becomes of each entry's timeline
 */
record LiveChange(
        Actor actor,
        String kind,
        Details details,
        List<UUID> entryIds,
        List<RevisionRef> revisions,
        @Nullable Instant at,
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
