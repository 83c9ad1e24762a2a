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
import org.linernotes.admin.page.Html;
import org.linernotes.admin.session.Needs;

/** Lists all entries. */
@Controller(ListQuery.PATH)
@ExecuteOn(TaskExecutors.BLOCKING)
class EntryListController {
    private final EntryListPages pages;
    private final Html html;

    EntryListController(EntryListPages pages, Html html) {
        this.pages = pages;
        this.html = html;
    }

    @Needs(Permission.READ_ENTRIES)
    @Get(produces = MediaType.TEXT_HTML)
    HttpResponse<?> list(
            HttpRequest<?> request,
            Session session,
            @QueryValue(defaultValue = "") String type,
            @QueryValue(defaultValue = "") String status,
            @QueryValue(defaultValue = "") String order,
            @QueryValue(value = "q", defaultValue = "") String words,
            @QueryValue(defaultValue = "") String after,
            @QueryValue(defaultValue = "") String before) {
        var page = pages.page(session, pages.query(type, status, order, words), after, before);
        return html.page(request, HttpStatus.OK, "entry/list", page);
    }
}
