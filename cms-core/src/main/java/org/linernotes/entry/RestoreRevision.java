package org.linernotes.entry;

import jakarta.inject.Singleton;
import java.util.List;
import org.linernotes.account.Actor;
import org.linernotes.account.Permission;
import org.linernotes.content.Content;
import org.linernotes.content.ContentProjector;
import org.linernotes.database.CommandTransaction;
import org.linernotes.problem.Problem;
import org.linernotes.problem.ProblemException;

/** Makes a new revision that says what an earlier one said; whom that named and who is gone stays named, as missing. */
@Singleton
public class RestoreRevision {
    private final CommandTransaction transactions;
    private final Entries entries;
    private final StoredContents contents;
    private final ContentProjector projector;
    private final Restoring restoring;

    RestoreRevision(
            CommandTransaction transactions,
            Entries entries,
            StoredContents contents,
            ContentProjector projector,
            Restoring restoring) {
        this.transactions = transactions;
        this.entries = entries;
        this.contents = contents;
        this.projector = projector;
        this.restoring = restoring;
    }

    /** What the head says already makes no revision. */
    public SavedEntry execute(Actor actor, RevisionRef revision) {
        actor.require(Permission.WRITE, "change entries");
        return transactions.execute(() -> {
            entries.lock(List.of(revision.entryId()));
            var entry = entries.find(revision.entryId())
                    .orElseThrow(() -> new Problem.NotFound("There is no such entry.").asException());
            var problems = EntryPolicy.save(actor, entry);
            if (!problems.isEmpty()) {
                throw new ProblemException(problems);
            }
            var content = contents.ofEntry(entry.id(), revision.revisionId())
                    .orElseThrow(() -> new Problem.NotFound("There is no such revision.").asException());
            return content.hash().equals(entry.headHash())
                    ? new SavedEntry(entry.id(), entry.headRevisionId(), entry.headNumber(), true)
                    : restore(actor, entry, revision, content);
        });
    }

    private SavedEntry restore(Actor actor, Entry entry, RevisionRef revision, Content content) {
        var at = entries.takeInstant(List.of(entry.id()));
        var draft = new Draft(
                entry.id(), restoring.newId(), entry.lastNumber() + 1, "", content, projector.project(content));
        restoring.write(actor, at, entry, draft, revision);
        return new SavedEntry(entry.id(), draft.revisionId(), draft.number(), false);
    }
}
