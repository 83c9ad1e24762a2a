package org.linernotes.admin.comment;

import io.micronaut.http.HttpHeaders;
import io.micronaut.http.HttpRequest;
import io.micronaut.http.HttpResponse;
import io.micronaut.http.HttpStatus;
import io.micronaut.http.MediaType;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Get;
import io.micronaut.http.annotation.Post;
import io.micronaut.http.annotation.QueryValue;
import io.micronaut.scheduling.TaskExecutors;
import io.micronaut.scheduling.annotation.ExecuteOn;
import java.net.URI;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.linernotes.account.Permission;
import org.linernotes.account.Session;
import org.linernotes.admin.page.Html;
import org.linernotes.admin.session.Form;
import org.linernotes.admin.session.Needs;
import org.linernotes.comment.CommentReference;
import org.linernotes.comment.DecideComments;
import org.linernotes.comment.Decision;
import org.linernotes.comment.DecisionResult;
import org.linernotes.comment.ModerationQueue;
import org.linernotes.comment.QueueName;
import org.linernotes.comment.QueuedComment;
import org.linernotes.comment.Verdict;
import org.linernotes.content.ContentModel;

/** Shows what waits for moderators, and takes their decisions one by one; scripts send them without a new page. */
@Controller(CommentsController.PATH)
@ExecuteOn(TaskExecutors.BLOCKING)
class CommentsController {
    static final String PATH = "/admin/comments";

    private static final int PAGE = 25;
    private static final String DONE = "done";

    private final ModerationQueue queue;
    private final DecideComments decideComments;
    private final ContentModel model;
    private final Html html;

    CommentsController(ModerationQueue queue, DecideComments decideComments, ContentModel model, Html html) {
        this.queue = queue;
        this.decideComments = decideComments;
        this.model = model;
        this.html = html;
    }

    @Needs(Permission.MODERATE)
    @Get(produces = MediaType.TEXT_HTML)
    HttpResponse<?> list(
            HttpRequest<?> request,
            Session session,
            @QueryValue(value = "queue", defaultValue = "") String key,
            @QueryValue(defaultValue = "") String after,
            @QueryValue(defaultValue = "") String done) {
        var message = done.equals(DONE) ? new CommentsPage.Message("Decided.", false) : null;
        return page(request, session, queue(key), uuid(after).orElse(null), HttpStatus.OK, message);
    }

    /** Without scripts the queue comes back; scripts get the comment's new version, or 409 with the sentence to show. */
    @Needs(Permission.MODERATE)
    @Post(
            consumes = MediaType.APPLICATION_FORM_URLENCODED,
            produces = {MediaType.TEXT_HTML, MediaType.TEXT_PLAIN})
    HttpResponse<?> decide(HttpRequest<?> request, Session session, Form form) {
        var seen = reference(form);
        var verdict = verdict(form.text("to"));
        var result = seen.flatMap(comment -> verdict.map(decided -> decideComments
                .execute(session.actor(), List.of(comment), new Decision(decided))
                .getFirst()));
        var problem = result.map(CommentsController::problem)
                .orElse(Optional.of("This decision did not arrive as a whole. Reload the page and decide again."));
        return form.text("scripted").equals("true")
                ? scripted(result, problem)
                : shown(request, session, queue(form.text("queue")), problem);
    }

    private static HttpResponse<?> scripted(Optional<DecisionResult> result, Optional<String> problem) {
        var decided = result.filter(DecisionResult.Decided.class::isInstance).map(DecisionResult.Decided.class::cast);
        return HttpResponse.status(decided.isPresent() ? HttpStatus.OK : HttpStatus.CONFLICT)
                .contentType(MediaType.TEXT_PLAIN_TYPE)
                .body(decided.map(comment -> String.valueOf(comment.now().version()))
                        .or(() -> problem)
                        .orElse(""));
    }

    private HttpResponse<?> shown(HttpRequest<?> request, Session session, QueueName name, Optional<String> problem) {
        return problem.<HttpResponse<?>>map(sentence -> page(
                        request, session, name, null, HttpStatus.CONFLICT, new CommentsPage.Message(sentence, true)))
                .orElseGet(() -> HttpResponse.status(HttpStatus.SEE_OTHER)
                        .header(
                                HttpHeaders.LOCATION,
                                URI.create(path(name) + "&done=" + DONE).toString()));
    }

    private HttpResponse<?> page(
            HttpRequest<?> request,
            Session session,
            QueueName name,
            @Nullable UUID after,
            HttpStatus status,
            CommentsPage.@Nullable Message message) {
        var found = queue.page(name, after, PAGE + 1);
        var shown = found.subList(0, Math.min(PAGE, found.size()));
        var next =
                found.size() > PAGE ? path(name) + "&after=" + shown.getLast().id() : null;
        return html.page(
                request,
                status,
                "comment/queue",
                new CommentsPage(
                        session, name, tabs(), shown.stream().map(this::card).toList(), next, message));
    }

    private CommentCard card(QueuedComment comment) {
        return CommentCard.of(comment, model.type(comment.entryType()).id(comment.entryId()));
    }

    private List<CommentsPage.QueueTab> tabs() {
        return Arrays.stream(QueueName.values())
                .map(name -> new CommentsPage.QueueTab(name, label(name), path(name), queue.count(name)))
                .toList();
    }

    private static String label(QueueName name) {
        return switch (name) {
            case DEFAULT -> "To decide";
            case PENDING -> "New";
            case EDITS -> "Edited";
            case REPORTED -> "Reported";
            case SPAM -> "Spam";
            case APPROVED -> "Approved";
            case REJECTED -> "Rejected";
        };
    }

    private static String path(QueueName name) {
        return PATH + "?queue=" + name.name().toLowerCase(Locale.ROOT);
    }

    private static QueueName queue(String key) {
        return Arrays.stream(QueueName.values())
                .filter(name -> name.name().equalsIgnoreCase(key))
                .findFirst()
                .orElse(QueueName.DEFAULT);
    }

    private static Optional<Verdict> verdict(String name) {
        return Arrays.stream(Verdict.values())
                .filter(verdict -> verdict.name().equals(name))
                .findFirst();
    }

    private static Optional<CommentReference> reference(Form form) {
        var version = form.text("version");
        return uuid(form.text("comment"))
                .flatMap(comment -> uuid(form.text("revision"))
                        .filter(_ -> version.matches("\\d{1,9}"))
                        .map(revision -> new CommentReference(comment, revision, Integer.parseInt(version))));
    }

    private static Optional<UUID> uuid(String text) {
        try {
            return text.length() == 36 ? Optional.of(UUID.fromString(text)) : Optional.empty();
        } catch (IllegalArgumentException _) {
            return Optional.empty();
        }
    }

    private static Optional<String> problem(DecisionResult result) {
        return switch (result) {
            case DecisionResult.Decided _ -> Optional.empty();
            case DecisionResult.AlreadyDecided(var _, var _, var state, var decision) ->
                Optional.of("%s decided first: this comment is %s."
                        .formatted(decision.decidedByName(), state.name().toLowerCase(Locale.ROOT)));
            case DecisionResult.Moved _ ->
                Optional.of("The author has changed this comment. Reload the page and read it again.");
            case DecisionResult.Gone _ -> Optional.of("The author took this comment back.");
            case DecisionResult.Missing _ -> Optional.of("This comment is not there any more.");
        };
    }
}
