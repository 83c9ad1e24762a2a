package org.linernotes.node;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.micronaut.context.ApplicationContext;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.linernotes.database.DataFolder;
import org.linernotes.database.StartRefused;
import org.linernotes.database.TestData;
import org.linernotes.testing.TestNode;

class FirstAdministratorIT {
    private static final String PASSWORD = "a password of some length";

    @TempDir
    Path data;

    @BeforeEach
    void createDatabase() {
        TestData.createDatabase(data);
    }

    @Test
    void isMadeWithoutANodeAndBesideOneAndPutsTheChartsAndNamelessArtistsThereOnce() throws SQLException {
        var folder = new DataFolder(data);
        FirstAdministrator.create(TestNode.settings(data), "first@example.org", "First", PASSWORD);
        assertThat(folder.settingsOfRunningServer()).isEmpty();

        try (var _ = ApplicationContext.run(TestNode.settings(data), "test")) {
            var beside = folder.settingsOfRunningServer();
            FirstAdministrator.create(beside, "second@example.org", "Second", PASSWORD);

            assertThatThrownBy(() -> FirstAdministrator.create(beside, "FIRST@example.org", "Again", PASSWORD))
                    .isInstanceOf(StartRefused.class)
                    .hasMessage("Somebody with the address FIRST@example.org has an account already.");
            assertThat(live(beside))
                    .containsExactly(
                            "Artist: Traditional",
                            "Artist: Unknown",
                            "Artist: Various Artists",
                            "Chart: Billboard 200",
                            "Chart: Billboard Hot 100",
                            "Chart: UK Albums Chart",
                            "Chart: UK Singles Chart");
        }
    }

    @Test
    void isNotThereWithoutTheFirstEntries() throws SQLException {
        try (var _ = ApplicationContext.run(TestNode.settings(data), "test")) {
            var beside = new DataFolder(data).settingsOfRunningServer();
            execute(beside, "ALTER TABLE entry ADD CONSTRAINT no_charts CHECK (type <> 'Chart')");

            assertThatThrownBy(() -> FirstAdministrator.create(beside, "first@example.org", "First", PASSWORD))
                    .isInstanceOf(StartRefused.class);
            assertThat(column(beside, "SELECT name FROM account WHERE NOT demo"))
                    .isEmpty();

            execute(beside, "ALTER TABLE entry DROP CONSTRAINT no_charts");
            FirstAdministrator.create(beside, "first@example.org", "First", PASSWORD);
            assertThat(live(beside)).hasSize(7);
        }
    }

    private static List<String> live(Map<String, Object> settings) throws SQLException {
        return column(settings, "SELECT concat_ws(': ', type, title) FROM publication WHERE live @> now() ORDER BY 1");
    }

    private static List<String> column(Map<String, Object> settings, String sql) throws SQLException {
        try (var connection = connection(settings);
                var statement = connection.createStatement();
                var rows = statement.executeQuery(sql)) {
            var column = new ArrayList<String>();
            while (rows.next()) {
                column.add(rows.getString(1));
            }
            return column;
        }
    }

    private static void execute(Map<String, Object> settings, String sql) throws SQLException {
        try (var connection = connection(settings);
                var statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }

    private static Connection connection(Map<String, Object> settings) throws SQLException {
        return DriverManager.getConnection(
                setting(settings, "url"), setting(settings, "username"), setting(settings, "password"));
    }

    private static String setting(Map<String, Object> settings, String name) {
        return String.valueOf(settings.get("datasources.default." + name));
    }
}
