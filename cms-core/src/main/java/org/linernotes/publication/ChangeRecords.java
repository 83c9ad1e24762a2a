package org.linernotes.publication;

import jakarta.inject.Singleton;
import java.util.List;
import java.util.UUID;
import org.linernotes.event.Journal;
import org.linernotes.event.JournalRecord;

/** Writes what a change means beside its intervals: journal, announcements, finished work. */
@Singleton
class ChangeRecords {
    private final Journal journal;
    private final Boundaries boundaries;
    private final Approvals approvals;
    private final EntryLocks entries;
    private final PublicationRows publications;
    private final PublicationSets sets;

    ChangeRecords(
            Journal journal,
            Boundaries boundaries,
            Approvals approvals,
            EntryLocks entries,
            PublicationRows publications,
            PublicationSets sets) {
        this.journal = journal;
        this.boundaries = boundaries;
        this.approvals = approvals;
        this.entries = entries;
        this.publications = publications;
        this.sets = sets;
    }

    void write(LiveChange change, PreparedChange prepared) {
        var hold = prepared.hold();
        journal.write(change.actor(), hold.at(), journalRecords(change, prepared));
        boundaries.announce(hold, prepared.changes(), prepared.revisions());
        if (!prepared.revisions().isEmpty()) {
            approvals.fulfil(prepared.revisions().values().stream()
                    .map(RevisionToPublish::id)
                    .toList());
        }
        entries.finishWork(change.entryIds());
        sets.remember(change, prepared);
        if (change.note().reason() != null) {
            publications.explain(ended(prepared), change.note().reason());
        }
    }

    private static List<UUID> ended(PreparedChange prepared) {
        return prepared.touched()
                .filter(interval -> interval.endedBy() == EndReason.UNPUBLISHED)
                .map(Interval::id)
                .toList();
    }

    private static List<JournalRecord> journalRecords(LiveChange change, PreparedChange prepared) {
        return prepared.changes().stream()
                .map(each -> {
                    var entryId = each.before().entryId();
                    var revision = prepared.revisions().get(entryId);
                    return new JournalRecord(
                            change.note().kind().name(),
                            entryId,
                            revision == null ? null : revision.id(),
                            change.note().choices());
                })
                .toList();
    }
}
