package org.linernotes.comment;

import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A comment as a reader sends it.
 *
 * @param parentId the comment it replies to
 * @param clientMutationId an id the client makes up; the same words with the same id are one comment
 */
public record NewComment(
        UUID entryId, @Nullable UUID parentId, String body, Author author, String clientMutationId, Origin origin) {

    /**
     * The same in the words that are kept of it.
     *
     * @throws org.linernotes.problem.ProblemException when it cannot be taken
     */
    public NewComment kept() {
        var checked = CheckedComment.of(this);
        var kept = new Author(checked.name(), checked.place(), checked.email());
        return new NewComment(entryId, parentId, checked.body(), kept, clientMutationId, origin);
    }

    /** How the reader wants to be named; the e-mail address is never shown. */
    public record Author(
            @Nullable String name,
            @Nullable String place,
            @Nullable String email) {}
}
