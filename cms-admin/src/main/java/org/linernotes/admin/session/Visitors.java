package org.linernotes.admin.session;

import io.micronaut.http.HttpRequest;
import jakarta.inject.Singleton;
import org.linernotes.account.Visitor;
import org.linernotes.edge.RequestSources;
import org.linernotes.edge.SessionCookies;

/** Says who is at the door. */
@Singleton
class Visitors {
    private final RequestSources sources;
    private final SessionCookies sessionCookies;
    private final Cookies cookies;

    Visitors(RequestSources sources, SessionCookies sessionCookies, Cookies cookies) {
        this.sources = sources;
        this.sessionCookies = sessionCookies;
        this.cookies = cookies;
    }

    Visitor of(HttpRequest<?> request) {
        var source = sources.of(request);
        return new Visitor(
                source.address().sender(),
                request.getHeaders().findFirst("User-Agent").orElse(null),
                source.secure(),
                sessionCookies.token(request).orElse(null),
                cookies.browserToken(request).orElse(null));
    }
}
