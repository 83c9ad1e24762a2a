package org.linernotes.review;

import jakarta.inject.Singleton;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.linernotes.account.Actor;
import org.linernotes.entry.Entries;
import org.linernotes.entry.EntryState;
import org.linernotes.entry.RevisionRef;
import org.linernotes.event.Journal;
import org.linernotes.event.JournalRecord;
import org.linernotes.publication.FormerReaders;

/** Puts entries into the trash and takes them out, with all that was written. */
@Singleton
class Resting {
    private final Entries entries;
    private final FormerReaders formerReaders;
    private final Journal journal;

    Resting(Entries entries, FormerReaders formerReaders, Journal journal) {
        this.entries = entries;
        this.formerReaders = formerReaders;
        this.journal = journal;
    }

    /** Work and review stay as they are, so that bringing it back brings everything back. */
    void trash(Actor actor, List<ReviewCase> cases) {
        move(actor, cases, EntryState.TRASHED, "ENTRY_TRASHED");
    }

    void restore(Actor actor, List<ReviewCase> cases) {
        move(actor, cases, EntryState.ACTIVE, "ENTRY_BROUGHT_BACK");
    }

    private void move(Actor actor, List<ReviewCase> cases, EntryState state, String kind) {
        var ids = cases.stream().map(reviewed -> reviewed.entry().id()).toList();
        var at = entries.takeInstant(ids);
        entries.setState(ids, state);
        cases.stream()
                .filter(reviewed -> reviewed.standing().begun())
                .forEach(reviewed -> formerReaders.tell(
                        kind, reviewed.entry().type(), reviewed.entry().id(), at));
        write(
                actor,
                at,
                kind,
                cases.stream().map(reviewed -> reviewed.entry().head()).toList(),
                Map.of());
    }

    void write(Actor actor, Instant at, String kind, List<RevisionRef> revisions, Map<String, String> details) {
        journal.write(
                actor,
                at,
                revisions.stream()
                        .map(revision -> new JournalRecord(kind, revision.entryId(), revision.revisionId(), details))
                        .toList());
    }
}
