package org.linernotes.admin.session;

import io.micronaut.http.HttpMethod;
import io.micronaut.http.HttpRequest;
import io.micronaut.http.HttpResponse;
import io.micronaut.http.MutableHttpResponse;
import io.micronaut.http.annotation.RequestFilter;
import io.micronaut.http.annotation.ResponseFilter;
import io.micronaut.http.annotation.ServerFilter;
import io.micronaut.scheduling.TaskExecutors;
import io.micronaut.scheduling.annotation.ExecuteOn;
import java.net.URI;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.linernotes.account.Authenticate;
import org.linernotes.account.SessionCookie;
import org.linernotes.admin.page.PartRequest;
import org.linernotes.edge.SessionCookies;

/** Lets a request of the admin UI through to its route, or answers in its place. */
@ServerFilter("/admin/**")
class SessionFilter {
    private static final Set<HttpMethod> SAFE = Set.of(HttpMethod.GET, HttpMethod.HEAD, HttpMethod.OPTIONS);

    private final Authenticate authenticate;
    private final SessionCookies cookies;
    private final VisitorToken visitorToken;
    private final KeptForm keptForm;
    private final RefusedPages refusedPages;

    SessionFilter(
            Authenticate authenticate,
            SessionCookies cookies,
            VisitorToken visitorToken,
            KeptForm keptForm,
            RefusedPages refusedPages) {
        this.authenticate = authenticate;
        this.cookies = cookies;
        this.visitorToken = visitorToken;
        this.keptForm = keptForm;
        this.refusedPages = refusedPages;
    }

    @RequestFilter
    @ExecuteOn(TaskExecutors.BLOCKING)
    @Nullable
    HttpResponse<?> admit(HttpRequest<?> request) {
        visitorToken.read(request);
        var answer = answerInstead(request);
        if (answer instanceof MutableHttpResponse<?> page) {
            visitorToken.write(request, page);
        }
        return answer;
    }

    private @Nullable HttpResponse<?> answerInstead(HttpRequest<?> request) {
        cookies.session(request).ifPresent(session -> RequestSession.put(request, session));
        RequestSession.put(request, Form.of(request));
        var access = RouteAccess.of(request);
        if (access.needsSession() && RequestSession.of(request).isEmpty()) {
            return PartRequest.is(request) ? PartRequest.signedOut() : sendToSignIn(request);
        }
        if (!isSafe(request) && !carriesToken(request)) {
            if (access.needsSession() && PartRequest.is(request)) {
                return PartRequest.signedOut();
            }
            if (access.needsSession() && cameFromHere(request)) {
                return keptForm.resumePage(request, RequestSession.form(request));
            }
            return refusedPages.outOfDate(request);
        }
        return access.allows(request) ? null : refusedPages.noRole(request);
    }

    @ResponseFilter
    void rememberVisitor(HttpRequest<?> request, MutableHttpResponse<?> response) {
        visitorToken.write(request, response);
    }

    private static boolean isSafe(HttpRequest<?> request) {
        return SAFE.contains(request.getMethod());
    }

    private HttpResponse<?> sendToSignIn(HttpRequest<?> request) {
        if (isSafe(request)) {
            return HttpResponse.seeOther(
                    URI.create(ReturnPath.of(request.getUri().toString()).signInPath()));
        }
        var form = RequestSession.form(request);
        var isOurs = cookies.token(request)
                .filter(token -> authenticate.cameFrom(token, form.text(Form.CSRF_FIELD)))
                .isPresent();
        return isOurs || cameFromHere(request)
                ? keptForm.signInPage(request, form)
                : HttpResponse.seeOther(URI.create(SignInController.PATH));
    }

    /** Whether a page of this site sent it, which browsers say and pages elsewhere cannot: its session may be over by now. */
    private static boolean cameFromHere(HttpRequest<?> request) {
        return request.getHeaders()
                .findFirst("Sec-Fetch-Site")
                .filter("same-origin"::equals)
                .isPresent();
    }

    private static boolean carriesToken(HttpRequest<?> request) {
        var presented = request.getHeaders()
                .findFirst(SessionCookie.CSRF_HEADER)
                .orElseGet(() -> RequestSession.form(request).text(Form.CSRF_FIELD));
        return RequestSession.of(request)
                .map(session -> session.hasCsrfToken(presented))
                .orElseGet(() -> VisitorToken.matches(request, presented));
    }
}
