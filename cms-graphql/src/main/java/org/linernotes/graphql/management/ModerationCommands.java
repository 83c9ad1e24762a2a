package org.linernotes.graphql.management;

import static org.linernotes.graphql.management.Wiring.source;

import graphql.schema.DataFetchingEnvironment;
import graphql.schema.idl.RuntimeWiring;
import jakarta.inject.Singleton;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import org.jspecify.annotations.Nullable;
import org.linernotes.account.Actor;
import org.linernotes.comment.CommentReference;
import org.linernotes.comment.DecideComments;
import org.linernotes.comment.Decision;
import org.linernotes.comment.DecisionResult;
import org.linernotes.comment.DecisionRow;
import org.linernotes.comment.UndoDecisions;
import org.linernotes.comment.Verdict;
import org.linernotes.problem.Problem;

/** Carries out what moderators decide, and takes it back. */
@Singleton
class ModerationCommands implements Wiring {
    /** What became of the decision on one comment. */
    record Result(
            UUID commentId,
            boolean alreadyDecided,
            @Nullable UUID decisionId,
            @Nullable Problem problem) {
        static Result of(DecisionResult result) {
            var problem = result.obstacle().orElse(null);
            return switch (result) {
                case DecisionResult.Decided(var id, var _, var before, var decision) ->
                    new Result(id, before, decision, problem);
                case DecisionResult.AlreadyDecided(var id, var _, var _, var decision) ->
                    new Result(id, true, decision.id(), problem);
                case DecisionResult.Moved _,
                        DecisionResult.Gone _,
                        DecisionResult.Missing _,
                        DecisionResult.Refused _ -> new Result(result.commentId(), false, null, problem);
            };
        }
    }

    private final DecideComments decideComments;
    private final UndoDecisions undoDecisions;
    private final Ids ids;

    ModerationCommands(DecideComments decideComments, UndoDecisions undoDecisions, Ids ids) {
        this.decideComments = decideComments;
        this.undoDecisions = undoDecisions;
        this.ids = ids;
    }

    @Override
    public void addTo(RuntimeWiring.Builder wiring) {
        wiring.type(
                "Mutation",
                type -> type.dataFetcher("decideComments", this::decide).dataFetcher("undoDecision", this::undo));
        wiring.type(
                "CommentResult",
                type -> type.dataFetcher(
                                "commentId",
                                environment -> Ids.write(
                                        Ids.COMMENT, result(environment).commentId()))
                        .dataFetcher(
                                "comment",
                                environment -> Loaders.load(
                                        environment,
                                        Loaders.COMMENT,
                                        result(environment).commentId()))
                        .dataFetcher("decision", ModerationCommands::decision));
    }

    private Map<String, List<Result>> decide(DataFetchingEnvironment environment) {
        var input = input(environment);
        var items = input.inputs("items").stream()
                .map(item -> new CommentReference(
                        item.id(Ids.COMMENT, "commentId"),
                        item.id(Ids.COMMENT_REVISION, "revisionId"),
                        item.number("version")))
                .toList();
        var decision =
                new Decision(Verdict.valueOf(input.text("to")), input.textIfAny("reason"), input.textIfAny("note"));
        return results(environment, decideComments.execute(actor(environment), items, decision));
    }

    private Map<String, List<Result>> undo(DataFetchingEnvironment environment) {
        var decisions = input(environment).ids(Ids.COMMENT_DECISION, "decisionIds");
        return results(environment, undoDecisions.execute(actor(environment), decisions));
    }

    /** What was loaded before the command is not what it left. */
    private static Map<String, List<Result>> results(
            DataFetchingEnvironment environment, List<DecisionResult> results) {
        environment.getDataLoaderRegistry().getDataLoaders().forEach(loader -> loader.clearAll());
        return Map.of("results", results.stream().map(Result::of).toList());
    }

    private static CompletableFuture<@Nullable DecisionRow> decision(DataFetchingEnvironment environment) {
        var result = result(environment);
        return Loaders.<List<DecisionRow>>load(environment, Loaders.COMMENT_DECISIONS, result.commentId())
                .thenApply(decisions -> decisions.stream()
                        .filter(decision -> decision.id().equals(result.decisionId()))
                        .findFirst()
                        .orElse(null));
    }

    private Input input(DataFetchingEnvironment environment) {
        Map<?, ?> members = environment.getArgumentOrDefault("input", Map.of());
        return new Input(members, ids);
    }

    private static Actor actor(DataFetchingEnvironment environment) {
        return Objects.requireNonNull(environment.getGraphQlContext().get(Actor.class));
    }

    private static Result result(DataFetchingEnvironment environment) {
        return source(environment, Result.class);
    }
}
