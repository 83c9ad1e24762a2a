package org.linernotes.database;

import java.util.logging.Level;
import java.util.logging.Logger;
import org.postgresql.Driver;

/** The JDBC driver, which would tell the console of every broken connection what we say in one line. */
public final class PostgresDriver {
    /** Kept, or the level set on it would be lost with it. */
    private static final Logger DRIVER = Logger.getLogger("org.postgresql");

    private PostgresDriver() {}

    /** Whether that is the address of a PostgreSQL database. */
    public static boolean understands(String url) {
        silence();
        return url.startsWith("jdbc:postgresql:") && Driver.parseURL(url, null) != null;
    }

    static void silence() {
        DRIVER.setLevel(Level.OFF);
    }
}
