package org.linernotes.admin.review;

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
import java.util.UUID;
import org.linernotes.account.Permission;
import org.linernotes.account.Session;
import org.linernotes.admin.action.Done;
import org.linernotes.admin.page.Html;
import org.linernotes.admin.session.Form;
import org.linernotes.admin.session.Needs;
import org.linernotes.content.TypeId;
import org.linernotes.problem.Problem;
import org.linernotes.review.Approve;
import org.linernotes.review.RequestChanges;

/** Shows a review and takes decisions on what it shows. */
@Controller("/admin/reviews/{id}")
@ExecuteOn(TaskExecutors.BLOCKING)
class ReviewController {
    private final ReviewPages pages;
    private final ReviewAnswers answers;
    private final Approve approve;
    private final RequestChanges requestChanges;
    private final Html html;

    ReviewController(
            ReviewPages pages, ReviewAnswers answers, Approve approve, RequestChanges requestChanges, Html html) {
        this.pages = pages;
        this.answers = answers;
        this.approve = approve;
        this.requestChanges = requestChanges;
        this.html = html;
    }

    @Needs(Permission.READ_ENTRIES)
    @Get(produces = MediaType.TEXT_HTML)
    HttpResponse<?> show(
            HttpRequest<?> request, Session session, String id, @QueryValue(defaultValue = "") String done) {
        return html.page(
                request, HttpStatus.OK, "review/page", pages.page(session, review(id), ReviewPage.Outcome.of(done)));
    }

    /** Leads whoever opens the address of a decision, which only takes forms, to the review. */
    @Needs(Permission.READ_ENTRIES)
    @Get("/{decision:approval|change-request}")
    HttpResponse<?> decision(String id, String decision) {
        return HttpResponse.seeOther(URI.create(SubmittedReview.path(review(id))));
    }

    @Needs(Permission.REVIEW)
    @Post(uri = "/approval", consumes = MediaType.ALL, produces = MediaType.TEXT_HTML)
    HttpResponse<?> approve(HttpRequest<?> request, Session session, Form form, String id) {
        var decision = new DecisionForm(review(id), form);
        return answers.to(
                request, session, decision, Done.APPROVED, () -> approve.execute(session.actor(), decision.request()));
    }

    @Needs(Permission.REVIEW)
    @Post(uri = "/change-request", consumes = MediaType.ALL, produces = MediaType.TEXT_HTML)
    HttpResponse<?> requestChanges(HttpRequest<?> request, Session session, Form form, String id) {
        var decision = new DecisionForm(review(id), form);
        return answers.to(
                request,
                session,
                decision,
                Done.CHANGES_REQUESTED,
                () -> requestChanges.execute(session.actor(), decision.request()));
    }

    private static UUID review(String id) {
        return TypeId.parse(id)
                .filter(parsed -> parsed.prefix().equals("review"))
                .map(TypeId::uuid)
                .orElseThrow(() -> new Problem.NotFound("There is no such review.").asException());
    }
}
