package org.linernotes.entry;

import jakarta.inject.Singleton;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.linernotes.account.Actor;
import org.linernotes.account.Permission;
import org.linernotes.database.CommandTransaction;
import org.linernotes.event.Journal;
import org.linernotes.event.JournalRecord;
import org.linernotes.problem.Problem;
import org.linernotes.problem.ProblemException;

/**
 * Saves a content as an entry's next revision.
 *
 * <p>Nobody's words are lost: a save that is not based on the head is refused with the head. What is live, scheduled or
 * approved stays; the new revision is a draft beside it.
 */
@Singleton
public class SaveEntry {
    private final CommandTransaction transactions;
    private final Entries entries;
    private final NextDraft nextDraft;
    private final DraftWriter writer;
    private final HeadFollower reviews;
    private final Journal journal;

    SaveEntry(
            CommandTransaction transactions,
            Entries entries,
            NextDraft nextDraft,
            DraftWriter writer,
            HeadFollower reviews,
            Journal journal) {
        this.transactions = transactions;
        this.entries = entries;
        this.nextDraft = nextDraft;
        this.writer = writer;
        this.reviews = reviews;
        this.journal = journal;
    }

    /** Content that equals the head's makes no revision, whatever it was based on. */
    public SavedEntry execute(Actor actor, SaveRequest request) {
        actor.require(Permission.WRITE, "change entries");
        return transactions.execute(() -> {
            entries.lock(List.of(request.entryId()));
            var entry = entries.find(request.entryId())
                    .orElseThrow(() -> new Problem.NotFound("There is no such entry.").asException());
            requireNone(EntryPolicy.save(actor, entry));
            var draft = nextDraft.of(entry, request);
            return draft.content().hash().equals(entry.headHash())
                    ? unchanged(entry)
                    : save(actor, entry, request, draft);
        });
    }

    private SavedEntry save(Actor actor, Entry entry, SaveRequest request, Draft draft) {
        requireHead(entry, request.baseRevisionId());
        var at = entries.takeInstant(List.of(entry.id()));
        writer.write(List.of(draft), actor.id(), at, RevisionKind.SAVE);
        var work = reviews.follow(entry, draft.revisionId(), draft.content().hash());
        entries.setWork(List.of(entry.id()), work);
        journal.write(
                actor,
                at,
                List.of(new JournalRecord(
                        "REVISION_SAVED",
                        entry.id(),
                        draft.revisionId(),
                        Map.of("base", entry.headRevisionId().toString()))));
        return new SavedEntry(entry.id(), draft.revisionId(), draft.number(), false);
    }

    private static void requireHead(Entry entry, UUID baseRevisionId) {
        if (!entry.headRevisionId().equals(baseRevisionId)) {
            throw new Problem.Stale(
                            "“%s” was changed meanwhile: revision %d is the newest now. Bring your changes together with it and save again."
                                    .formatted(entry.title(), entry.headNumber()),
                            entry.id(),
                            entry.headRevisionId())
                    .asException();
        }
    }

    private static SavedEntry unchanged(Entry entry) {
        return new SavedEntry(entry.id(), entry.headRevisionId(), entry.headNumber(), true);
    }

    private static void requireNone(List<Problem> problems) {
        if (!problems.isEmpty()) {
            throw new ProblemException(problems);
        }
    }
}
