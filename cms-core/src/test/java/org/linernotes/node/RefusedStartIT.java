package org.linernotes.node;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.micronaut.context.ApplicationContext;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.linernotes.database.DataFolder;
import org.linernotes.database.Database;
import org.linernotes.database.StartRefused;
import org.linernotes.database.TestData;

class RefusedStartIT {
    @Test
    void whyANodeHasNoDatabaseIsSaid() {
        var settings = ApplicationContext.builder(
                Map.<String, Object>of("datasources.default.url", "jdbc:postgresql://localhost/nothing"));

        assertThatThrownBy(() -> Node.started(settings))
                .satisfies(problem -> assertThat(Node.refusal((RuntimeException) problem))
                        .hasMessage("DATASOURCES_DEFAULT_URL needs DATASOURCES_DEFAULT_USERNAME beside it."));
    }

    /** Where it says that it may be written, and cannot. */
    @Test
    void aFolderThatCannotBeMadeIsNamed() {
        for (var folder : List.of("/proc", "/proc/linernotes")) {
            assertThatThrownBy(() -> new DataFolder(Path.of(folder)).settingsOfRunningServer())
                    .isInstanceOf(StartRefused.class)
                    .hasMessage("The folder %s cannot be written: make it writable or set CMS_DATA to another folder."
                            .formatted(folder));
        }
    }

    @Test
    void aNodeThatRefusesToStartLeavesNoDatabaseRunning(@TempDir Path data) {
        var settings = ApplicationContext.builder(Map.<String, Object>of(
                "cms.data", data, "cms.postgres.binaries", TestData.BINARIES, "cms.citations.required", true));

        assertThatThrownBy(() -> Node.started(settings))
                .isInstanceOf(StartRefused.class)
                .hasMessageStartingWith("CMS_CITATIONS_REQUIRED needs CMS_DEMO=false");

        assertThat(data.resolve("postgres/PG_VERSION")).exists();
        assertThat(data.resolve("postgres/postmaster.pid")).doesNotExist();
        aDatabaseThatIsMarkedAsADemoIsNotOpenedToOthersUnlessSomebodySaysSo(data);
    }

    // S8
    private static void aDatabaseThatIsMarkedAsADemoIsNotOpenedToOthersUnlessSomebodySaysSo(Path data) {
        var settings = new HashMap<String, Object>(Map.of(
                "cms.data", data, "cms.postgres.binaries", TestData.BINARIES, "cms.jobs", false, "host", "0.0.0.0"));
        assertThatThrownBy(
                        () -> Node.started(ApplicationContext.builder(settings)).getBean(Database.class))
                .satisfies(problem -> assertThat(Node.refusal((RuntimeException) problem))
                        .hasMessageStartingWith("HOST=0.0.0.0 opens a demo to others"));
        assertThat(data.resolve("postgres/postmaster.pid")).doesNotExist();

        settings.put("cms.demo", true);
        try (var open = Node.started(ApplicationContext.builder(settings))) {
            assertThat(open.getBean(Database.class).exposure()).isEqualTo("HOST=0.0.0.0");
        }
        settings.put("cms.demo", false);
        try (var ours = Node.started(ApplicationContext.builder(settings))) {
            assertThat(ours.getBean(Database.class).exposure()).isNull();
        }
    }
}
