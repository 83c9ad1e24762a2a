package org.linernotes.admin.session;

import io.micronaut.http.HttpRequest;
import io.micronaut.http.HttpResponse;
import io.micronaut.http.HttpStatus;
import io.micronaut.http.MediaType;
import io.micronaut.http.MutableHttpResponse;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Get;
import io.micronaut.http.annotation.Post;
import io.micronaut.http.annotation.QueryValue;
import io.micronaut.scheduling.TaskExecutors;
import io.micronaut.scheduling.annotation.ExecuteOn;
import java.net.URI;
import java.time.Duration;
import org.linernotes.account.Secret;
import org.linernotes.account.SignIn;
import org.linernotes.admin.page.Html;
import org.linernotes.problem.Problem;
import org.linernotes.problem.ProblemException;

/** Opens a session from the sign-in page. */
@Controller(SignInController.PATH)
@ExecuteOn(TaskExecutors.BLOCKING)
class SignInController {
    static final String PATH = "/admin/sign-in";

    private final SignIn signIn;
    private final SignInPages pages;
    private final Cookies cookies;
    private final Visitors visitors;
    private final Html html;

    SignInController(SignIn signIn, SignInPages pages, Cookies cookies, Visitors visitors, Html html) {
        this.signIn = signIn;
        this.pages = pages;
        this.cookies = cookies;
        this.visitors = visitors;
        this.html = html;
    }

    @Open
    @Get(produces = MediaType.TEXT_HTML)
    HttpResponse<?> show(HttpRequest<?> request, @QueryValue(defaultValue = "") String to) {
        return RequestSession.of(request).isPresent()
                ? HttpResponse.seeOther(URI.create(ReturnPath.of(to).value()))
                : html.page(request, HttpStatus.OK, "session/sign-in", pages.empty(ReturnPath.of(to)));
    }

    @Open
    @Post(consumes = MediaType.ALL, produces = MediaType.TEXT_HTML)
    HttpResponse<?> create(HttpRequest<?> request, Form form) {
        try {
            var opened = signIn.execute(form.text("email"), form.text("password"), visitors.of(request));
            var response = signedIn(request, form, opened.token());
            cookies.giveSession(request, response, opened);
            return response;
        } catch (ProblemException refused) {
            return refusal(request, form, refused.problems().getFirst());
        }
    }

    private MutableHttpResponse<?> signedIn(HttpRequest<?> request, Form form, Secret token) {
        if (!KeptForm.isIn(form)) {
            return HttpResponse.seeOther(
                    URI.create(ReturnPath.of(form.text("to")).value()));
        }
        pages.useSession(request, token);
        return html.page(request, HttpStatus.OK, "session/resume", KeptForm.resume(form));
    }

    private HttpResponse<?> refusal(HttpRequest<?> request, Form form, Problem problem) {
        var page = pages.refused(form, problem);
        return switch (problem) {
            case Problem.TooMany(var _, var wait) -> later(request, HttpStatus.TOO_MANY_REQUESTS, page, wait);
            case Problem.Busy _ -> later(request, HttpStatus.SERVICE_UNAVAILABLE, page, Problem.Busy.SOON);
            default -> html.page(request, HttpStatus.UNAUTHORIZED, "session/sign-in", page);
        };
    }

    private HttpResponse<?> later(HttpRequest<?> request, HttpStatus status, SignInPage page, Duration wait) {
        return html.page(request, status, "session/sign-in", page)
                .header("Retry-After", Long.toString(wait.toSeconds()));
    }
}
