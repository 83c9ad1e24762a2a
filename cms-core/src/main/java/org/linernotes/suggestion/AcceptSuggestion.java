package org.linernotes.suggestion;

import jakarta.inject.Singleton;
import java.util.EnumSet;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.linernotes.account.Actor;
import org.linernotes.account.Permission;
import org.linernotes.account.Role;
import org.linernotes.content.ContentModel;
import org.linernotes.database.CommandTransaction;
import org.linernotes.database.FullNode;
import org.linernotes.entry.CreateEntry;

/** Makes a suggestion the draft of a fact that names the reader; where no fact can be, an editor goes on by hand. */
@FullNode
@Singleton
public class AcceptSuggestion {
    private final CommandTransaction transactions;
    private final SuggestionDecisions decisions;
    private final CreateEntry createEntry;
    private final ContentModel model;

    AcceptSuggestion(
            CommandTransaction transactions,
            SuggestionDecisions decisions,
            CreateEntry createEntry,
            ContentModel model) {
        this.transactions = transactions;
        this.decisions = decisions;
        this.createEntry = createEntry;
        this.model = model;
    }

    /** Answers the entry to work on: the new draft, the fact that was meant, or else the entry that it was about. */
    public UUID execute(Actor actor, UUID suggestionId, @Nullable String note) {
        actor.require(Permission.DECIDE_SUGGESTIONS, "decide on suggestions");
        return transactions.execute(() -> {
            var suggestion = decisions.take(suggestionId);
            var entry = entryToWorkOn(actor, suggestion);
            decisions.record(actor, suggestion, "ACCEPTED", entry, note);
            return entry;
        });
    }

    private UUID entryToWorkOn(Actor actor, Suggestion suggestion) {
        if (suggestion.factId() != null) {
            return suggestion.factId();
        }
        var draft = new SuggestedFact(suggestion, model);
        return draft.isPossible()
                ? createEntry
                        .execute(author(actor), SuggestedFact.TYPE, draft.content())
                        .entryId()
                : suggestion.entryId();
    }

    /** Whoever decides on suggestions may open this one draft, and no other. */
    private static Actor author(Actor actor) {
        var roles = EnumSet.of(Role.CONTRIBUTOR);
        roles.addAll(actor.roles());
        return new Actor(actor.id(), actor.name(), roles, actor.kind());
    }
}
