package org.linernotes.node;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.micronaut.context.ApplicationContext;
import java.nio.file.Path;
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
}
