package org.linernotes.node;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.ByteArrayOutputStream;
import java.io.File;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Scanner;
import org.junit.jupiter.api.Test;

/** At a terminal, which shows what is typed unless it is told not to. */
class PasswordPromptTest {
    private static final String TYPED = "xyzzy plugh and plover";

    // S11
    @Test
    void whatIsTypedIsNotShown() throws Exception {
        assertThat(atTerminal("prompt")).contains("read " + TYPED.length()).doesNotContain(TYPED);
    }

    @Test
    void thisTerminalShowsWhatIsTypedOtherwise() throws Exception {
        assertThat(atTerminal("scanner")).contains("read " + TYPED.length(), TYPED);
    }

    /** What runs at the terminal. */
    static final class Program {
        private Program() {}

        public static void main(String... arguments) {
            var line = arguments[0].equals("prompt")
                    ? PasswordPrompt.read(System.console(), System.in, System.out)
                            .orElseThrow()
                    : plainly();
            System.out.println("read " + line.length());
        }

        private static String plainly() {
            System.out.print("Password: ");
            System.out.flush();
            return new Scanner(System.in, StandardCharsets.UTF_8).nextLine();
        }
    }

    /** All that the terminal shows while somebody answers the question. */
    private static String atTerminal(String how) throws IOException, InterruptedException {
        var builder = new ProcessBuilder(
                        script(), "-qec", "\"$TEST_JAVA\" '%s' %s".formatted(Program.class.getName(), how), "/dev/null")
                .redirectErrorStream(true);
        builder.environment()
                .put(
                        "TEST_JAVA",
                        Path.of(System.getProperty("java.home"), "bin", "java").toString());
        builder.environment().put("CLASSPATH", System.getProperty("java.class.path"));
        var terminal = builder.start();
        try {
            var shown = new ByteArrayOutputStream();
            var screen = terminal.getInputStream();
            for (var next = screen.read(); next >= 0; next = screen.read()) {
                shown.write(next);
                if (shown.toString(StandardCharsets.UTF_8).endsWith("Password: ")) {
                    terminal.getOutputStream().write((TYPED + "\n").getBytes(StandardCharsets.UTF_8));
                    terminal.getOutputStream().flush();
                }
            }
            terminal.waitFor();
            return shown.toString(StandardCharsets.UTF_8);
        } finally {
            terminal.destroyForcibly();
        }
    }

    /** The program of util-linux that makes a terminal. */
    private static String script() {
        assumeTrue(System.getProperty("os.name").equals("Linux"));
        var found = Arrays.stream(System.getenv("PATH").split(File.pathSeparator, -1))
                .map(folder -> Path.of(folder, "script"))
                .filter(Files::isExecutable)
                .findFirst();
        if (found.isEmpty()) {
            System.out.println("Skipped: there is no program \"script\" here, which makes a terminal.");
        }
        assumeTrue(found.isPresent());
        return found.orElseThrow().toString();
    }
}
