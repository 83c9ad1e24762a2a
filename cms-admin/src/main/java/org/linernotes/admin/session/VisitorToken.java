package org.linernotes.admin.session;

import static java.nio.charset.StandardCharsets.UTF_8;

import io.micronaut.http.HttpRequest;
import io.micronaut.http.MutableHttpResponse;
import jakarta.inject.Singleton;
import java.security.MessageDigest;
import org.linernotes.account.Secret;

/** The CSRF token of somebody without a session: the sign-in form repeats what a cookie says. */
@Singleton
class VisitorToken {
    private static final String NEW = "linernotes.newVisitor";

    private final Cookies cookies;

    VisitorToken(Cookies cookies) {
        this.cookies = cookies;
    }

    void read(HttpRequest<?> request) {
        var known = cookies.visitorToken(request);
        RequestSession.putVisitorToken(
                request, known.orElseGet(() -> Secret.random().text()));
        request.setAttribute(NEW, known.isEmpty());
    }

    /** Gives a new visitor the cookie along with the first page. */
    void write(HttpRequest<?> request, MutableHttpResponse<?> response) {
        if (request.getAttribute(NEW, Boolean.class).orElse(false)
                && RequestSession.of(request).isEmpty()) {
            response.cookie(cookies.visitor(request, RequestSession.csrfToken(request)));
            request.setAttribute(NEW, false);
        }
    }

    static boolean matches(HttpRequest<?> request, String presented) {
        var isKnown = !request.getAttribute(NEW, Boolean.class).orElse(true);
        var expected = RequestSession.csrfToken(request);
        return isKnown && MessageDigest.isEqual(expected.getBytes(UTF_8), presented.getBytes(UTF_8));
    }
}
