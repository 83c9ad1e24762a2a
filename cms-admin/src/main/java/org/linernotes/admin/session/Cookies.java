package org.linernotes.admin.session;

import io.micronaut.http.HttpRequest;
import io.micronaut.http.MutableHttpResponse;
import io.micronaut.http.cookie.Cookie;
import io.micronaut.http.cookie.SameSite;
import jakarta.inject.Singleton;
import java.time.Duration;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.regex.Pattern;
import org.linernotes.account.OpenedSession;
import org.linernotes.account.Secret;
import org.linernotes.account.SessionConfig;
import org.linernotes.edge.CookieName;
import org.linernotes.edge.RequestSources;
import org.linernotes.edge.SessionCookies;

/** The cookies of the admin UI: out of reach for scripts, and kept to this host and to https where the connection allows. */
@Singleton
public class Cookies {
    private static final CookieName VISITOR = new CookieName("linernotes_visitor");
    private static final CookieName BROWSER = new CookieName("linernotes_browser");
    private static final Duration BROWSER_KEPT = Duration.ofDays(400);
    private static final Predicate<String> TOKEN =
            Pattern.compile("[A-Za-z0-9_-]{43}").asMatchPredicate();

    private final RequestSources sources;
    private final SessionConfig config;

    Cookies(RequestSources sources, SessionConfig config) {
        this.sources = sources;
        this.config = config;
    }

    /** Gives a browser its session, and what its account will know it by; what it had as a visitor is renewed. */
    void giveSession(HttpRequest<?> request, MutableHttpResponse<?> response, OpenedSession opened) {
        response.cookie(cookie(request, SessionCookies.NAME, opened.token().text())
                        .maxAge(config.longest()))
                .cookie(cookie(request, BROWSER, opened.browser().text()).maxAge(BROWSER_KEPT));
        response.cookie(visitor(request, Secret.random().text()));
        if (sources.of(request).secure()) {
            removePlain(response, SessionCookies.NAME);
        }
    }

    /** Takes the session, under both of its names. */
    void takeSession(HttpRequest<?> request, MutableHttpResponse<?> response) {
        remove(request, response, SessionCookies.NAME);
        response.cookie(visitor(request, Secret.random().text()));
    }

    /** The token that stands for a visitor who has not signed in. */
    Optional<String> visitorToken(HttpRequest<?> request) {
        return token(request, VISITOR);
    }

    Cookie visitor(HttpRequest<?> request, String token) {
        return cookie(request, VISITOR, token);
    }

    /** The token by which an account may know this browser. */
    Optional<Secret> browserToken(HttpRequest<?> request) {
        return token(request, BROWSER).map(Secret::new);
    }

    /** A cookie for all pages, as safe as the connection allows. */
    public Cookie cookie(HttpRequest<?> request, CookieName name, String value) {
        var secure = sources.of(request).secure();
        return cookie(name.on(secure), value, secure);
    }

    private void remove(HttpRequest<?> request, MutableHttpResponse<?> response, CookieName name) {
        if (sources.of(request).secure()) {
            response.cookie(cookie(name.on(true), "", true).maxAge(Duration.ZERO));
        }
        removePlain(response, name);
    }

    private static void removePlain(MutableHttpResponse<?> response, CookieName name) {
        response.cookie(cookie(name.on(false), "", false).maxAge(Duration.ZERO));
    }

    private static Cookie cookie(String name, String value, boolean secure) {
        return Cookie.of(name, value)
                .path("/")
                .httpOnly(true)
                .sameSite(SameSite.Lax)
                .secure(secure);
    }

    /** Over https nobody else's word counts. */
    private Optional<String> token(HttpRequest<?> request, CookieName name) {
        return (sources.of(request).secure() ? name.ofHost(request) : name.ofAnybody(request)).filter(TOKEN);
    }
}
