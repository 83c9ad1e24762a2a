package org.linernotes.graphql.management;

import io.micronaut.http.HttpHeaders;
import io.micronaut.http.HttpRequest;
import io.micronaut.http.cookie.Cookie;
import jakarta.inject.Singleton;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.util.Optional;
import org.linernotes.account.Actor;
import org.linernotes.account.Authenticate;
import org.linernotes.account.Secret;
import org.linernotes.account.Session;
import org.linernotes.account.SessionCookie;
import org.linernotes.graphql.http.ErrorCode;
import org.linernotes.graphql.http.GraphQlRefusal;

/** Finds out who sends a request: by an API token, or by a session together with its CSRF token. */
@Singleton
class Identification {
    private static final String BEARER = "Bearer ";

    private final Authenticate authenticate;

    Identification(Authenticate authenticate) {
        this.authenticate = authenticate;
    }

    Actor identify(HttpRequest<?> request) {
        var authorization = request.getHeaders().get(HttpHeaders.AUTHORIZATION);
        if (authorization != null) {
            return byToken(authorization);
        }
        var session = request.getCookies()
                .findCookie(SessionCookie.NAME)
                .map(Cookie::getValue)
                .flatMap(token -> authenticate.bySession(new Secret(token)))
                .orElseThrow(() -> unknown("Send an API token: Authorization: Bearer …"));
        return requireOwnPage(request, session);
    }

    private Actor byToken(String authorization) {
        return Optional.of(authorization)
                .filter(header -> header.regionMatches(true, 0, BEARER, 0, BEARER.length()))
                .map(header -> header.substring(BEARER.length()).strip())
                .filter(token -> !token.isEmpty())
                .flatMap(token -> authenticate.byApiToken(new Secret(token)))
                .orElseThrow(() -> unknown("This API token is not known, or it has expired. Ask for a new one."));
    }

    /** A cookie alone could have been sent along by a page of another site. */
    private static Actor requireOwnPage(HttpRequest<?> request, Session session) {
        var sent = request.getHeaders().get(SessionCookie.CSRF_HEADER);
        if (sent == null || !MessageDigest.isEqual(bytes(sent), bytes(session.csrfToken()))) {
            throw new GraphQlRefusal(
                    ErrorCode.FORBIDDEN,
                    "A request with a session needs its CSRF token in the header " + SessionCookie.CSRF_HEADER + ".");
        }
        return session.actor();
    }

    private static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }

    private static GraphQlRefusal unknown(String message) {
        return new GraphQlRefusal(ErrorCode.UNAUTHENTICATED, message);
    }
}
