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
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Function;
import org.linernotes.account.Permission;
import org.linernotes.account.Session;
import org.linernotes.admin.comment.CommentsPage.Message;
import org.linernotes.admin.page.Html;
import org.linernotes.admin.session.Form;
import org.linernotes.admin.session.Needs;
import org.linernotes.comment.CommentReference;
import org.linernotes.comment.DecideComments;
import org.linernotes.comment.Decision;
import org.linernotes.comment.DecisionResult;
import org.linernotes.comment.QueueName;
import org.linernotes.comment.UndoDecisions;
import org.linernotes.comment.Verdict;

/** Shows what waits for moderators, and takes their decisions one by one; scripts get the parts of the page that changed. */
@Controller(CommentsController.PATH)
@ExecuteOn(TaskExecutors.BLOCKING)
class CommentsController {
    static final String PATH = "/admin/comments";

    private static final String DONE = "done";
    private static final String BROKEN = "This decision did not arrive as a whole. Reload the page and decide again.";

    private final CommentQueues queues;
    private final CommentCards cards;
    private final DecideComments decideComments;
    private final UndoDecisions undoDecisions;
    private final Html html;

    CommentsController(
            CommentQueues queues,
            CommentCards cards,
            DecideComments decideComments,
            UndoDecisions undoDecisions,
            Html html) {
        this.queues = queues;
        this.cards = cards;
        this.decideComments = decideComments;
        this.undoDecisions = undoDecisions;
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
        var message = done.equals(DONE) ? new Message("Done.", false, null) : null;
        return page(
                request,
                HttpStatus.OK,
                "comment/queue",
                queues.page(session, queue(key), SeenComment.id(after).orElse(null), message));
    }

    /** The cards behind one, for a script that has shown all before it. */
    @Needs(Permission.MODERATE)
    @Get(value = "/more", produces = MediaType.TEXT_HTML)
    HttpResponse<?> more(
            HttpRequest<?> request,
            Session session,
            @QueryValue(value = "queue", defaultValue = "") String key,
            @QueryValue(defaultValue = "") String after) {
        return page(
                request,
                HttpStatus.OK,
                "comment/part",
                queues.page(session, queue(key), SeenComment.id(after).orElse(null), null));
    }

    /** The cards that others changed, those that came among them, and the counts. */
    @Needs(Permission.MODERATE)
    @Get(value = "/news", produces = MediaType.TEXT_HTML)
    HttpResponse<?> news(
            HttpRequest<?> request,
            Session session,
            @QueryValue(value = "queue", defaultValue = "") String key,
            @QueryValue(defaultValue = "") String seen,
            @QueryValue(defaultValue = "") String after,
            @QueryValue(defaultValue = "") String more) {
        var part = new SeenPart(SeenComment.list(seen), SeenComment.id(after).orElse(null), more.equals("false"));
        return page(request, HttpStatus.OK, "comment/part", queues.news(session, queue(key), part));
    }

    @Needs(Permission.MODERATE)
    @Post(consumes = MediaType.APPLICATION_FORM_URLENCODED, produces = MediaType.TEXT_HTML)
    HttpResponse<?> decide(HttpRequest<?> request, Session session, Form form) {
        var verdict = verdict(form.text("to"));
        var result = reference(form)
                .flatMap(seen -> verdict.map(decided -> decideComments
                        .execute(session.actor(), List.of(seen), new Decision(decided))
                        .getFirst()));
        return answer(request, session, form, result, comment -> OutcomeWords.of(verdict.orElseThrow(), comment));
    }

    @Needs(Permission.MODERATE)
    @Post(value = "/undo", consumes = MediaType.APPLICATION_FORM_URLENCODED, produces = MediaType.TEXT_HTML)
    HttpResponse<?> undo(HttpRequest<?> request, Session session, Form form) {
        var result = SeenComment.id(form.text("decision"))
                .map(decision -> undoDecisions
                        .execute(session.actor(), List.of(decision))
                        .getFirst());
        return answer(request, session, form, result, OutcomeWords::undone);
    }

    /** Without scripts the queue comes back; scripts get the card where it is still to be seen. */
    private HttpResponse<?> answer(
            HttpRequest<?> request,
            Session session,
            Form form,
            Optional<DecisionResult> result,
            Function<CommentCard, String> done) {
        var name = queue(form.text("queue"));
        var shown = result.map(decided -> cards.changed(List.of(decided.commentId()), name))
                .orElse(List.of());
        var message = result.map(decided -> OutcomeWords.message(decided, shown, done))
                .orElse(new Message(BROKEN, true, null));
        var status = message.isProblem() ? HttpStatus.CONFLICT : HttpStatus.OK;
        if (form.text("scripted").equals("true")) {
            return page(request, status, "comment/part", queues.part(session, name, shown, message));
        }
        return message.isProblem()
                ? page(request, status, "comment/queue", queues.page(session, name, null, message))
                : HttpResponse.status(HttpStatus.SEE_OTHER).header(HttpHeaders.LOCATION, path(name) + "&done=" + DONE);
    }

    private HttpResponse<?> page(HttpRequest<?> request, HttpStatus status, String template, CommentsPage page) {
        return html.page(request, status, template, page);
    }

    static String path(QueueName name) {
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
        return SeenComment.id(form.text("comment"))
                .flatMap(comment -> SeenComment.id(form.text("revision"))
                        .flatMap(revision -> SeenComment.version(form.text("version"))
                                .map(version -> new CommentReference(comment, revision, version))));
    }
}
