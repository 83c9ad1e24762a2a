package org.linernotes.suggestion;

import jakarta.inject.Singleton;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.linernotes.account.Actor;
import org.linernotes.account.Permission;
import org.linernotes.database.CommandTransaction;
import org.linernotes.database.FullNode;

/** Takes a suggestion out of the inbox without any effect on entries. */
@FullNode
@Singleton
public class DismissSuggestion {
    private final CommandTransaction transactions;
    private final SuggestionDecisions decisions;

    DismissSuggestion(CommandTransaction transactions, SuggestionDecisions decisions) {
        this.transactions = transactions;
        this.decisions = decisions;
    }

    /** Answers the entry that it was about. */
    public UUID execute(Actor actor, UUID suggestionId, @Nullable String note) {
        actor.require(Permission.DECIDE_SUGGESTIONS, "decide on suggestions");
        return transactions.execute(() -> {
            var suggestion = decisions.take(suggestionId);
            decisions.record(actor, suggestion, "DISMISSED", null, note);
            return suggestion.entryId();
        });
    }
}
