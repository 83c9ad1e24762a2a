package org.linernotes.account;

import static java.nio.charset.StandardCharsets.UTF_8;

import jakarta.inject.Singleton;
import java.security.MessageDigest;
import java.util.Optional;
import java.util.function.Predicate;
import org.linernotes.database.OwnerPool;

/** Says who presents a session's token or an API token; an unknown, expired or disabled one is nobody's. */
@Singleton
public class Authenticate {
    private final Sessions sessions;
    private final ApiTokens apiTokens;
    private final SessionConfig config;

    Authenticate(Sessions sessions, ApiTokens apiTokens, SessionConfig config) {
        this.sessions = sessions;
        this.apiTokens = apiTokens;
        this.config = config;
    }

    /** Finds the session of a token, and notes that it is in use. */
    public Optional<Session> bySession(Secret token) {
        return find(token, _ -> true);
    }

    /** The same for a token that anybody may have put into the browser: a session that is kept to the host is none. */
    public Optional<Session> byPlainSession(Secret token) {
        return find(token, row -> !row.ofHost());
    }

    private Optional<Session> find(Secret token, Predicate<SessionRow> condition) {
        return OwnerPool.SESSIONS.during(() -> {
            var found = sessions.find(token.hash(), config.idleSeconds()).filter(condition);
            found.filter(SessionRow::unseen).ifPresent(_ -> sessions.see(token.hash()));
            return found.map(SessionRow::session);
        });
    }

    /** Whether a form comes from a page of this session, even if the session has ended by itself since. */
    public boolean cameFrom(Secret token, String csrfToken) {
        return OwnerPool.SESSIONS
                .during(() -> sessions.findCsrfToken(token.hash()))
                .filter(kept -> MessageDigest.isEqual(kept.getBytes(UTF_8), csrfToken.getBytes(UTF_8)))
                .isPresent();
    }

    /** Finds the person whose API token this is. */
    public Optional<Actor> byApiToken(Secret token) {
        return OwnerPool.SESSIONS
                .during(() -> apiTokens.findOwner(token.hash()))
                .map(ApiTokens.Owner::actor);
    }
}
