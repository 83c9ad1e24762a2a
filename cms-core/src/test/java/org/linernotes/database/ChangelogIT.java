package org.linernotes.database;

import static org.assertj.core.api.Assertions.assertThat;

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
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The schema's changes, forth and back, on an empty database and on one with content. */
class ChangelogIT {
    private static final Logger QUIET = Logger.getLogger("liquibase");

    @TempDir
    Path path;

    private EmbeddedPostgres server;
    private Connection connection;
    private Liquibase changelog;
    private String scope;

    @BeforeEach
    void startServer() throws Exception {
        QUIET.setLevel(Level.WARNING);
        scope = Scope.enter(null, Map.of(Scope.Attr.ui.name(), new LoggerUIService()));
        server = EmbeddedPostgres.start(new DataFolder(path), TestData.CONFIG);
        connection = server.login().connect();
        changelog = new Liquibase(
                "db/changelog.yaml",
                new ClassLoaderResourceAccessor(getClass().getClassLoader()),
                new JdbcConnection(connection));
        changelog.setShowSummary(UpdateSummaryEnum.OFF);
    }

    @AfterEach
    void stopServer() throws Exception {
        changelog.close();
        Scope.exit(scope);
        server.close();
    }

    @Test
    void itAppliesRollsBackAndAppliesAgain() throws LiquibaseException, SQLException {
        var changes = unrun().size();
        update();
        var applied = objects();

        changelog.rollback(changes, "");
        assertThat(objects()).isEmpty();

        update();
        assertThat(objects()).isEqualTo(applied).isNotEmpty();
    }

    @Test
    void itUpgradesADatabaseWithContent() throws LiquibaseException, SQLException {
        var rolesAt = unrun().stream().map(ChangeSet::getId).toList().indexOf("roles");
        changelog.update(rolesAt, "");
        write("""
                WITH author AS (INSERT INTO account (email, name) VALUES ('old@example.org', 'Old Hand') RETURNING id)
                INSERT INTO entry (type, title, sort_title, created_by, created_at, updated_by, updated_at)
                SELECT 'song', 'An old song', 'an old song', id, now(), id, now() FROM author""");

        update();
        update();

        assertThat(column("SELECT title FROM entry")).containsExactly("An old song");
        assertThat(column("SELECT title FROM live.publication")).isEmpty();
    }

    private void update() throws LiquibaseException {
        changelog.update(new Contexts(), new LabelExpression());
    }

    private List<ChangeSet> unrun() throws LiquibaseException {
        return changelog.listUnrunChangeSets(new Contexts(), new LabelExpression());
    }

    /** Everything of ours: what extensions bring and what Liquibase keeps for itself is not. */
    private List<String> objects() throws SQLException {
        return column("""
                SELECT pg_describe_object(classid, objid, 0) AS name
                  FROM (SELECT 'pg_class'::regclass AS classid, oid AS objid, relnamespace AS namespace FROM pg_class
                         WHERE relname NOT LIKE 'databasechangelog%'
                        UNION ALL
                        SELECT 'pg_proc'::regclass, oid, pronamespace FROM pg_proc) AS object
                 WHERE namespace IN (SELECT oid FROM pg_namespace WHERE nspname IN ('public', 'live', 'asof', 'reader'))
                   AND NOT EXISTS (SELECT FROM pg_depend
                                    WHERE pg_depend.classid = object.classid AND pg_depend.objid = object.objid AND deptype = 'e')
                 ORDER BY name""");
    }

    private void write(String sql) throws SQLException {
        try (var statement = connection.createStatement()) {
            statement.execute(sql);
            connection.commit();
        }
    }

    private List<String> column(String sql) throws SQLException {
        try (var statement = connection.createStatement();
                var rows = statement.executeQuery(sql)) {
            var values = new ArrayList<String>();
            while (rows.next()) {
                values.add(rows.getString(1));
            }
            return values;
        }
    }
}
