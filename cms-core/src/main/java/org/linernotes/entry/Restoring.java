package org.linernotes.entry;

import jakarta.inject.Singleton;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.linernotes.account.Actor;
import org.linernotes.event.Journal;
import org.linernotes.event.JournalRecord;

/** Writes what a restored revision means: the new head, the review that moves along, and the journal. */
@Singleton
class Restoring {
    private final DraftRows rows;
    private final DraftWriter writer;
    private final Entries entries;
    private final HeadFollower reviews;
    private final Journal journal;

    Restoring(DraftRows rows, DraftWriter writer, Entries entries, HeadFollower reviews, Journal journal) {
        this.rows = rows;
        this.writer = writer;
        this.entries = entries;
        this.reviews = reviews;
        this.journal = journal;
    }

    UUID newId() {
        return rows.newIds(1).getFirst();
    }

    void write(Actor actor, Instant at, Entry entry, Draft draft, RevisionRef restored) {
        writer.write(List.of(draft), actor.id(), at, RevisionKind.RESTORE);
        var work = reviews.follow(entry, draft.revisionId(), draft.content().hash());
        entries.setWork(List.of(entry.id()), work);
        journal.write(
                actor,
                at,
                List.of(new JournalRecord(
                        "REVISION_RESTORED",
                        entry.id(),
                        draft.revisionId(),
                        Map.of("restored", restored.revisionId().toString()))));
    }
}
