package org.linernotes.admin.access;

import io.micronaut.http.HttpRequest;
import io.micronaut.http.HttpResponse;
import io.micronaut.http.HttpStatus;
import io.micronaut.http.MediaType;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Get;
import io.micronaut.http.annotation.QueryValue;
import io.micronaut.scheduling.TaskExecutors;
import io.micronaut.scheduling.annotation.ExecuteOn;
import org.linernotes.account.AccountEvent;
import org.linernotes.account.Permission;
import org.linernotes.account.Session;
import org.linernotes.admin.page.Html;
import org.linernotes.admin.session.Needs;
import org.linernotes.event.AccessRecords;

/** Shows administrators who came in, who tried, and what changed about accounts. */
@Controller("/admin/access")
@ExecuteOn(TaskExecutors.BLOCKING)
class AccessController {
    private static final int PAGE = 50;

    private final AccessRecords records;
    private final Html html;

    AccessController(AccessRecords records, Html html) {
        this.records = records;
        this.html = html;
    }

    @Needs(Permission.ADMINISTER)
    @Get(produces = MediaType.TEXT_HTML)
    HttpResponse<?> list(HttpRequest<?> request, Session session, @QueryValue(defaultValue = "") String before) {
        return html.page(request, HttpStatus.OK, "access/list", page(session, place(before)));
    }

    private AccessPage page(Session session, long before) {
        var found = records.before(AccountEvent.names(), before, PAGE + 1);
        var shown = found.subList(0, Math.min(PAGE, found.size()));
        var next =
                found.size() > PAGE ? "/admin/access?before=" + shown.getLast().sequence() : null;
        return new AccessPage(session, shown.stream().map(AccessRow::of).toList(), next);
    }

    /** What is no place of a page leads to the first one. */
    private static long place(String before) {
        return before.matches("\\d{1,18}") ? Long.parseLong(before) : Long.MAX_VALUE;
    }
}
