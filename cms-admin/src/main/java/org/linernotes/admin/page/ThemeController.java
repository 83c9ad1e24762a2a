package org.linernotes.admin.page;

import io.micronaut.http.HttpRequest;
import io.micronaut.http.HttpResponse;
import io.micronaut.http.MediaType;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Post;
import java.net.URI;
import java.time.Duration;
import org.linernotes.admin.session.Cookies;
import org.linernotes.admin.session.Form;
import org.linernotes.admin.session.ReturnPath;
import org.linernotes.admin.session.SignedIn;

/** Switches between light and dark. */
@Controller("/admin/theme")
class ThemeController {
    private static final Duration KEPT = Duration.ofDays(400);

    private final Cookies cookies;

    ThemeController(Cookies cookies) {
        this.cookies = cookies;
    }

    @SignedIn
    @Post(consumes = MediaType.ALL, produces = MediaType.TEXT_HTML)
    HttpResponse<?> create(HttpRequest<?> request, Form form) {
        var theme = Theme.of(form.text("theme"));
        return HttpResponse.seeOther(URI.create(ReturnPath.of(form.text("to")).value()))
                .cookie(cookies.cookie(request, Theme.COOKIE, theme.key()).maxAge(KEPT));
    }
}
