package org.linernotes.suggestion;

import org.jspecify.annotations.Nullable;
import org.linernotes.comment.ReaderWords;
import org.linernotes.content.WebAddress;
import org.linernotes.problem.Problem;

/** The words of a suggestion after every rule about their form. */
record CheckedSuggestion(
        String body,
        @Nullable String sourceUrl,
        @Nullable String name,
        @Nullable String place,
        @Nullable String email) {
    private static final int LONGEST_BODY = 5_000;
    private static final int LONGEST_URL = 2_000;
    private static final int LONGEST_NAME = 60;
    private static final int LONGEST_PLACE = 80;

    /** Refuses with all problems at once. */
    static CheckedSuggestion of(NewSuggestion suggestion) {
        var words = new ReaderWords();
        var sender = suggestion.sender();
        var checked = new CheckedSuggestion(
                words.lines("body", "suggestion", suggestion.body(), LONGEST_BODY, "Write what you suggest first."),
                words.lineIfAny("sourceUrl", "source", suggestion.sourceUrl(), LONGEST_URL),
                words.lineIfAny("name", "name", sender.name(), LONGEST_NAME),
                words.lineIfAny("place", "place", sender.place(), LONGEST_PLACE),
                words.email("email", sender.email()));
        if (checked.sourceUrl() != null && WebAddress.parse(checked.sourceUrl()).isEmpty()) {
            words.refuse(new Problem.Invalid(
                    "INVALID",
                    "sourceUrl",
                    "Enter the whole address of the source, such as https://example.org/page."));
        }
        words.mutationId(suggestion.clientMutationId());
        words.requireNoProblems();
        return checked;
    }
}
