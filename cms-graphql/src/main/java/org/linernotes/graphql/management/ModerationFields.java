package org.linernotes.graphql.management;

import static org.linernotes.graphql.management.Wiring.source;

import graphql.schema.DataFetchingEnvironment;
import graphql.schema.idl.RuntimeWiring;
import jakarta.inject.Singleton;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.linernotes.comment.DecisionRow;
import org.linernotes.comment.ModerationQueue;
import org.linernotes.comment.OpenReport;
import org.linernotes.comment.QueueName;
import org.linernotes.comment.QueuedComment;

/** Answers what waits for moderators, and what they decided. */
@Singleton
class ModerationFields implements Wiring {
    /** A text of a comment as clients get it. */
    record Text(String id, String body, Instant createdAt) {}

    private static final String LIST = "moderationQueue";
    private static final String COMMENT = "ModeratedComment";
    private static final int MOST_COUNTED = 10_000;

    private final ModerationQueue queue;

    ModerationFields(ModerationQueue queue) {
        this.queue = queue;
    }

    @Override
    public void addTo(RuntimeWiring.Builder wiring) {
        wiring.type("Query", type -> type.dataFetcher(LIST, this::page));
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
                                "openReports",
                                environment -> Loaders.load(
                                        environment,
                                        Loaders.COMMENT_REPORTS,
                                        comment(environment).id()))
                        .dataFetcher(
                                "decisions",
                                environment -> Loaders.load(
                                        environment,
                                        Loaders.COMMENT_DECISIONS,
                                        comment(environment).id())));
        wiring.type(
                "CommentReport",
                type -> type.dataFetcher(
                                "id",
                                environment -> Ids.write(
                                        Ids.COMMENT_REPORT, report(environment).id()))
                        .dataFetcher(
                                "reason", environment -> report(environment).reason())
                        .dataFetcher(
                                "revisionId",
                                environment -> Ids.write(
                                        Ids.COMMENT_REVISION,
                                        report(environment).revisionId()))
                        .dataFetcher("at", environment -> report(environment).reportedAt()));
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
                        .dataFetcher("via", environment -> via(decision(environment)))
                        .dataFetcher("viaCode", environment -> via(decision(environment)))
                        .dataFetcher("at", environment -> decision(environment).decidedAt()));
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
                () -> queue.count(name, MOST_COUNTED));
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

    private static String via(DecisionRow decision) {
        return decision.undoOf() == null ? "MODERATOR" : "UNDO";
    }

    private static OpenReport report(DataFetchingEnvironment environment) {
        return source(environment, OpenReport.class);
    }
}
