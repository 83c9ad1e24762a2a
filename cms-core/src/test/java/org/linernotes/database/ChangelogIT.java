package org.linernotes.database;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.sql.SQLException;
import java.util.List;
import liquibase.exception.LiquibaseException;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The schema's changes, forth and back, on an empty database and on one with content. */
class ChangelogIT {
    @TempDir
    Path path;

    private ChangelogDatabase database;

    @BeforeEach
    void startServer() throws Exception {
        database = new ChangelogDatabase(path);
    }

    @AfterEach
    void stopServer() throws Exception {
        database.close();
    }

    @Test
    void itAppliesRollsBackAndAppliesAgain() throws LiquibaseException, SQLException {
        var changes = database.unrun().size();
        database.update();
        var applied = objects();

        database.rollback(changes);
        assertThat(objects()).isEmpty();

        database.update();
        assertThat(objects()).isEqualTo(applied).isNotEmpty();
    }

    @Test
    void itUpgradesADatabaseWithContent() throws LiquibaseException, SQLException {
        database.updateUntil("roles");
        database.write("""
                WITH author AS (INSERT INTO account (email, name) VALUES ('old@example.org', 'Old Hand') RETURNING id)
                INSERT INTO entry (type, title, sort_title, created_by, created_at, updated_by, updated_at)
                SELECT 'song', 'An old song', 'an old song', id, now(), id, now() FROM author""");

        database.update();
        database.update();

        assertThat(database.column("SELECT title FROM entry")).containsExactly("An old song");
        assertThat(database.column("SELECT title FROM live.publication")).isEmpty();
    }

    /** Everything of ours: what extensions bring and what Liquibase keeps for itself is not. */
    private List<@Nullable String> objects() throws SQLException {
        return database.column("""
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
}
