package org.linernotes.admin.action;

import io.micronaut.http.HttpRequest;
import io.micronaut.http.HttpResponse;
import io.micronaut.http.MediaType;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Post;
import io.micronaut.scheduling.TaskExecutors;
import io.micronaut.scheduling.annotation.ExecuteOn;
import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.linernotes.account.Permission;
import org.linernotes.account.Session;
import org.linernotes.admin.session.Form;
import org.linernotes.admin.session.Needs;
import org.linernotes.publication.Expire;
import org.linernotes.publication.Publish;
import org.linernotes.publication.PublishRequest;
import org.linernotes.publication.Schedule;
import org.linernotes.review.EntryAction;

/** Brings entries before readers, now or later. */
@Controller("/admin/entries/{id}")
@ExecuteOn(TaskExecutors.BLOCKING)
class PublicationStepsController {
    private final Steps steps;
    private final Publish publish;
    private final Schedule schedule;
    private final Expire expire;

    PublicationStepsController(Steps steps, Publish publish, Schedule schedule, Expire expire) {
        this.steps = steps;
        this.publish = publish;
        this.schedule = schedule;
        this.expire = expire;
    }

    @Needs(Permission.PUBLISH)
    @Post(uri = "/publication", consumes = MediaType.ALL, produces = MediaType.TEXT_HTML)
    HttpResponse<?> publish(HttpRequest<?> request, Session session, Form form, String id) {
        return steps.takeIfNeeded(
                new StepInput(request, session, form, id),
                EntryAction.PUBLISH,
                Done.PUBLISHED,
                step -> !publish.execute(session.actor(), publishRequest(step)).unchanged());
    }

    @Needs(Permission.PUBLISH)
    @Post(uri = "/schedule", consumes = MediaType.ALL, produces = MediaType.TEXT_HTML)
    HttpResponse<?> schedule(HttpRequest<?> request, Session session, Form form, String id) {
        return steps.takeIfNeeded(
                new StepInput(request, session, form, id),
                EntryAction.SCHEDULE,
                Done.SCHEDULED,
                step -> !schedule.execute(
                                session.actor(),
                                publishRequest(step),
                                step.wallTime("at").instant())
                        .unchanged());
    }

    @Needs(Permission.PUBLISH)
    @Post(uri = "/expiry", consumes = MediaType.ALL, produces = MediaType.TEXT_HTML)
    HttpResponse<?> expire(HttpRequest<?> request, Session session, Form form, String id) {
        return steps.takeIfNeeded(
                new StepInput(request, session, form, id),
                EntryAction.EXPIRE,
                form.fields().containsKey("endless") ? Done.END_REMOVED : Done.END_SET,
                step -> !expire.execute(session.actor(), step.entryIds(), end(step))
                        .unchanged());
    }

    private static @Nullable Instant end(StepForm step) {
        return step.isChecked("endless") ? null : step.wallTime("at").instant();
    }

    private static PublishRequest publishRequest(StepForm step) {
        var until = step.wallTime("until");
        return new PublishRequest(step.items(), until.isEmpty() ? null : until.instant(), step.scheduled(), null);
    }
}
