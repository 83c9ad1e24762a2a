package org.linernotes.database;

import io.micronaut.context.env.Environment;
import jakarta.inject.Singleton;
import java.sql.SQLException;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** A delivery node's database: a full node prepared it, and this one can do there what readers' requests can. */
@Singleton
@DeliveryOnly
final class ReadersDatabase extends Database {
    private static final String SCHEMA_IS_THERE = "SELECT FROM live.publication LIMIT 0";

    private final Environment settings;

    ReadersDatabase(Environment settings) {
        this.settings = settings;
        refuseOwner();
        DatabaseServer.await(as(DatabaseRole.DELIVERY), settingsOf(DatabaseRole.DELIVERY));
        for (var role : List.of(DatabaseRole.READER, DatabaseRole.PREVIEW)) {
            DatabaseServer.tryOnce(as(role), settingsOf(role));
        }
        requirePrepared(as(DatabaseRole.DELIVERY));
    }

    @Override
    public boolean isEmbedded() {
        return false;
    }

    /** Nobody signs in here, with known passwords or with others. */
    @Override
    public boolean isDemo() {
        return false;
    }

    @Override
    public @Nullable String exposure() {
        return null;
    }

    @Override
    Login as(DatabaseRole role) {
        return new Login(
                setting(role, "url")
                        .or(() -> setting(DatabaseRole.DELIVERY, "url"))
                        .orElseThrow(() -> missing(DatabaseRole.DELIVERY, "url")),
                role.username(),
                setting(role, "password").orElseThrow(() -> missing(role, "password")));
    }

    @Override
    void stop() {}

    /** What is not on this machine cannot be stolen from it. */
    private void refuseOwner() {
        for (var name : List.of("url", "username", "password")) {
            if (settings.containsProperty("datasources.default." + name)) {
                throw new StartRefused(
                        "A delivery node needs the readers' logins alone: take DATASOURCES_DEFAULT_%s out of its settings."
                                .formatted(name.toUpperCase(Locale.ROOT)));
            }
        }
    }

    private Optional<String> setting(DatabaseRole role, String name) {
        return settings.getProperty("datasources." + role.dataSource() + "." + name, String.class);
    }

    private String settingsOf(DatabaseRole role) {
        var address = setting(role, "url").isPresent() ? role : DatabaseRole.DELIVERY;
        return "DATASOURCES_%s_URL and DATASOURCES_%s_PASSWORD".formatted(address, role);
    }

    private static StartRefused missing(DatabaseRole role, String name) {
        return new StartRefused("A delivery node reads a database that a full node prepared: set DATASOURCES_%s_%s."
                .formatted(role, name.toUpperCase(Locale.ROOT)));
    }

    private static void requirePrepared(Login delivery) {
        try (var connection = delivery.connect();
                var statement = connection.createStatement()) {
            statement.execute(SCHEMA_IS_THERE);
        } catch (SQLException problem) {
            throw new StartRefused(
                    "The database at %s is not prepared: start a full node of this version on it first."
                            .formatted(delivery.url()),
                    problem);
        }
    }
}
