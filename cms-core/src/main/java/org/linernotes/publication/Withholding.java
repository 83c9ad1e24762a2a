package org.linernotes.publication;

import static java.util.stream.Collectors.toSet;

import jakarta.inject.Singleton;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;
import org.linernotes.account.Actor;
import org.linernotes.event.Journal;
import org.linernotes.event.JournalRecord;
import org.linernotes.event.Outbox;
import org.linernotes.event.OutboxMessage;
import org.linernotes.problem.Problem;

/** Hides and shows an entry and its parts whatever their intervals say; they stay as they are. */
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

    private void record(Actor actor, Hold hold, ChangeNote note, String kind) {
        var entry = hold.only();
        journal.write(actor, hold.at(), List.of(new JournalRecord(note.kind(), entry.id(), null, note.choices())));
        var targets = hold.pointers().stream().map(tags::target).collect(toSet());
        var itself = message(kind, entry.id(), entry.type(), targets, hold.at());
        var whole = Set.of(tags.id(entry.type(), entry.id()));
        var parts = entries.findParts(entry.id()).stream()
                .map(part -> message(kind, part.id(), part.type(), whole, hold.at()));
        outbox.write(Stream.concat(Stream.of(itself), parts).toList());
    }

    private OutboxMessage message(String kind, UUID entryId, String type, Set<String> targets, Instant at) {
        return new OutboxMessage(kind, entryId, type, null, tags.of(type, entryId, targets), at.toString());
    }

    private static RuntimeException wrongState(LockedEntry entry, String sentence) {
        return new Problem.WrongState(sentence.formatted(entry.title()), entry.id()).asException();
    }
}
