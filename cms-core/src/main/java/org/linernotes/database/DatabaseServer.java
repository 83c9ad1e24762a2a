package org.linernotes.database;

import java.sql.SQLException;
import java.time.Duration;
import java.util.Set;
import java.util.concurrent.locks.LockSupport;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Waits for the server at the other end, and refuses one that is too old or an account that it does not know. */
final class DatabaseServer {
    private static final Logger LOG = LoggerFactory.getLogger(DatabaseServer.class);
    private static final int OLDEST_VERSION = 18;
    private static final Duration PAUSE = Duration.ofSeconds(1);
    private static final int ATTEMPTS_BETWEEN_MESSAGES = 15;
    /** Wrong password, unknown account, no entry in pg_hba.conf, unknown database. */
    private static final Set<String> HOPELESS = Set.of("28P01", "28000", "3D000");

    private DatabaseServer() {}

    /** @param settings where its address and its password are said */
    static void await(Login login, String settings) {
        for (var attempt = 0; ; attempt++) {
            try (var connection = login.connect()) {
                requireVersion(connection.getMetaData().getDatabaseMajorVersion(), login);
                return;
            } catch (SQLException problem) {
                requireHope(problem, login, settings);
                if (attempt % ATTEMPTS_BETWEEN_MESSAGES == 0
                        && !Thread.currentThread().isInterrupted()) {
                    LOG.warn("Waiting for the database at {}: it does not answer.", login.url());
                }
            }
            pause();
        }
    }

    /** Refuses an account that the server refuses; one that does not answer may do so later. */
    static void tryOnce(Login login, String settings) {
        try (var connection = login.connect()) {
            requireVersion(connection.getMetaData().getDatabaseMajorVersion(), login);
        } catch (SQLException problem) {
            requireHope(problem, login, settings);
        }
    }

    private static void requireHope(SQLException problem, Login login, String settings) {
        if (HOPELESS.contains(String.valueOf(problem.getSQLState()))) {
            throw new StartRefused(
                    "The database refuses the account %s: check %s.".formatted(login, settings), problem);
        }
    }

    static void requireVersion(int version, Login login) {
        if (version < OLDEST_VERSION) {
            throw new StartRefused("The database at %s is PostgreSQL %d: Linernotes needs PostgreSQL %d or later."
                    .formatted(login.url(), version, OLDEST_VERSION));
        }
    }

    private static void pause() {
        LockSupport.parkNanos(PAUSE.toNanos());
        if (Thread.interrupted()) {
            throw new StartRefused("The start was interrupted while it waited for the database.");
        }
    }
}
