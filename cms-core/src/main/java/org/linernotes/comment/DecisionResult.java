package org.linernotes.comment;

import java.util.Locale;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.linernotes.problem.Problem;

/** What became of a decision on one comment. */
public sealed interface DecisionResult {
    UUID commentId();

    /** Why it was not decided; empty: the verdict stands. */
    default Optional<Problem> obstacle() {
        return switch (this) {
            case Decided _ -> Optional.empty();
            case AlreadyDecided already -> Optional.of(already.overtaken());
            case Moved _ ->
                Optional.of(new Problem.Overtaken(
                        Problem.Overtaken.By.MOVED,
                        "This comment has changed since you saw it; read it and its reports again."));
            case Gone(var _, var state) ->
                Optional.of(new Problem.Overtaken(
                        Problem.Overtaken.By.GONE,
                        state == CommentState.ERASED
                                ? "This comment was erased."
                                : "The author took this comment back."));
            case Missing _ -> Optional.of(new Problem.NotFound("There is no comment with this id."));
            case Refused(var _, var problem) -> Optional.of(problem);
        };
    }

    /**
     * The verdict stands; {@code before} if it did so already.
     *
     * @param decisionId the decision by which it stands; none where nobody ever decided otherwise
     */
    record Decided(
            UUID commentId,
            CommentReference now,
            boolean before,
            @Nullable UUID decisionId) implements DecisionResult {}

    /** Somebody decided otherwise first. */
    record AlreadyDecided(UUID commentId, CommentReference now, CommentState state, DecisionRow decision)
            implements DecisionResult {
        private Problem overtaken() {
            var reason = decision.reason() == null ? "" : " (" + decision.reason() + ")";
            return new Problem.Overtaken(
                    Problem.Overtaken.By.ALREADY_DECIDED,
                    "%s decided first: this comment is %s%s."
                            .formatted(decision.decidedByName(), state.name().toLowerCase(Locale.ROOT), reason));
        }
    }

    /** The author changed the text, or readers reported it, and nobody decided since. */
    record Moved(UUID commentId, CommentReference now) implements DecisionResult {}

    /** The author took it back, or it was erased. */
    record Gone(UUID commentId, CommentState state) implements DecisionResult {}

    /** There is no such comment. */
    record Missing(UUID commentId) implements DecisionResult {}

    /** This cannot be decided on this comment. */
    record Refused(UUID commentId, Problem problem) implements DecisionResult {}
}
