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

    /** One that is taken down already stays so from when it was, for whatever reason is the last. */
    boolean withhold(Actor actor, UUID entryId, String reason, boolean legal) {
        var hold = holds.take(List.of(entryId), List.of());
        if (entries.withhold(entryId, reason, legal) == 0) {
            return false;
        }
        record(actor, hold, ChangeNote.of(ChangeKind.TAKEN_DOWN).with("legal", legal), "ENTRY_WITHHELD");
        return true;
    }

    boolean lift(Actor actor, UUID entryId) {
        if (!entries.isWithheld(entryId).orElse(true)) {
            return false;
        }
        var hold = holds.take(List.of(entryId), List.of());
        if (entries.release(entryId) == 0) {
            return false;
        }
        record(actor, hold, ChangeNote.of(ChangeKind.TAKE_DOWN_LIFTED), "ENTRY_RESTORED");
        return true;
    }

    private void record(Actor actor, Hold hold, ChangeNote note, String kind) {
        var entry = hold.only();
        journal.write(
                actor, hold.at(), List.of(new JournalRecord(note.kind().name(), entry.id(), null, note.choices())));
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
}
