package org.linernotes.graphql.management;

import static org.linernotes.graphql.management.Wiring.source;

import graphql.schema.DataFetchingEnvironment;
import graphql.schema.idl.RuntimeWiring;
import io.micronaut.json.tree.JsonNode;
import jakarta.inject.Singleton;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.linernotes.account.Actor;
import org.linernotes.comment.CommentReference;
import org.linernotes.comment.DecideComments;
import org.linernotes.comment.Decision;
import org.linernotes.comment.DecisionResult;
import org.linernotes.comment.DecisionRow;
import org.linernotes.comment.UndoDecisions;
import org.linernotes.comment.Verdict;
import org.linernotes.problem.ProblemException;

/** Carries out what moderators decide, and takes it back. */
@Singleton
class ModerationCommands implements Wiring {
    private final DecideComments decideComments;
    private final UndoDecisions undoDecisions;
    private final Commands commands;

    ModerationCommands(DecideComments decideComments, UndoDecisions undoDecisions, Commands commands) {
        this.decideComments = decideComments;
        this.undoDecisions = undoDecisions;
        this.commands = commands;
    }

    @Override
    public void addTo(RuntimeWiring.Builder wiring) {
        wiring.type(
                "Mutation",
                type -> type.dataFetcher("decideComments", commands.of(this::decide, ModerationCommands::results))
                        .dataFetcher("undoDecision", commands.of(this::undo, ModerationCommands::results)));
        wiring.type(
                "CommentResult",
                type -> type.dataFetcher(
                                "comment",
                                environment -> Loaders.loadIfAny(
                                        environment,
                                        Loaders.COMMENT,
                                        result(environment).comment()))
                        .dataFetcher("decision", ModerationCommands::decision));
    }

    /** What names no comment is answered beside the others, as one that is not there is. */
    private JsonNode decide(Actor actor, Input input) {
        var items = new ArrayList<CommentReference>();
        var unread = new ArrayList<CommentOutcome>();
        for (var item : input.inputs("items")) {
            try {
                items.add(reference(item));
            } catch (ProblemException refused) {
                unread.add(CommentOutcome.refused(
                        item.text("commentId"), refused.problems().getFirst()));
            }
        }
        var decision =
                new Decision(Verdict.valueOf(input.text("to")), input.textIfAny("reason"), input.textIfAny("note"));
        return json(decideComments.execute(actor, items, decision), unread);
    }

    private static CommentReference reference(Input item) {
        return new CommentReference(
                item.id(Ids.COMMENT, "commentId"), item.id(Ids.COMMENT_REVISION, "revisionId"), item.number("version"));
    }

    private JsonNode undo(Actor actor, Input input) {
        return json(undoDecisions.execute(actor, input.ids(Ids.COMMENT_DECISION, "decisionIds")), List.of());
    }

    private static JsonNode json(List<DecisionResult> results, List<CommentOutcome> unread) {
        return CommentOutcome.json(Stream.concat(results.stream().map(CommentOutcome::of), unread.stream())
                .toList());
    }

    private static Map<String, List<CommentOutcome>> results(JsonNode done) {
        return Map.of("results", CommentOutcome.list(done));
    }

    private static CompletableFuture<@Nullable DecisionRow> decision(DataFetchingEnvironment environment) {
        var result = result(environment);
        return Loaders.<List<DecisionRow>>loadIfAny(environment, Loaders.COMMENT_DECISIONS, result.comment())
                .thenApply(decisions -> decisions == null
                        ? null
                        : decisions.stream()
                                .filter(decision -> decision.id().equals(result.decisionId()))
                                .findFirst()
                                .orElse(null));
    }

    private static CommentOutcome result(DataFetchingEnvironment environment) {
        return source(environment, CommentOutcome.class);
    }
}
