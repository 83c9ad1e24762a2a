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
import org.linernotes.publication.CancelSchedule;
import org.linernotes.publication.PublishScheduled;
import org.linernotes.publication.Reschedule;
import org.linernotes.review.EntryAction;

/** Changes what is scheduled. */
@Controller("/admin/entries/{id}/schedule")
@ExecuteOn(TaskExecutors.BLOCKING)
class ScheduleStepsController {
    private final Steps steps;
    private final Reschedule reschedule;
    private final CancelSchedule cancelSchedule;
    private final PublishScheduled publishScheduled;

    ScheduleStepsController(
            Steps steps, Reschedule reschedule, CancelSchedule cancelSchedule, PublishScheduled publishScheduled) {
        this.steps = steps;
        this.reschedule = reschedule;
        this.cancelSchedule = cancelSchedule;
        this.publishScheduled = publishScheduled;
    }

    @Needs(Permission.PUBLISH)
    @Post(uri = "/move", consumes = MediaType.ALL, produces = MediaType.TEXT_HTML)
    HttpResponse<?> move(HttpRequest<?> request, Session session, Form form, String id) {
        return steps.take(
                new StepInput(request, session, form, id),
                EntryAction.RESCHEDULE,
                isNow(form) ? Done.PUBLISHED : Done.RESCHEDULED,
                step -> {
                    if (isNow(form)) {
                        publishScheduled.execute(session.actor(), step.publications());
                    } else {
                        reschedule.execute(
                                session.actor(),
                                step.publications(),
                                step.wallTime("at").instant());
                    }
                });
    }

    /** Whether it shall not wait any longer. */
    private static boolean isNow(Form form) {
        return form.fields().containsKey("now") || form.text("together").equals("now");
    }

    @Needs(Permission.PUBLISH)
    @Post(uri = "/cancellation", consumes = MediaType.ALL, produces = MediaType.TEXT_HTML)
    HttpResponse<?> cancel(HttpRequest<?> request, Session session, Form form, String id) {
        return steps.take(
                new StepInput(request, session, form, id),
                EntryAction.UNSCHEDULE,
                Done.UNSCHEDULED,
                step -> cancelSchedule.execute(session.actor(), step.publications()));
    }
}
