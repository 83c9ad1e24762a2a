package org.linernotes.graphql.management;

import io.micronaut.http.HttpHeaders;
import io.micronaut.http.HttpRequest;
import jakarta.inject.Singleton;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.util.Optional;
import org.linernotes.account.AccountEvent;
import org.linernotes.account.Actor;
import org.linernotes.account.Authenticate;
import org.linernotes.account.Refusals;
import org.linernotes.account.Secret;
import org.linernotes.account.Session;
import org.linernotes.account.SessionCookie;
import org.linernotes.edge.RequestSources;
import org.linernotes.edge.SessionCookies;
import org.linernotes.graphql.http.ErrorCode;
import org.linernotes.graphql.http.GraphQlRefusal;

/** Finds out who sends a request: by an API token, or by a session together with its CSRF token. */
@Singleton
class Identification {
    private static final String BEARER = "Bearer ";

    private final Authenticate authenticate;
    private final SessionCookies cookies;
    private final RequestSources sources;
    private final Refusals refusals;

    Identification(Authenticate authenticate, SessionCookies cookies, RequestSources sources, Refusals refusals) {
        this.authenticate = authenticate;
        this.cookies = cookies;
        this.sources = sources;
        this.refusals = refusals;
    }

    Actor identify(HttpRequest<?> request) {
        var authorization = request.getHeaders().get(HttpHeaders.AUTHORIZATION);
        if (authorization != null) {
            return byToken(authorization).orElseThrow(() -> refused(request));
        }
        var session = cookies.session(request).orElseThrow(() -> unknown("Send an API token: Authorization: Bearer …"));
        return requireOwnPage(request, session);
    }

    /** Journals that a command or a question was refused to somebody. */
    void noteRefusal(Actor actor, HttpRequest<?> request) {
        refusals.count(AccountEvent.ACCESS_REFUSED, actor.id(), sender(request));
    }

    private GraphQlRefusal refused(HttpRequest<?> request) {
        refusals.count(AccountEvent.TOKEN_REFUSED, null, sender(request));
        return unknown("This API token is not known, or it has expired. Ask for a new one.");
    }

    private String sender(HttpRequest<?> request) {
        return sources.of(request).address().sender();
    }

    private Optional<Actor> byToken(String authorization) {
        return Optional.of(authorization)
                .filter(header -> header.regionMatches(true, 0, BEARER, 0, BEARER.length()))
                .map(header -> header.substring(BEARER.length()).strip())
                .filter(token -> !token.isEmpty())
                .flatMap(token -> authenticate.byApiToken(new Secret(token)));
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
