package org.linernotes.node;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.micronaut.context.ApplicationContext;
import java.nio.file.Path;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.linernotes.database.DataFolder;
import org.linernotes.database.StartRefused;
import org.linernotes.testing.TestNode;

class FirstAdministratorIT {
    private static final String PASSWORD = "a password of some length";

    @TempDir
    Path data;

    @Test
    void isMadeWithoutANodeAndBesideOne() {
        var folder = new DataFolder(data);
        FirstAdministrator.create(TestNode.settings(data), "first@example.org", "First", PASSWORD);
        assertThat(folder.settingsOfRunningServer()).isEmpty();

        try (var _ = ApplicationContext.run(TestNode.settings(data), "test")) {
            var beside = folder.settingsOfRunningServer();
            FirstAdministrator.create(beside, "second@example.org", "Second", PASSWORD);

            assertThatThrownBy(() -> FirstAdministrator.create(beside, "FIRST@example.org", "Again", PASSWORD))
                    .isInstanceOf(StartRefused.class)
                    .hasMessage("Somebody with the address FIRST@example.org has an account already.");
        }
    }

    @Test
    void putsTheChartsAndNamelessArtistsThereOnce() throws SQLException {
        FirstAdministrator.create(TestNode.settings(data), "first@example.org", "First", PASSWORD);
        FirstAdministrator.create(TestNode.settings(data), "second@example.org", "Second", PASSWORD);

        try (var _ = ApplicationContext.run(TestNode.settings(data), "test")) {
            assertThat(live(new DataFolder(data).settingsOfRunningServer()))
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

    private static List<String> live(Map<String, Object> settings) throws SQLException {
        try (var connection = DriverManager.getConnection(
                        setting(settings, "url"), setting(settings, "username"), setting(settings, "password"));
                var statement = connection.createStatement();
                var rows = statement.executeQuery(
                        "SELECT concat_ws(': ', type, title) FROM publication WHERE live @> now() ORDER BY 1")) {
            var live = new ArrayList<String>();
            while (rows.next()) {
                live.add(rows.getString(1));
            }
            return live;
        }
    }

    private static String setting(Map<String, Object> settings, String name) {
        return String.valueOf(settings.get("datasources.default." + name));
    }
}
