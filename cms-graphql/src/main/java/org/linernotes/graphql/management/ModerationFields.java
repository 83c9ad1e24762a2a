package org.linernotes.graphql.management;

import static org.linernotes.graphql.management.Wiring.source;

import graphql.schema.DataFetchingEnvironment;
import graphql.schema.idl.RuntimeWiring;
import jakarta.inject.Singleton;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.linernotes.account.Actor;
import org.linernotes.comment.CommentReference;
import org.linernotes.comment.DecideComments;
import org.linernotes.comment.Decision;
import org.linernotes.comment.DecisionResult;
import org.linernotes.comment.DecisionRow;
import org.linernotes.comment.ModerationQueue;
import org.linernotes.comment.QueueName;
import org.linernotes.comment.QueuedComment;
import org.linernotes.comment.Verdict;
import org.linernotes.problem.Problem;

/** Answers what waits for moderators, and carries out what they decide. */
@Singleton
class ModerationFields implements Wiring {
    /** A text of a comment as clients get it. */
    record Text(String id, String body, Instant createdAt) {}

    /** What became of the decision on one comment. */
    record Result(
            UUID commentId,
            boolean alreadyDecided,
            @Nullable Problem problem) {
        static Result of(DecisionResult result) {
            return switch (result) {
                case DecisionResult.Decided(var id, var _, var _) -> new Result(id, false, null);
                case DecisionResult.AlreadyDecided(var id, var _, var state, var decision) ->
                    new Result(
                            id,
                            true,
                            wrongState("%s decided first: this comment is %s."
                                    .formatted(decision.decidedByName(), state.name())));
                case DecisionResult.Moved(var id, var _) ->
                    new Result(id, false, wrongState("The author has changed this comment; read it again."));
                case DecisionResult.Gone(var id, var _) ->
                    new Result(id, false, wrongState("The author took this comment back."));
                case DecisionResult.Missing(var id) ->
                    new Result(id, false, new Problem.NotFound("There is no comment with this id."));
            };
        }

        private static Problem wrongState(String sentence) {
            return new Problem.WrongState(sentence, null);
        }
    }

    private static final String LIST = "moderationQueue";
    private static final String COMMENT = "ModeratedComment";

    private final ModerationQueue queue;
    private final DecideComments decideComments;
    private final Ids ids;

    ModerationFields(ModerationQueue queue, DecideComments decideComments, Ids ids) {
        this.queue = queue;
        this.decideComments = decideComments;
        this.ids = ids;
    }

    @Override
    public void addTo(RuntimeWiring.Builder wiring) {
        wiring.type("Query", type -> type.dataFetcher(LIST, this::page));
        wiring.type("Mutation", type -> type.dataFetcher("decideComments", this::decide));
        wiring.type(
                COMMENT,
                type -> type.dataFetcher(
                                "id",
                                environment -> Ids.write(
                                        Ids.COMMENT, comment(environment).id()))
                        .dataFetcher(
                                "entry",
                                environment -> Loaders.load(
                                        environment,
                                        Loaders.ENTRY,
                                        comment(environment).entryId()))
                        .dataFetcher("head", environment -> head(comment(environment)))
                        .dataFetcher("visible", environment -> visible(comment(environment)))
                        .dataFetcher(
                                "createdAt", environment -> comment(environment).postedAt())
                        .dataFetcher("signals", _ -> List.of())
                        .dataFetcher(
                                "decisions",
                                environment -> Loaders.load(
                                        environment,
                                        Loaders.COMMENT_DECISIONS,
                                        comment(environment).id())));
        wiring.type(
                "CommentDecision",
                type -> type.dataFetcher(
                                "id",
                                environment -> Ids.write(
                                        Ids.COMMENT_DECISION,
                                        decision(environment).id()))
                        .dataFetcher(
                                "from", environment -> decision(environment).fromState())
                        .dataFetcher("to", environment -> decision(environment).toState())
                        .dataFetcher(
                                "by",
                                environment -> Loaders.load(
                                        environment,
                                        Loaders.PERSON,
                                        decision(environment).decidedBy()))
                        .dataFetcher("via", _ -> "MODERATOR")
                        .dataFetcher("at", environment -> decision(environment).decidedAt()));
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
                                        result(environment).commentId())));
    }

    private Connection<QueuedComment> page(DataFetchingEnvironment environment) {
        var name = QueueName.valueOf(Objects.requireNonNullElse(environment.<Object>getArgument("queue"), "DEFAULT")
                .toString());
        var list = LIST + " " + name;
        var page = PageArguments.of(environment, list);
        return Connection.of(
                queue.page(name, page.afterId(), page.limit()),
                page,
                comment -> PageArguments.cursor(list, comment.id()),
                () -> queue.count(name));
    }

    private Map<String, List<Result>> decide(DataFetchingEnvironment environment) {
        Actor actor = Objects.requireNonNull(environment.getGraphQlContext().get(Actor.class));
        Map<?, ?> members = environment.getArgumentOrDefault("input", Map.of());
        var input = new Input(members, ids);
        var items = input.inputs("items").stream()
                .map(item -> new CommentReference(
                        item.id(Ids.COMMENT, "commentId"),
                        item.id(Ids.COMMENT_REVISION, "revisionId"),
                        item.number("version")))
                .toList();
        var decision =
                new Decision(Verdict.valueOf(input.text("to")), input.textIfAny("reason"), input.textIfAny("note"));
        var results = decideComments.execute(actor, items, decision);
        environment.getDataLoaderRegistry().getDataLoaders().forEach(loader -> loader.clearAll());
        return Map.of("results", results.stream().map(Result::of).toList());
    }

    private static Text head(QueuedComment comment) {
        return new Text(Ids.write(Ids.COMMENT_REVISION, comment.headRevisionId()), comment.body(), comment.writtenAt());
    }

    private static @Nullable Text visible(QueuedComment comment) {
        return comment.visibleRevisionId() == null
                ? null
                : new Text(
                        Ids.write(Ids.COMMENT_REVISION, comment.visibleRevisionId()),
                        Objects.requireNonNull(comment.visibleBody()),
                        Objects.requireNonNull(comment.visibleSince()));
    }

    private static QueuedComment comment(DataFetchingEnvironment environment) {
        return source(environment, QueuedComment.class);
    }

    private static DecisionRow decision(DataFetchingEnvironment environment) {
        return source(environment, DecisionRow.class);
    }

    private static Result result(DataFetchingEnvironment environment) {
        return source(environment, Result.class);
    }
}
