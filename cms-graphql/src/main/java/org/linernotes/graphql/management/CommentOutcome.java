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

/**
 * What became of the decision on one comment: what is kept for a repeat, and what the answer is read by.
 *
 * @param commentId as clients know it; what they sent, if that is none
 */
record CommentOutcome(
        String commentId,
        boolean alreadyDecided,
        @Nullable UUID decisionId,
        @Nullable Problem problem) {
    private static final String COMMENT = "comment";
    private static final String BEFORE = "before";
    private static final String DECISION = "decision";
    private static final String CODE = "code";
    private static final String MESSAGE = "message";

    static JsonNode json(List<CommentOutcome> outcomes) {
        return JsonValues.of(outcomes.stream().map(CommentOutcome::members).toList());
    }

    static CommentOutcome refused(String commentId, Problem problem) {
        return new CommentOutcome(commentId, false, null, problem);
    }

    /** Empty where what was sent is no id of a comment. */
    @Nullable
    UUID comment() {
        return Ids.find(Ids.COMMENT, commentId).orElse(null);
    }

    static List<CommentOutcome> list(JsonNode json) {
        return StreamSupport.stream(json.values().spliterator(), false)
                .map(CommentOutcome::of)
                .toList();
    }

    static CommentOutcome of(DecisionResult result) {
        var problem = result.obstacle().orElse(null);
        var comment = Ids.write(Ids.COMMENT, result.commentId());
        return switch (result) {
            case DecisionResult.Decided(var _, var _, var before, var decision) ->
                new CommentOutcome(comment, before, decision, problem);
            case DecisionResult.AlreadyDecided(var _, var _, var _, var decision) ->
                new CommentOutcome(comment, true, decision.id(), problem);
            case DecisionResult.Moved _, DecisionResult.Gone _, DecisionResult.Missing _, DecisionResult.Refused _ ->
                new CommentOutcome(comment, false, null, problem);
        };
    }

    private static CommentOutcome of(JsonNode json) {
        var decision = text(json, DECISION);
        return new CommentOutcome(
                text(json, COMMENT),
                Objects.requireNonNull(json.get(BEFORE)).getBooleanValue(),
                decision.isEmpty() ? null : UUID.fromString(decision),
                problem(text(json, CODE), text(json, MESSAGE)));
    }

    private Map<String, Object> members() {
        var members = new LinkedHashMap<String, Object>();
        members.put(COMMENT, commentId);
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
