package org.linernotes.edge;

import io.micronaut.http.HttpRequest;
import io.micronaut.http.cookie.Cookie;
import java.util.Optional;

/**
 * The name of a cookie, which over an encrypted connection only this very host can set.
 *
 * <p>Browsers take a cookie whose name begins with {@code __Host-} from nobody else: not from a neighbouring domain, not over
 * http.
 */
public record CookieName(String plain) {
    private static final String HOST = "__Host-";

    public String on(boolean secure) {
        return secure ? HOST + plain : plain;
    }

    /** The value under the name that only this host can set. */
    public Optional<String> ofHost(HttpRequest<?> request) {
        return value(request, on(true));
    }

    /** The value under the plain name, which others may have set. */
    public Optional<String> ofAnybody(HttpRequest<?> request) {
        return value(request, plain);
    }

    private static Optional<String> value(HttpRequest<?> request, String name) {
        return request.getCookies().findCookie(name).map(Cookie::getValue);
    }
}
