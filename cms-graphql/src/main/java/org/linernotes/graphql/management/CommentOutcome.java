package org.linernotes.graphql.management;

import io.micronaut.json.tree.JsonNode;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.stream.StreamSupport;
import org.jspecify.annotations.Nullable;
import org.linernotes.comment.DecisionResult;
import org.linernotes.graphql.schema.JsonValues;
import org.linernotes.problem.Problem;

/** What became of the decision on one comment: what is kept for a repeat, and what the answer is read by. */
record CommentOutcome(
        UUID commentId,
        boolean alreadyDecided,
        @Nullable UUID decisionId,
        @Nullable Problem problem) {
    private static final String COMMENT = "comment";
    private static final String BEFORE = "before";
    private static final String DECISION = "decision";
    private static final String CODE = "code";
    private static final String MESSAGE = "message";

    static JsonNode json(List<DecisionResult> results) {
        return JsonValues.of(results.stream()
                .map(result -> CommentOutcome.of(result).members())
                .toList());
    }

    static List<CommentOutcome> list(JsonNode json) {
        return StreamSupport.stream(json.values().spliterator(), false)
                .map(CommentOutcome::of)
                .toList();
    }

    private static CommentOutcome of(DecisionResult result) {
        var problem = result.obstacle().orElse(null);
        return switch (result) {
            case DecisionResult.Decided(var id, var _, var before, var decision) ->
                new CommentOutcome(id, before, decision, problem);
            case DecisionResult.AlreadyDecided(var id, var _, var _, var decision) ->
                new CommentOutcome(id, true, decision.id(), problem);
            case DecisionResult.Moved _, DecisionResult.Gone _, DecisionResult.Missing _, DecisionResult.Refused _ ->
                new CommentOutcome(result.commentId(), false, null, problem);
        };
    }

    private static CommentOutcome of(JsonNode json) {
        var decision = text(json, DECISION);
        return new CommentOutcome(
                UUID.fromString(text(json, COMMENT)),
                Objects.requireNonNull(json.get(BEFORE)).getBooleanValue(),
                decision.isEmpty() ? null : UUID.fromString(decision),
                problem(text(json, CODE), text(json, MESSAGE)));
    }

    private Map<String, Object> members() {
        var members = new LinkedHashMap<String, Object>();
        members.put(COMMENT, commentId.toString());
        members.put(BEFORE, alreadyDecided);
        members.put(DECISION, decisionId == null ? "" : decisionId.toString());
        members.put(CODE, problem == null ? "" : ProblemFields.code(problem));
        members.put(MESSAGE, problem == null ? "" : problem.message());
        return members;
    }

    private static @Nullable Problem problem(String code, String message) {
        return switch (code) {
            case "" -> null;
            case "NOT_FOUND" -> new Problem.NotFound(message);
            case "FORBIDDEN" -> new Problem.Forbidden(message);
            case "WRONG_STATE" -> new Problem.WrongState(message, null);
            default -> new Problem.Overtaken(Problem.Overtaken.By.valueOf(code), message);
        };
    }

    private static String text(JsonNode json, String name) {
        return Objects.requireNonNull(json.get(name)).getStringValue();
    }
}
