package org.linernotes.admin.session;

import io.micronaut.context.annotation.Value;
import io.micronaut.http.HttpRequest;
import io.micronaut.http.cookie.Cookie;
import io.micronaut.http.cookie.SameSite;
import jakarta.inject.Singleton;
import java.time.Duration;
import java.util.Optional;
import java.util.regex.Pattern;
import org.linernotes.account.Secret;
import org.linernotes.account.SessionConfig;
import org.linernotes.account.SessionCookie;

/** The cookies of the admin UI: out of reach for scripts, and only over https where the site has it. */
@Singleton
public class Cookies {
    private static final String VISITOR = "linernotes_visitor";
    private static final Pattern TOKEN = Pattern.compile("[A-Za-z0-9_-]{43}");

    private final boolean secureSite;
    private final SessionConfig config;

    Cookies(@Value("${cms.site.url:http://localhost:8080}") String siteUrl, SessionConfig config) {
        this.secureSite = siteUrl.startsWith("https:");
        this.config = config;
    }

    Optional<Secret> sessionToken(HttpRequest<?> request) {
        return token(request, SessionCookie.NAME).map(Secret::new);
    }

    Cookie session(HttpRequest<?> request, Secret token) {
        return cookie(request, SessionCookie.NAME, token.text()).maxAge(config.longest());
    }

    Cookie noSession(HttpRequest<?> request) {
        return cookie(request, SessionCookie.NAME, "").maxAge(Duration.ZERO);
    }

    /** The token that stands for a visitor who has not signed in. */
    Optional<String> visitorToken(HttpRequest<?> request) {
        return token(request, VISITOR);
    }

    Cookie visitor(HttpRequest<?> request, String token) {
        return cookie(request, VISITOR, token);
    }

    /** A cookie for all pages, as safe as the connection allows. */
    public Cookie cookie(HttpRequest<?> request, String name, String value) {
        return Cookie.of(name, value)
                .path("/")
                .httpOnly(true)
                .sameSite(SameSite.Lax)
                .secure(secureSite || request.isSecure());
    }

    private static Optional<String> token(HttpRequest<?> request, String name) {
        return request.getCookies()
                .findCookie(name)
                .map(Cookie::getValue)
                .filter(value -> TOKEN.matcher(value).matches());
    }
}
