package org.linernotes.graphql.delivery;

import static java.util.concurrent.CompletableFuture.completedFuture;

import graphql.schema.DataFetchingEnvironment;
import jakarta.inject.Singleton;
import java.util.Objects;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import org.jspecify.annotations.Nullable;
import org.linernotes.comment.CommentHtml;
import org.linernotes.content.ContentModel;
import org.linernotes.content.ContentTypeDefinition;
import org.linernotes.live.CommentOrder;
import org.linernotes.live.LiveComment;

/** What readers wrote. */
@Singleton
class CommentFields implements DeliveryExtension {
    private static final String TYPE = "Comment";

    private final ContentModel model;

    CommentFields(ContentModel model) {
        this.model = model;
    }

    @Override
    public String schema() {
        return "graphql/delivery/comment.graphqls";
    }

    @Override
    public void answer(Answers answers) {
        model.types().stream()
                .filter(ContentTypeDefinition::commentable)
                .forEach(type -> answers.field(type.name(), "commentsOpen", CommentFields::areOpen)
                        .field(type.name(), "comments", CommentFields::ofEntry));
        answers.field(TYPE, "id", environment -> Nodes.idOf(comment(environment)))
                .field(
                        TYPE,
                        "bodyHtml",
                        environment -> CommentHtml.of(comment(environment).body()))
                .field(TYPE, "createdAt", environment -> comment(environment).postedAt())
                .field(TYPE, "replyTo", CommentFields::parent)
                .field(
                        TYPE,
                        "replies",
                        environment -> thread(environment, comment(environment).id(), true, CommentOrder.OLDEST));
    }

    private static boolean areOpen(DataFetchingEnvironment environment) {
        return Tree.text(Nodes.source(environment).content(), "commentsPolicy")
                .map("OPEN"::equals)
                .orElse(true);
    }

    private static CompletableFuture<Connection> ofEntry(DataFetchingEnvironment environment) {
        var order = OrderArgument.of(environment).map(CommentOrder::valueOf).orElse(CommentOrder.NEWEST);
        return thread(environment, Nodes.source(environment).entryId(), false, order);
    }

    private static CompletableFuture<Connection> thread(
            DataFetchingEnvironment environment, UUID parent, boolean replies, CommentOrder order) {
        var arguments = PageArguments.of(environment, parent);
        return Connection.<LiveComment>of(
                environment,
                arguments.scope(),
                () -> Loaders.thread(environment, parent, new Loaders.CommentList(replies, order, arguments.request())),
                () -> Loaders.threadCount(environment, parent, replies));
    }

    private static CompletableFuture<@Nullable LiveComment> parent(DataFetchingEnvironment environment) {
        var parent = comment(environment).parentId();
        return parent == null ? completedFuture(null) : Loaders.comment(environment, parent);
    }

    private static LiveComment comment(DataFetchingEnvironment environment) {
        return Objects.requireNonNull(environment.<LiveComment>getSource());
    }
}
