package org.linernotes.edge;

import io.micronaut.http.HttpRequest;
import jakarta.inject.Singleton;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.regex.Pattern;
import org.linernotes.account.Authenticate;
import org.linernotes.account.Secret;
import org.linernotes.account.Session;
import org.linernotes.account.SessionCookie;
import org.linernotes.database.FullNode;

/**
 * Finds the session whose token a browser's cookie holds.
 *
 * <p>A session that was opened over https is believed only under the name that nobody else can set. The others keep their
 * plain name, so that nobody is signed out when a site moves to https.
 */
@Singleton
@FullNode
public class SessionCookies {
    public static final CookieName NAME = new CookieName(SessionCookie.NAME);

    private static final Predicate<String> TOKEN =
            Pattern.compile("[A-Za-z0-9_-]{43}").asMatchPredicate();

    private final Authenticate authenticate;

    SessionCookies(Authenticate authenticate) {
        this.authenticate = authenticate;
    }

    public Optional<Session> session(HttpRequest<?> request) {
        var ofHost = NAME.ofHost(request).filter(TOKEN).map(Secret::new);
        return ofHost.isPresent()
                ? ofHost.flatMap(authenticate::bySession)
                : NAME.ofAnybody(request).filter(TOKEN).map(Secret::new).flatMap(authenticate::byPlainSession);
    }

    /** The token that a browser presents, whatever it is worth. */
    public Optional<Secret> token(HttpRequest<?> request) {
        return NAME.ofHost(request)
                .filter(TOKEN)
                .or(() -> NAME.ofAnybody(request).filter(TOKEN))
                .map(Secret::new);
    }
}
