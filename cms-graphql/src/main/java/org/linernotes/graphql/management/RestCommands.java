package org.linernotes.graphql.management;

import graphql.schema.idl.RuntimeWiring;
import jakarta.inject.Singleton;
import java.util.List;
import org.linernotes.account.Actor;
import org.linernotes.entry.RestoreRevision;
import org.linernotes.entry.RevisionRef;
import org.linernotes.review.DiscardDraft;
import org.linernotes.review.RestoreEntry;
import org.linernotes.review.TrashEntry;

/** Answers the mutations that throw away and bring back. */
@Singleton
class RestCommands implements Wiring {
    private final Commands commands;
    private final DiscardDraft discardDraft;
    private final RestoreRevision restoreRevision;
    private final TrashEntry trash;
    private final RestoreEntry restoreEntry;

    RestCommands(
            Commands commands,
            DiscardDraft discardDraft,
            RestoreRevision restoreRevision,
            TrashEntry trash,
            RestoreEntry restoreEntry) {
        this.commands = commands;
        this.discardDraft = discardDraft;
        this.restoreRevision = restoreRevision;
        this.trash = trash;
        this.restoreEntry = restoreEntry;
    }

    @Override
    public void addTo(RuntimeWiring.Builder wiring) {
        wiring.type(
                "Mutation",
                type -> type.dataFetcher("discardDraft", commands.of(this::discard))
                        .dataFetcher("restoreRevision", commands.of(this::restoreRevision))
                        .dataFetcher("trash", commands.of((actor, input) -> {
                            trash.execute(actor, input.entryId());
                            return Outcome.ofEntry(input.entryId());
                        }))
                        .dataFetcher("restoreFromTrash", commands.of((actor, input) -> {
                            restoreEntry.execute(actor, input.entryId());
                            return Outcome.ofEntry(input.entryId());
                        })));
    }

    private Outcome discard(Actor actor, Input input) {
        discardDraft.execute(actor, revision(input));
        return Outcome.ofEntry(input.entryId());
    }

    private Outcome restoreRevision(Actor actor, Input input) {
        var restored = restoreRevision.execute(actor, revision(input));
        return new Outcome(List.of(restored.entryId()), null, restored.unchanged());
    }

    private static RevisionRef revision(Input input) {
        return new RevisionRef(input.entryId(), input.id(Ids.REVISION, "revisionId"));
    }
}
