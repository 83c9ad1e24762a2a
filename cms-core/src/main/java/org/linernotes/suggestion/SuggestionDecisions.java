package org.linernotes.suggestion;

import jakarta.inject.Singleton;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.linernotes.account.Actor;
import org.linernotes.database.FullNode;
import org.linernotes.event.Journal;
import org.linernotes.event.JournalRecord;
import org.linernotes.problem.Problem;

/** Holds a suggestion for a decision, and records it: the first decision stands. */
@FullNode
@Singleton
class SuggestionDecisions {
    private static final int LONGEST_NOTE = 1_000;

    private final Suggestions suggestions;
    private final Journal journal;

    SuggestionDecisions(Suggestions suggestions, Journal journal) {
        this.suggestions = suggestions;
        this.journal = journal;
    }

    Suggestion take(UUID id) {
        var suggestion = suggestions
                .lock(id)
                .orElseThrow(() -> new Problem.NotFound("There is no suggestion with this id.").asException());
        if (!suggestion.isOpen()) {
            throw new Problem.WrongState("Somebody has decided on this suggestion already.", suggestion.entryId())
                    .asException();
        }
        return suggestion;
    }

    void record(Actor actor, Suggestion suggestion, String state, @Nullable UUID becameId, @Nullable String note) {
        if (note != null && note.codePointCount(0, note.length()) > LONGEST_NOTE) {
            throw new Problem.Invalid("TOO_LONG", "note", "Shorten the note to 1,000 characters.").asException();
        }
        var at = suggestions.now();
        suggestions.decide(suggestion.id(), state, becameId, actor.id(), at, note);
        var details = Map.of("suggestion_id", suggestion.id().toString());
        journal.write(
                actor, at, List.of(new JournalRecord("SUGGESTION_" + state, suggestion.entryId(), null, details)));
    }
}
