package org.linernotes.node;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.linernotes.database.StartRefused;

class CommandLineTest {
    private final ByteArrayOutputStream out = new ByteArrayOutputStream();
    private final ByteArrayOutputStream errors = new ByteArrayOutputStream();
    private final CommandLine commands = commands(true);

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
    void helpNamesEverySettingThatOperatorsShouldKnow() {
        assertThat(commands.execute("help")).isZero();
        assertThat(said(out))
                .contains(Settings.ALL.stream()
                        .filter(Setting::documented)
                        .map(Setting::name)
                        .toList())
                .doesNotContain("CMS_OUTBOX");
    }

    // S9
    @Test
    void aDeliveryNodeOffersNoCommandThatNeedsTheOwner() {
        var delivery = commands(false);

        assertThat(delivery.execute("help")).isZero();
        assertThat(said(out)).doesNotContain("backup", "administrator", "import");
        for (var command : List.of("backup", "restore", "administrator", "import")) {
            errors.reset();
            assertThat(delivery.execute(command, "x")).isEqualTo(2);
            assertThat(said(errors)).startsWith("A delivery node has no command \"" + command + "\"");
        }
    }

    @Test
    void versionSaysWhichLinernotesThisIs() {
        assertThat(commands.execute("version")).isZero();
        assertThat(said(out)).isEqualTo("from source");
    }

    @Test
    void anAccountThatCannotBeIsRefusedBeforeADatabaseIsMade(@TempDir Path folder) {
        var data = folder.resolve("data");
        var input = System.in;
        System.setIn(new ByteArrayInputStream("a\n".getBytes(StandardCharsets.UTF_8)));
        try {
            var work = ServerCommands.parse("administrator", List.of("nobody", "Ada"));

            assertThatThrownBy(() -> work.execute(only("cms.data", data.toString()), output()))
                    .isInstanceOf(StartRefused.class)
                    .hasMessage("Enter an e-mail address like ana@example.org."
                            + " Choose a password of 12 to 200 characters.");
        } finally {
            System.setIn(input);
        }
        assertThat(data).doesNotExist();
    }

    @Test
    void aChartThatCannotBeReadIsRefusedBeforeADatabaseIsMade(@TempDir Path folder) {
        var data = folder.resolve("data");
        var work = ServerCommands.parse(
                "import", List.of("charts", folder.resolve("none.csv").toString()));

        assertThatThrownBy(() -> work.execute(only("cms.data", data.toString()), output()))
                .isInstanceOf(StartRefused.class)
                .hasMessage("The file %s cannot be read.", folder.resolve("none.csv"));
        assertThat(data).doesNotExist();
    }

    private PrintStream output() {
        return new PrintStream(out, true, StandardCharsets.UTF_8);
    }

    private static Function<String, Optional<String>> only(String name, String value) {
        return asked -> Optional.of(value).filter(_ -> asked.equals(name));
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
                .contains("-d '{\"query\":\"{ song(slug: \\\"michael-jackson/leave-me-alone\\\") { title artist {"
                        + " display } } }\"}'");
        assertThat(welcome.text("http://localhost:8080", false))
                .doesNotContain("example.org", "demo-linernotes", "michael-jackson");
    }

    private CommandLine commands(boolean full) {
        return new CommandLine(
                CommandLineTest.class,
                new Welcome(List.of(new Welcome.Page("Delivery", "/graphql"))),
                full,
                new PrintStream(out, true, StandardCharsets.UTF_8),
                new PrintStream(errors, true, StandardCharsets.UTF_8));
    }

    private static String said(ByteArrayOutputStream stream) {
        return stream.toString(StandardCharsets.UTF_8).strip();
    }
}
