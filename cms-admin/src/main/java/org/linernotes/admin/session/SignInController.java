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
import io.micronaut.http.server.util.HttpClientAddressResolver;
import io.micronaut.scheduling.TaskExecutors;
import io.micronaut.scheduling.annotation.ExecuteOn;
import java.net.URI;
import org.linernotes.account.Secret;
import org.linernotes.account.SignIn;
import org.linernotes.account.Visitor;
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
    private final HttpClientAddressResolver addresses;
    private final Html html;

    SignInController(
            SignIn signIn, SignInPages pages, Cookies cookies, HttpClientAddressResolver addresses, Html html) {
        this.signIn = signIn;
        this.pages = pages;
        this.cookies = cookies;
        this.addresses = addresses;
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
            var token = signIn.execute(form.text("email"), form.text("password"), visitor(request));
            return signedIn(request, form, token).cookie(cookies.session(request, token));
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
        return problem instanceof Problem.TooMany locked
                ? html.page(request, HttpStatus.TOO_MANY_REQUESTS, "session/sign-in", page)
                        .header("Retry-After", Long.toString(locked.retryAfter().toSeconds()))
                : html.page(request, HttpStatus.UNAUTHORIZED, "session/sign-in", page);
    }

    private Visitor visitor(HttpRequest<?> request) {
        var address = addresses.resolve(request);
        return new Visitor(
                address == null ? "unknown" : address,
                request.getHeaders().findFirst("User-Agent").orElse(null));
    }
}
