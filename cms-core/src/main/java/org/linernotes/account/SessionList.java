package org.linernotes.account;

import jakarta.inject.Singleton;
import java.util.List;
import java.util.Map;
import org.linernotes.database.CommandTransaction;

/** Where a person is signed in, and the way to end what should not be. */
@Singleton
public class SessionList {
    private final CommandTransaction transactions;
    private final Sessions sessions;
    private final SessionConfig config;
    private final AccountLog log;

    SessionList(CommandTransaction transactions, Sessions sessions, SessionConfig config, AccountLog log) {
        this.transactions = transactions;
        this.sessions = sessions;
        this.config = config;
        this.log = log;
    }

    /** The sessions in use, the one used last first. */
    public List<ListedSession> of(Actor actor, Secret currentSession) {
        return sessions.list(actor.id(), currentSession.hash(), config.idleSeconds());
    }

    /** Signs the person out everywhere but here, and answers in how many places. */
    public int endOthers(Actor actor, Secret currentSession) {
        return transactions.execute(() -> {
            var ended = sessions.endOthers(actor.id(), currentSession.hash());
            log.write(actor, AccountEvent.SESSIONS_ENDED, Map.of("sessions", Integer.toString(ended)));
            return ended;
        });
    }
}
