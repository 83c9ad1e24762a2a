package org.linernotes.admin.revision;

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
import org.linernotes.admin.page.Html;
import org.linernotes.admin.session.Needs;

/** Shows revisions: all of an entry, or one and what it changed. */
@Controller("/admin/entries/{id}/revisions")
@ExecuteOn(TaskExecutors.BLOCKING)
class RevisionsController {
    private final RevisionPages pages;
    private final Html html;

    RevisionsController(RevisionPages pages, Html html) {
        this.pages = pages;
        this.html = html;
    }

    @Needs(Permission.READ_ENTRIES)
    @Get(produces = MediaType.TEXT_HTML)
    HttpResponse<?> list(
            HttpRequest<?> request, Session session, String id, @QueryValue(defaultValue = "") String before) {
        return html.page(request, HttpStatus.OK, "revision/list", pages.list(session, id, before));
    }

    @Needs(Permission.READ_ENTRIES)
    @Get(uri = "/{number}", produces = MediaType.TEXT_HTML)
    HttpResponse<?> show(
            HttpRequest<?> request,
            Session session,
            String id,
            String number,
            @QueryValue(defaultValue = "") String against) {
        return html.page(request, HttpStatus.OK, "revision/page", pages.page(session, id, number, against));
    }
}
