package org.linernotes.graphql.delivery;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.linernotes.problem.Problem;
import org.linernotes.problem.ProblemException;

/** What is wrong with the input of a mutation, for the person who wrote it. */
record UserError(@Nullable List<String> field, String code, String message) {
    static List<UserError> of(ProblemException refused) {
        return refused.problems().stream().map(UserError::of).toList();
    }

    private static UserError of(Problem problem) {
        return switch (problem) {
            case Problem.Invalid invalid -> new UserError(path(invalid.path()), invalid.code(), invalid.message());
            case Problem.Blocked blocked -> new UserError(path(blocked.path()), blocked.code(), blocked.message());
            case Problem.NotFound(var message) -> new UserError(null, "NOT_FOUND", message);
            case Problem.Forbidden forbidden -> new UserError(null, "FORBIDDEN", forbidden.message());
            case Problem.Stale stale -> new UserError(null, "STALE", stale.message());
            case Problem.WrongState wrong -> new UserError(null, "WRONG_STATE", wrong.message());
            case Problem.Busy busy -> new UserError(null, "BUSY", busy.message());
            case Problem.Overtaken overtaken ->
                new UserError(null, overtaken.by().name(), overtaken.message());
            case Problem.TooMany many -> new UserError(null, "TOO_MANY", many.message());
        };
    }

    private static @Nullable List<String> path(@Nullable String path) {
        return path == null ? null : List.of(path.split("\\."));
    }
}
