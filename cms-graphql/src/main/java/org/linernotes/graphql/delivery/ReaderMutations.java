package org.linernotes.graphql.delivery;

import graphql.schema.DataFetchingEnvironment;
import jakarta.inject.Singleton;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.linernotes.comment.NewComment;
import org.linernotes.comment.NewReport;
import org.linernotes.comment.Origin;
import org.linernotes.comment.PostComment;
import org.linernotes.comment.ReportComment;
import org.linernotes.comment.SenderLimit;
import org.linernotes.content.TypeId;
import org.linernotes.live.LiveComment;
import org.linernotes.problem.Problem;
import org.linernotes.problem.ProblemException;

/** What readers may do: post a comment, and report one. */
@Singleton
class ReaderMutations implements DeliveryExtension {
    /** What became of a comment. */
    record Posted(
            String status,
            @Nullable LiveComment comment,
            List<UserError> userErrors,
            @Nullable Long retryAfterSeconds) {}

    /** Whether a report was taken. */
    record Reported(boolean accepted, List<UserError> userErrors) {}

    private final PostComment postComment;
    private final ReportComment reportComment;
    private final SenderLimit limit;
    private final Nodes nodes;

    ReaderMutations(PostComment postComment, ReportComment reportComment, SenderLimit limit, Nodes nodes) {
        this.postComment = postComment;
        this.reportComment = reportComment;
        this.limit = limit;
        this.nodes = nodes;
    }

    @Override
    public String schema() {
        return "graphql/delivery/comment.graphqls";
    }

    @Override
    public void answer(Answers answers) {
        answers.field("Mutation", "postComment", this::post).field("Mutation", "reportComment", this::report);
    }

    private Posted post(DataFetchingEnvironment environment) {
        try {
            var input = ReaderInput.of(environment);
            var origin = input.origin(environment);
            var comment = limit.counting(origin, () -> comment(input, origin));
            var id = postComment.execute(comment);
            return new Posted("WAITING", waiting(comment.kept(), id), List.of(), null);
        } catch (ProblemException refused) {
            return new Posted("REFUSED", null, UserError.of(refused), wait(refused));
        }
    }

    private Reported report(DataFetchingEnvironment environment) {
        try {
            var input = ReaderInput.of(environment);
            var origin = input.origin(environment);
            var comment = limit.counting(
                    origin, () -> commentId(input, "commentId").orElseThrow(ReaderMutations::nothingToReport));
            reportComment.execute(new NewReport(
                    comment,
                    NewReport.Reason.valueOf(input.required("reason")),
                    input.text("text"),
                    input.required("clientMutationId"),
                    origin));
            return new Reported(true, List.of());
        } catch (ProblemException refused) {
            return new Reported(false, UserError.of(refused));
        }
    }

    private NewComment comment(ReaderInput input, Origin origin) {
        var entry = nodes.entryId(input.text("entryId"))
                .orElseThrow(() -> new Problem.NotFound("There is nothing here to comment on.").asException());
        var parent = input.text("parentId") == null
                ? null
                : commentId(input, "parentId")
                        .orElseThrow(() -> new Problem.Invalid(
                                        "PARENT_NOT_VISIBLE",
                                        "parentId",
                                        "The comment you reply to is no longer there. Post yours as a new comment.")
                                .asException());
        var author = new NewComment.Author(input.text("authorName"), input.text("authorPlace"), input.text("email"));
        return new NewComment(
                entry, parent, input.required("body"), author, input.required("clientMutationId"), origin);
    }

    /** As its author sees it, who has just written it. */
    private LiveComment waiting(NewComment comment, UUID id) {
        return new LiveComment(
                id,
                comment.entryId(),
                comment.parentId(),
                Objects.requireNonNullElse(comment.author().name(), ""),
                comment.author().place(),
                comment.body(),
                false,
                madeAt(id),
                false);
    }

    /** By the clock of the database, which made the id when it took the comment, of which this may be a repeat. */
    private static Instant madeAt(UUID id) {
        return Instant.ofEpochMilli(id.getMostSignificantBits() >>> Short.SIZE);
    }

    private static Optional<UUID> commentId(ReaderInput input, String name) {
        return Optional.ofNullable(input.text(name))
                .flatMap(TypeId::parse)
                .filter(id -> id.prefix().equals(Nodes.COMMENT))
                .map(TypeId::uuid);
    }

    private static ProblemException nothingToReport() {
        return new Problem.NotFound("There is no such comment to report.").asException();
    }

    private static @Nullable Long wait(ProblemException refused) {
        return refused.problems().stream()
                .filter(Problem.TooMany.class::isInstance)
                .map(problem -> ((Problem.TooMany) problem).retryAfter().toSeconds())
                .findFirst()
                .orElse(null);
    }
}
