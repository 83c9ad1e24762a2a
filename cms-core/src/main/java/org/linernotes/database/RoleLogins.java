package org.linernotes.database;

import io.micronaut.context.env.Environment;
import jakarta.inject.Singleton;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.Arrays;
import java.util.HashSet;
import java.util.HexFormat;
import java.util.Set;
import java.util.stream.Collectors;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import org.postgresql.PGConnection;
import org.postgresql.util.PasswordUtil;

/** How the readers' roles log in: by a password that every node derives alike, or by the one an operator sets. */
@Singleton
class RoleLogins {
    private static final String WRONG_PASSWORD = "28P01";
    private static final String INSUFFICIENT_PRIVILEGE = "42501";

    private final Environment settings;

    RoleLogins(Environment settings) {
        this.settings = settings;
    }

    Login login(DatabaseRole role, Login owner) {
        var prefix = "datasources." + role.dataSource() + ".";
        return new Login(
                settings.getProperty(prefix + "url", String.class).orElse(owner.url()),
                role.username(),
                settings.getProperty(prefix + "password", String.class).orElseGet(() -> derivedPassword(role, owner)));
    }

    /** Refuses to start where a role is missing that the owner's account may not create. */
    void require(Connection connection, Login owner) throws SQLException {
        var present = present(connection);
        var missing = Arrays.stream(DatabaseRole.values())
                .filter(role -> !present.contains(role.username()))
                .toList();
        if (!missing.isEmpty() && !mayCreateRoles(connection)) {
            throw refused(missing.stream()
                    .map(role -> role.creation(verifier(login(role, owner))))
                    .collect(Collectors.joining("\n")));
        }
    }

    /** Gives each role its password, unless it has it already. */
    void setPasswords(Connection connection, Login owner) throws SQLException {
        for (var role : DatabaseRole.values()) {
            var login = login(role, owner);
            if (isWrong(login)) {
                setPassword(connection, login);
            }
        }
    }

    private static boolean isWrong(Login login) throws SQLException {
        try (var _ = login.connect()) {
            return false;
        } catch (SQLException refused) {
            if (WRONG_PASSWORD.equals(refused.getSQLState())) {
                return true;
            }
            throw refused;
        }
    }

    private static void setPassword(Connection connection, Login login) throws SQLException {
        try {
            connection
                    .unwrap(PGConnection.class)
                    .alterUserPassword(login.username(), login.password().toCharArray(), "scram-sha-256");
        } catch (SQLException problem) {
            if (INSUFFICIENT_PRIVILEGE.equals(problem.getSQLState())) {
                throw refused("ALTER ROLE %s PASSWORD '%s';".formatted(login.username(), verifier(login)));
            }
            throw problem;
        }
    }

    private static StartRefused refused(String statements) {
        return new StartRefused("The account of DATASOURCES_DEFAULT_USERNAME may not do this to roles:"
                + " run it as an account that may, then start again.\n" + statements);
    }

    private static Set<String> present(Connection connection) throws SQLException {
        try (var statement = connection.createStatement();
                var rows = statement.executeQuery("SELECT rolname FROM pg_roles")) {
            var names = new HashSet<String>();
            while (rows.next()) {
                names.add(rows.getString(1));
            }
            return names;
        }
    }

    private static boolean mayCreateRoles(Connection connection) throws SQLException {
        try (var statement = connection.createStatement();
                var row = statement.executeQuery(
                        "SELECT rolsuper OR rolcreaterole FROM pg_roles WHERE rolname = current_user")) {
            return row.next() && row.getBoolean(1);
        }
    }

    /** What PostgreSQL stores of a password; it may be shown where the password may not. */
    private static String verifier(Login login) {
        try {
            return PasswordUtil.encodePassword(
                    login.username(), login.password().toCharArray(), "scram-sha-256");
        } catch (SQLException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    private static String derivedPassword(DatabaseRole role, Login owner) {
        if (owner.password().isEmpty()) {
            throw new StartRefused(
                    "Without DATASOURCES_DEFAULT_PASSWORD no password can be derived for %s: set DATASOURCES_%s_PASSWORD."
                            .formatted(role.username(), role));
        }
        try {
            var derivation = Mac.getInstance("HmacSHA256");
            derivation.init(new SecretKeySpec(owner.password().getBytes(StandardCharsets.UTF_8), "HmacSHA256"));
            return HexFormat.of().formatHex(derivation.doFinal(role.username().getBytes(StandardCharsets.UTF_8)));
        } catch (GeneralSecurityException impossible) {
            throw new IllegalStateException(impossible);
        }
    }
}
