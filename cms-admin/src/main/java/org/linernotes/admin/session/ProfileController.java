package org.linernotes.admin.session;

import io.micronaut.http.HttpRequest;
import io.micronaut.http.HttpResponse;
import io.micronaut.http.HttpStatus;
import io.micronaut.http.MediaType;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Get;
import io.micronaut.http.annotation.Post;
import io.micronaut.scheduling.TaskExecutors;
import io.micronaut.scheduling.annotation.ExecuteOn;
import java.net.URI;
import org.linernotes.account.Secret;
import org.linernotes.account.Session;
import org.linernotes.account.SessionList;
import org.linernotes.admin.page.Html;
import org.linernotes.edge.SessionCookies;

/** Shows people who they are here and where they are signed in. */
@Controller("/admin/profile")
@ExecuteOn(TaskExecutors.BLOCKING)
class ProfileController {
    private final SessionList sessionList;
    private final SessionCookies cookies;
    private final Html html;

    ProfileController(SessionList sessionList, SessionCookies cookies, Html html) {
        this.sessionList = sessionList;
        this.cookies = cookies;
        this.html = html;
    }

    @SignedIn
    @Get(produces = MediaType.TEXT_HTML)
    HttpResponse<?> show(HttpRequest<?> request, Session session) {
        var page = new ProfilePage(session, sessionList.of(session.actor(), current(request)));
        return html.page(request, HttpStatus.OK, "session/profile", page);
    }

    @SignedIn
    @Post(uri = "/sign-out-elsewhere", consumes = MediaType.ALL, produces = MediaType.TEXT_HTML)
    HttpResponse<?> signOutElsewhere(HttpRequest<?> request, Session session) {
        sessionList.endOthers(session.actor(), current(request));
        return HttpResponse.seeOther(URI.create("/admin/profile"));
    }

    private Secret current(HttpRequest<?> request) {
        return cookies.token(request).orElseThrow();
    }
}
