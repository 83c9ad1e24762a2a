package org.linernotes.database;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.Map;
import java.util.logging.Level;
import java.util.logging.Logger;
import liquibase.Contexts;
import liquibase.LabelExpression;
import liquibase.Liquibase;
import liquibase.Scope;
import liquibase.UpdateSummaryEnum;
import liquibase.database.jvm.JdbcConnection;
import liquibase.resource.ClassLoaderResourceAccessor;
import liquibase.ui.LoggerUIService;

/** Brings the schema up to date, by one node at a time. */
final class SchemaUpdate {
    private static final String CHANGELOG = "db/changelog.yaml";
    /** Kept, or the level set on it would be lost with it. */
    private static final Logger LIQUIBASE = Logger.getLogger("liquibase");

    private SchemaUpdate() {}

    /** What fails because its database is stopped is no news. */
    static void silence() {
        LIQUIBASE.setLevel(Level.OFF);
    }

    static void run(Connection connection) throws SQLException {
        LIQUIBASE.setLevel(Level.WARNING);
        releaseLeftLock(connection);
        try {
            Scope.child(Map.of(Scope.Attr.ui.name(), new LoggerUIService()), () -> update(connection));
        } catch (Exception problem) {
            throw new StartRefused("The database's schema could not be brought up to date; the log says why.", problem);
        }
        connection.setAutoCommit(true);
    }

    /** Under the start lock nobody else migrates, so what Liquibase's own lock table holds is a killed node's. */
    private static void releaseLeftLock(Connection connection) throws SQLException {
        try (var statement = connection.createStatement()) {
            statement.execute("DROP TABLE IF EXISTS public.databasechangeloglock");
        }
    }

    @SuppressWarnings("resource") // closing Liquibase would close the connection, and with it end the start lock
    private static void update(Connection connection) throws Exception {
        var resources = new ClassLoaderResourceAccessor(SchemaUpdate.class.getClassLoader());
        var liquibase = new Liquibase(CHANGELOG, resources, new JdbcConnection(connection));
        liquibase.setShowSummary(UpdateSummaryEnum.OFF);
        liquibase.update(new Contexts(), new LabelExpression());
    }
}
