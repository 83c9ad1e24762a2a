package org.linernotes.node;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class CommandLineTest {
    private final ByteArrayOutputStream out = new ByteArrayOutputStream();
    private final ByteArrayOutputStream errors = new ByteArrayOutputStream();
    private final CommandLine commands = new CommandLine(
            CommandLineTest.class,
            new Welcome(List.of(new Welcome.Page("Delivery", "/graphql"))),
            new PrintStream(out, true, StandardCharsets.UTF_8),
            new PrintStream(errors, true, StandardCharsets.UTF_8));

    @Test
    void anUnknownCommandIsNamed() {
        assertThat(commands.execute("frobnicate")).isEqualTo(2);
        assertThat(said(errors)).isEqualTo("There is no command \"frobnicate\". \"help\" lists the commands.");
    }

    @Test
    void helpListsTheCommands() {
        assertThat(commands.execute("help")).isZero();
        assertThat(said(out)).contains("backup FILE", "restore FILE", "version", "CMS_DATA");
    }

    @Test
    void versionSaysWhichLinernotesThisIs() {
        assertThat(commands.execute("version")).isZero();
        assertThat(said(out)).isEqualTo("from source");
    }

    @Test
    void aBackupNeedsAFile() {
        assertThat(commands.execute("backup")).isEqualTo(2);
        assertThat(said(errors)).startsWith("This command needs the name of one file.");
    }

    @Test
    void aFileThatIsNotThereIsNamed(@TempDir Path folder) {
        var file = folder.resolve("none.zip").toString();

        assertThat(commands.execute("restore", file)).isEqualTo(1);
        assertThat(said(errors)).isEqualTo("The file " + file + " cannot be read.");
    }

    @Test
    void theWelcomeNamesPagesAndDemoAccounts() {
        var welcome = new Welcome(List.of(new Welcome.Page("Delivery", "/graphql")));

        assertThat(welcome.text("http://localhost:8080", true))
                .contains("http://localhost:8080/graphql", "ana@example.org", "ada@example.org", "demo-linernotes")
                .contains(
                        "-d '{\"query\":\"{ song(slug: \\\"michael-jackson/leave-me-alone\\\") { title artist { display } } }\"}'");
        assertThat(welcome.text("http://localhost:8080", false))
                .doesNotContain("example.org", "demo-linernotes", "michael-jackson");
    }

    private static String said(ByteArrayOutputStream stream) {
        return stream.toString(StandardCharsets.UTF_8).strip();
    }
}
