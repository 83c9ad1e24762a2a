package org.linernotes.admin.session;

import io.micronaut.http.HttpRequest;
import java.util.Optional;
import org.linernotes.account.Session;

/** What the filter found out about a request, for whoever comes after it. */
public final class RequestSession {
    private static final String SESSION = "linernotes.session";
    private static final String CSRF = "linernotes.csrf";
    private static final String FORM = "linernotes.form";

    private RequestSession() {}

    /** The session of the person who asks; empty for a visitor. */
    public static Optional<Session> of(HttpRequest<?> request) {
        return request.getAttribute(SESSION, Session.class);
    }

    /** The token that the forms of the answer carry. */
    public static String csrfToken(HttpRequest<?> request) {
        return of(request)
                .map(Session::csrfToken)
                .or(() -> request.getAttribute(CSRF, String.class))
                .orElse("");
    }

    static Form form(HttpRequest<?> request) {
        return request.getAttribute(FORM, Form.class).orElse(Form.EMPTY);
    }

    static void put(HttpRequest<?> request, Session session) {
        request.setAttribute(SESSION, session);
    }

    static void putVisitorToken(HttpRequest<?> request, String token) {
        request.setAttribute(CSRF, token);
    }

    static void put(HttpRequest<?> request, Form form) {
        request.setAttribute(FORM, form);
    }
}
