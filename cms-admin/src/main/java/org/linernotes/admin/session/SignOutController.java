package org.linernotes.admin.session;

import io.micronaut.http.HttpRequest;
import io.micronaut.http.HttpResponse;
import io.micronaut.http.MediaType;
import io.micronaut.http.MutableHttpResponse;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Post;
import io.micronaut.scheduling.TaskExecutors;
import io.micronaut.scheduling.annotation.ExecuteOn;
import java.net.URI;
import org.linernotes.account.SignOut;
import org.linernotes.edge.SessionCookies;

/** Ends the session of this browser. */
@Controller("/admin/sign-out")
@ExecuteOn(TaskExecutors.BLOCKING)
class SignOutController {
    private final SignOut signOut;
    private final SessionCookies sessionCookies;
    private final Cookies cookies;

    SignOutController(SignOut signOut, SessionCookies sessionCookies, Cookies cookies) {
        this.signOut = signOut;
        this.sessionCookies = sessionCookies;
        this.cookies = cookies;
    }

    @SignedIn
    @Post(consumes = MediaType.ALL, produces = MediaType.TEXT_HTML)
    HttpResponse<?> create(HttpRequest<?> request) {
        sessionCookies.token(request).ifPresent(signOut::execute);
        MutableHttpResponse<?> response = HttpResponse.seeOther(URI.create(SignInController.PATH));
        cookies.takeSession(request, response);
        return response;
    }
}
