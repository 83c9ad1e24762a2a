package org.linernotes.admin.entry;

import io.micronaut.http.HttpRequest;
import io.micronaut.http.HttpResponse;
import io.micronaut.http.HttpStatus;
import io.micronaut.http.MediaType;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Get;
import io.micronaut.http.annotation.QueryValue;
import io.micronaut.scheduling.TaskExecutors;
import io.micronaut.scheduling.annotation.ExecuteOn;
import org.linernotes.account.Permission;
import org.linernotes.account.Session;
import org.linernotes.admin.action.StepOutcome;
import org.linernotes.admin.page.Html;
import org.linernotes.admin.session.Needs;
import org.linernotes.content.TypeId;
import org.linernotes.problem.Problem;

/** Shows an entry. */
@Controller("/admin/entries/{id}")
@ExecuteOn(TaskExecutors.BLOCKING)
class EntryController {
    private final EntryPages pages;
    private final Html html;

    EntryController(EntryPages pages, Html html) {
        this.pages = pages;
        this.html = html;
    }

    @Needs(Permission.READ_ENTRIES)
    @Get(produces = MediaType.TEXT_HTML)
    HttpResponse<?> show(
            HttpRequest<?> request, Session session, String id, @QueryValue(defaultValue = "") String done) {
        var entryId = TypeId.parse(id).orElseThrow(() -> new Problem.NotFound("There is no such entry.").asException());
        return html.page(
                request, HttpStatus.OK, "entry/page", pages.page(session, entryId.uuid(), StepOutcome.of(done)));
    }
}
