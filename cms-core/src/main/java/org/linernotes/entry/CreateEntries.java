package org.linernotes.entry;

import static java.util.stream.Collectors.toSet;

import jakarta.inject.Singleton;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.linernotes.account.Actor;
import org.linernotes.account.Permission;
import org.linernotes.database.CommandTransaction;
import org.linernotes.event.Journal;
import org.linernotes.event.JournalRecord;
import org.linernotes.problem.Problem;

/** Creates entries that may refer to each other, all of them or none; it never publishes. */
@Singleton
public class CreateEntries {
    private static final int MOST = 200;
    private static final int LONGEST_CLIENT_ID = 100;

    private final CommandTransaction transactions;
    private final NewDrafts newDrafts;
    private final DraftWriter writer;
    private final DraftRows rows;
    private final Journal journal;

    CreateEntries(
            CommandTransaction transactions, NewDrafts newDrafts, DraftWriter writer, DraftRows rows, Journal journal) {
        this.transactions = transactions;
        this.newDrafts = newDrafts;
        this.writer = writer;
        this.rows = rows;
        this.journal = journal;
    }

    /** Answers the entries in the order of the request; problems name the paths as <code>entries[2].title</code>. */
    public List<SavedEntry> execute(Actor actor, List<NewEntry> entries) {
        actor.require(Permission.WRITE, "create entries");
        requireSound(entries);
        var paths = IntStream.range(0, entries.size())
                .mapToObj("entries[%d]."::formatted)
                .toList();
        return transactions.execute(() -> create(actor, entries, paths));
    }

    /** Creates one entry, whose problems name its own paths. */
    SavedEntry executeAlone(Actor actor, NewEntry entry) {
        actor.require(Permission.WRITE, "create entries");
        return transactions.execute(
                () -> create(actor, List.of(entry), List.of("")).getFirst());
    }

    private List<SavedEntry> create(Actor actor, List<NewEntry> entries, List<String> paths) {
        var drafts = newDrafts.of(entries, paths);
        var at = rows.now();
        writer.create(drafts, actor.id(), at);
        journal.write(
                actor,
                at,
                drafts.stream()
                        .map(draft -> new JournalRecord("ENTRY_CREATED", draft.entryId(), draft.revisionId(), Map.of()))
                        .toList());
        return drafts.stream()
                .map(draft -> new SavedEntry(draft.entryId(), draft.revisionId(), draft.number(), false))
                .toList();
    }

    private static void requireSound(List<NewEntry> entries) {
        if (entries.isEmpty() || entries.size() > MOST) {
            throw new Problem.Invalid("COUNT", "entries", "Create between one and " + MOST + " entries at once.")
                    .asException();
        }
        var clientIds = entries.stream().map(NewEntry::clientId).toList();
        if (clientIds.stream().anyMatch(id -> id.isBlank() || id.length() > LONGEST_CLIENT_ID)) {
            throw new Problem.Invalid("CLIENT_ID", "entries", "Give each entry a client id of 1 to 100 characters.")
                    .asException();
        }
        var repeated = clientIds.stream()
                .filter(id -> Collections.frequency(clientIds, id) > 1)
                .collect(toSet());
        if (!repeated.isEmpty()) {
            throw new Problem.Invalid("CLIENT_ID", "entries", "Give each entry a client id of its own.").asException();
        }
    }
}
