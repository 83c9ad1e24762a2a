package org.linernotes.publication;

import static java.util.stream.Collectors.toSet;

import jakarta.inject.Singleton;
import java.util.List;
import java.util.UUID;
import org.linernotes.account.Actor;
import org.linernotes.event.Journal;
import org.linernotes.event.JournalRecord;
import org.linernotes.event.Outbox;
import org.linernotes.event.OutboxMessage;
import org.linernotes.problem.Problem;

/** Hides and shows an entry whatever its intervals say; they stay as they are. */
@Singleton
class Withholding {
    private final EntryHolds holds;
    private final EntryLocks entries;
    private final LiveTags tags;
    private final Journal journal;
    private final Outbox outbox;

    Withholding(EntryHolds holds, EntryLocks entries, LiveTags tags, Journal journal, Outbox outbox) {
        this.holds = holds;
        this.entries = entries;
        this.tags = tags;
        this.journal = journal;
        this.outbox = outbox;
    }

    void withhold(Actor actor, UUID entryId, String reason, boolean legal) {
        var hold = holds.take(List.of(entryId), List.of());
        var entry = hold.only();
        if (entry.withheldSince() != null) {
            throw wrongState(entry, "“%s” is taken down already.");
        }
        entries.withhold(entryId, reason, legal);
        record(actor, hold, ChangeNote.of("TAKEN_DOWN").with("legal", legal), "ENTRY_WITHHELD");
    }

    void lift(Actor actor, UUID entryId) {
        var hold = holds.take(List.of(entryId), List.of());
        var entry = hold.only();
        if (entry.withheldSince() == null) {
            throw wrongState(entry, "“%s” is not taken down.");
        }
        entries.release(entryId);
        record(actor, hold, ChangeNote.of("TAKE_DOWN_LIFTED"), "ENTRY_RESTORED");
    }

    private void record(Actor actor, Hold hold, ChangeNote note, String message) {
        var entry = hold.only();
        var targets = hold.pointers().stream().map(tags::target).collect(toSet());
        journal.write(actor, hold.at(), List.of(new JournalRecord(note.kind(), entry.id(), null, note.choices())));
        outbox.write(List.of(new OutboxMessage(
                message,
                entry.id(),
                entry.type(),
                null,
                tags.of(entry.type(), entry.id(), targets),
                hold.at().toString())));
    }

    private static RuntimeException wrongState(LockedEntry entry, String sentence) {
        return new Problem.WrongState(sentence.formatted(entry.title()), entry.id()).asException();
    }
}
