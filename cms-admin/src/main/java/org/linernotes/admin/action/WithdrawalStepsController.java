package org.linernotes.admin.action;

import io.micronaut.http.HttpRequest;
import io.micronaut.http.HttpResponse;
import io.micronaut.http.MediaType;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Post;
import io.micronaut.scheduling.TaskExecutors;
import io.micronaut.scheduling.annotation.ExecuteOn;
import org.linernotes.account.Permission;
import org.linernotes.account.Session;
import org.linernotes.admin.session.Form;
import org.linernotes.admin.session.Needs;
import org.linernotes.publication.LiftTakeDown;
import org.linernotes.publication.TakeDown;
import org.linernotes.publication.Unpublish;
import org.linernotes.publication.UnpublishRequest;
import org.linernotes.review.EntryAction;

/** Takes entries away from readers, and gives back what was taken down. */
@Controller("/admin/entries/{id}")
@ExecuteOn(TaskExecutors.BLOCKING)
class WithdrawalStepsController {
    private final Steps steps;
    private final Unpublish unpublish;
    private final TakeDown takeDown;
    private final LiftTakeDown liftTakeDown;

    WithdrawalStepsController(Steps steps, Unpublish unpublish, TakeDown takeDown, LiftTakeDown liftTakeDown) {
        this.steps = steps;
        this.unpublish = unpublish;
        this.takeDown = takeDown;
        this.liftTakeDown = liftTakeDown;
    }

    @Needs(Permission.PUBLISH)
    @Post(uri = "/unpublication", consumes = MediaType.ALL, produces = MediaType.TEXT_HTML)
    HttpResponse<?> unpublish(HttpRequest<?> request, Session session, Form form, String id) {
        return steps.take(
                new StepInput(request, session, form, id),
                EntryAction.UNPUBLISH,
                Done.UNPUBLISHED,
                step -> unpublish.execute(
                        session.actor(),
                        new UnpublishRequest(step.entryIds(), null, step.text("reason"), step.scheduled(), null)));
    }

    @Needs(Permission.PUBLISH)
    @Post(uri = "/take-down", consumes = MediaType.ALL, produces = MediaType.TEXT_HTML)
    HttpResponse<?> takeDown(HttpRequest<?> request, Session session, Form form, String id) {
        return steps.takeIfNeeded(
                new StepInput(request, session, form, id),
                EntryAction.TAKE_DOWN,
                Done.TAKEN_DOWN,
                step -> takeDown.execute(
                        session.actor(), step.head().entryId(), step.text("reason"), step.isChecked("legal")));
    }

    @Needs(Permission.PUBLISH)
    @Post(uri = "/take-down/lift", consumes = MediaType.ALL, produces = MediaType.TEXT_HTML)
    HttpResponse<?> lift(HttpRequest<?> request, Session session, Form form, String id) {
        return steps.takeIfNeeded(
                new StepInput(request, session, form, id),
                EntryAction.LIFT_TAKE_DOWN,
                Done.SHOWN_AGAIN,
                step -> liftTakeDown.execute(session.actor(), step.head().entryId()));
    }
}
