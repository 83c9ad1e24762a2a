package org.linernotes.admin.action;

import io.micronaut.http.HttpRequest;
import io.micronaut.http.HttpResponse;
import io.micronaut.http.MediaType;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Post;
import io.micronaut.scheduling.TaskExecutors;
import io.micronaut.scheduling.annotation.ExecuteOn;
import jakarta.inject.Singleton;
import java.util.List;
import org.linernotes.account.Permission;
import org.linernotes.account.Session;
import org.linernotes.admin.session.Form;
import org.linernotes.admin.session.Needs;
import org.linernotes.review.Approve;
import org.linernotes.review.DecisionRequest;
import org.linernotes.review.EntryAction;
import org.linernotes.review.RejoinReview;
import org.linernotes.review.RequestChanges;
import org.linernotes.review.SubmitForReview;
import org.linernotes.review.SubmitRequest;
import org.linernotes.review.Withdraw;

/** Brings entries through their review. */
@Controller("/admin/entries/{id}")
@ExecuteOn(TaskExecutors.BLOCKING)
class ReviewStepsController {
    private final Steps steps;
    private final SubmitForReview submitForReview;
    private final Decisions decisions;

    ReviewStepsController(Steps steps, SubmitForReview submitForReview, Decisions decisions) {
        this.steps = steps;
        this.submitForReview = submitForReview;
        this.decisions = decisions;
    }

    @Needs(Permission.WRITE)
    @Post(uri = "/submission", consumes = MediaType.ALL, produces = MediaType.TEXT_HTML)
    HttpResponse<?> submit(HttpRequest<?> request, Session session, Form form, String id) {
        return steps.take(
                new StepInput(request, session, form, id),
                EntryAction.SUBMIT,
                Done.SUBMITTED,
                step -> submitForReview.execute(
                        session.actor(), new SubmitRequest(step.items(), step.textOrNull("note"), null, null)));
    }

    @Needs(Permission.WRITE)
    @Post(uri = "/withdrawal", consumes = MediaType.ALL, produces = MediaType.TEXT_HTML)
    HttpResponse<?> withdraw(HttpRequest<?> request, Session session, Form form, String id) {
        return steps.take(
                new StepInput(request, session, form, id),
                EntryAction.WITHDRAW,
                Done.WITHDRAWN,
                step -> decisions
                        .withdraw()
                        .execute(session.actor(), new DecisionRequest(step.id("review"), step.items(), null)));
    }

    @Needs(Permission.WRITE)
    @Post(uri = "/withdrawal/return", consumes = MediaType.ALL, produces = MediaType.TEXT_HTML)
    HttpResponse<?> rejoin(HttpRequest<?> request, Session session, Form form, String id) {
        return steps.take(
                new StepInput(request, session, form, id),
                EntryAction.SUBMIT,
                Done.RESUBMITTED,
                step -> decisions
                        .rejoinReview()
                        .execute(session.actor(), new DecisionRequest(step.id("review"), step.items(), null)));
    }

    /** What the page of an entry shows is that entry alone; its companions are decided on where all are shown. */
    @Needs(Permission.REVIEW)
    @Post(uri = "/approval", consumes = MediaType.ALL, produces = MediaType.TEXT_HTML)
    HttpResponse<?> approve(HttpRequest<?> request, Session session, Form form, String id) {
        return steps.take(
                new StepInput(request, session, form, id),
                EntryAction.APPROVE,
                Done.APPROVED,
                step -> decisions
                        .approve()
                        .execute(
                                session.actor(),
                                new DecisionRequest(step.id("review"), List.of(step.head()), step.textOrNull("text"))));
    }

    @Needs(Permission.REVIEW)
    @Post(uri = "/change-request", consumes = MediaType.ALL, produces = MediaType.TEXT_HTML)
    HttpResponse<?> requestChanges(HttpRequest<?> request, Session session, Form form, String id) {
        return steps.take(
                new StepInput(request, session, form, id),
                EntryAction.REQUEST_CHANGES,
                Done.CHANGES_REQUESTED,
                step -> decisions
                        .requestChanges()
                        .execute(
                                session.actor(),
                                new DecisionRequest(step.id("review"), List.of(step.head()), step.textOrNull("text"))));
    }

    /** What becomes of what is in review. */
    @Singleton
    record Decisions(Withdraw withdraw, RejoinReview rejoinReview, Approve approve, RequestChanges requestChanges) {}
}
