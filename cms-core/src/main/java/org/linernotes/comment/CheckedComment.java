package org.linernotes.comment;

import org.jspecify.annotations.Nullable;

/** The words of a comment after every rule about their form. */
record CheckedComment(
        String body,
        String name,
        @Nullable String place,
        @Nullable String email) {
    private static final int LONGEST_BODY = 5_000;
    private static final int LONGEST_NAME = 60;
    private static final int LONGEST_PLACE = 80;

    /** Refuses with all problems at once. */
    static CheckedComment of(NewComment comment) {
        var words = new ReaderWords();
        var author = comment.author();
        var checked = new CheckedComment(
                words.lines("body", "comment", comment.body(), LONGEST_BODY, "Write a comment first."),
                words.line(
                        "authorName", "name", author.name(), LONGEST_NAME, "Enter the name to show with the comment."),
                words.lineIfAny("authorPlace", "place", author.place(), LONGEST_PLACE),
                words.email("email", author.email()));
        words.mutationId(comment.clientMutationId());
        words.requireNoProblems();
        return checked;
    }
}
