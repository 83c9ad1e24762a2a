package org.linernotes.database;

import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.logging.Level;
import java.util.logging.Logger;
import liquibase.Contexts;
import liquibase.LabelExpression;
import liquibase.Liquibase;
import liquibase.Scope;
import liquibase.UpdateSummaryEnum;
import liquibase.changelog.ChangeSet;
import liquibase.database.jvm.JdbcConnection;
import liquibase.exception.LiquibaseException;
import liquibase.resource.ClassLoaderResourceAccessor;
import liquibase.ui.LoggerUIService;
import org.jspecify.annotations.Nullable;

/** A server with an empty database whose schema can be taken to any change and back. */
final class ChangelogDatabase implements AutoCloseable {
    private static final Logger QUIET = Logger.getLogger("liquibase");

    private final EmbeddedPostgres server;
    private final Connection connection;
    private final Liquibase changelog;
    private final String scope;

    ChangelogDatabase(Path path) throws Exception {
        QUIET.setLevel(Level.WARNING);
        scope = Scope.enter(null, Map.of(Scope.Attr.ui.name(), new LoggerUIService()));
        TestData.createDatabase(path);
        server = EmbeddedPostgres.start(new DataFolder(path), TestData.CONFIG);
        connection = server.login().connect();
        changelog = new Liquibase(
                "db/changelog.yaml",
                new ClassLoaderResourceAccessor(getClass().getClassLoader()),
                new JdbcConnection(connection));
        changelog.setShowSummary(UpdateSummaryEnum.OFF);
    }

    void update() throws LiquibaseException {
        changelog.update(new Contexts(), new LabelExpression());
    }

    /** Makes all changes before that one. */
    void updateUntil(String changeSet) throws LiquibaseException {
        changelog.update(unrun().indexOf(changeSet), "");
    }

    void rollback(int changes) throws LiquibaseException {
        changelog.rollback(changes, "");
    }

    /** The ids of the changes that are still to be made, in their order. */
    List<String> unrun() throws LiquibaseException {
        return changelog.listUnrunChangeSets(new Contexts(), new LabelExpression()).stream()
                .map(ChangeSet::getId)
                .toList();
    }

    void write(String sql) throws SQLException {
        try (var statement = connection.createStatement()) {
            statement.execute(sql);
            connection.commit();
        }
    }

    /** The first column of what a query answers, as text. */
    List<@Nullable String> column(String sql) throws SQLException {
        try (var statement = connection.createStatement();
                var rows = statement.executeQuery(sql)) {
            var values = new ArrayList<@Nullable String>();
            while (rows.next()) {
                values.add(rows.getString(1));
            }
            return values;
        }
    }

    @Override
    public void close() throws LiquibaseException {
        try {
            changelog.close();
            Scope.exit(scope);
        } catch (LiquibaseException problem) {
            throw problem;
        } catch (Exception problem) {
            throw new LiquibaseException(problem);
        } finally {
            server.close();
        }
    }
}
