package org.linernotes.comment;

import java.util.UUID;

/** What became of a decision on one comment. */
public sealed interface DecisionResult {
    UUID commentId();

    /** The verdict stands; {@code before} if it did so already. */
    record Decided(UUID commentId, CommentReference now, boolean before) implements DecisionResult {}

    /** Somebody decided otherwise first. */
    record AlreadyDecided(UUID commentId, CommentReference now, CommentState state, DecisionRow decision)
            implements DecisionResult {}

    /** The author changed the text; nobody decided on the new one. */
    record Moved(UUID commentId, CommentReference now) implements DecisionResult {}

    /** The author took it back, or it was erased. */
    record Gone(UUID commentId, CommentState state) implements DecisionResult {}

    /** There is no such comment. */
    record Missing(UUID commentId) implements DecisionResult {}
}
