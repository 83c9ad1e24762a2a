package org.linernotes.database;

import jakarta.inject.Singleton;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.HashMap;
import java.util.Map;

/** New connections to the tests' database beside its pools: for races, and to see what a role may do. */
@Singleton
public class TestConnections {
    private final OwnersDatabase database;

    TestConnections(OwnersDatabase database) {
        this.database = database;
    }

    /** The settings of another node on the same database. */
    public Map<String, Object> settings() {
        var owner = database.owner();
        return Map.of(
                "datasources.default.url", owner.url(),
                "datasources.default.username", owner.username(),
                "datasources.default.password", owner.password());
    }

    /** The settings of a delivery node on the same database, without its owner's. */
    public Map<String, Object> readersSettings() {
        var settings = new HashMap<String, Object>();
        settings.put("datasources.delivery.url", database.owner().url());
        for (var role : DatabaseRole.values()) {
            settings.put(
                    "datasources." + role.dataSource() + ".password",
                    database.as(role).password());
        }
        return settings;
    }

    /** The settings of a node on another, empty database of the same server. */
    public Map<String, Object> settingsOfNew(String name) throws SQLException {
        try (var connection = asOwner();
                var statement = connection.createStatement()) {
            statement.execute("CREATE DATABASE " + name);
        }
        var settings = new HashMap<>(settings());
        settings.put("datasources.default.url", urlOf(name));
        return settings;
    }

    /** A connection to a database of the same server. */
    public Connection asOwnerOf(String name) throws SQLException {
        var owner = database.owner();
        return new Login(urlOf(name), owner.username(), owner.password()).connect();
    }

    private String urlOf(String name) {
        return database.owner().url().replaceFirst("/[^/?]+(?=$|\\?)", "/" + name);
    }

    public Connection asOwner() throws SQLException {
        return database.owner().connect();
    }

    public Connection asDelivery() throws SQLException {
        return database.as(DatabaseRole.DELIVERY).connect();
    }

    public Connection asPreview() throws SQLException {
        return database.as(DatabaseRole.PREVIEW).connect();
    }

    public Connection asReader() throws SQLException {
        return database.as(DatabaseRole.READER).connect();
    }
}
