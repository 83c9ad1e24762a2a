package org.linernotes.database;

import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.Properties;

/** A database and an account on it. */
record Login(String url, String username, String password) {
    Connection connect() throws SQLException {
        PostgresDriver.silence();
        var properties = new Properties();
        properties.setProperty("user", username);
        properties.setProperty("password", password);
        properties.setProperty("ApplicationName", "linernotes");
        properties.setProperty("connectTimeout", "10");
        return DriverManager.getConnection(url, properties);
    }

    @Override
    public String toString() {
        return username + " at " + url;
    }
}
