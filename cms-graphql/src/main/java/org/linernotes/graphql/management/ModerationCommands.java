package org.linernotes.graphql.management;

import static org.linernotes.graphql.management.Wiring.source;

import graphql.schema.DataFetchingEnvironment;
import graphql.schema.idl.RuntimeWiring;
import io.micronaut.json.tree.JsonNode;
import jakarta.inject.Singleton;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import org.jspecify.annotations.Nullable;
import org.linernotes.account.Actor;
import org.linernotes.comment.CommentReference;
import org.linernotes.comment.DecideComments;
import org.linernotes.comment.Decision;
import org.linernotes.comment.DecisionRow;
import org.linernotes.comment.UndoDecisions;
import org.linernotes.comment.Verdict;

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

    private JsonNode decide(Actor actor, Input input) {
        var items = input.inputs("items").stream()
                .map(item -> new CommentReference(
                        item.id(Ids.COMMENT, "commentId"),
                        item.id(Ids.COMMENT_REVISION, "revisionId"),
                        item.number("version")))
                .toList();
        var decision =
                new Decision(Verdict.valueOf(input.text("to")), input.textIfAny("reason"), input.textIfAny("note"));
        return CommentOutcome.json(decideComments.execute(actor, items, decision));
    }

    private JsonNode undo(Actor actor, Input input) {
        return CommentOutcome.json(undoDecisions.execute(actor, input.ids(Ids.COMMENT_DECISION, "decisionIds")));
    }

    private static Map<String, List<CommentOutcome>> results(JsonNode done) {
        return Map.of("results", CommentOutcome.list(done));
    }

    private static CompletableFuture<@Nullable DecisionRow> decision(DataFetchingEnvironment environment) {
        var result = result(environment);
        return Loaders.<List<DecisionRow>>load(environment, Loaders.COMMENT_DECISIONS, result.commentId())
                .thenApply(decisions -> decisions.stream()
                        .filter(decision -> decision.id().equals(result.decisionId()))
                        .findFirst()
                        .orElse(null));
    }

    private static CommentOutcome result(DataFetchingEnvironment environment) {
        return source(environment, CommentOutcome.class);
    }
}
