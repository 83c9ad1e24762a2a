package org.linernotes.node;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.linernotes.database.TestData;

/** A real process that is told to stop before it has started; each file is made at another moment of a start. */
// O1
class StoppedStartIT {
    private static final int TERMINATED = 143;
    private static final Duration PATIENCE = Duration.ofMinutes(2);

    @TempDir
    Path folder;

    /** What the child process is. */
    public static final class StartingProcess {
        private StartingProcess() {}

        public static void main(String... arguments) {
            new CommandLine(StartingProcess.class, new Welcome(List.of())).run(arguments);
        }
    }

    @Test
    void noDatabaseRunsOnWhileItIsPrepared() throws Exception {
        assertStopsWithItsDatabase("postgres.url");
    }

    @ParameterizedTest
    @CsvSource({"postgres.unfinished", "postgres/PG_VERSION", "postgres/postmaster.pid"})
    @Tag("long")
    void noDatabaseRunsOnWhileItIsMadeAndStarted(String file) throws Exception {
        assertStopsWithItsDatabase(file);
    }

    @Test
    @Tag("long")
    void noDatabaseRunsOnAfterACommand() throws Exception {
        assertStopsWithItsDatabase("postgres.url", "administrator", "ada@example.org", "Ada");
    }

    private void assertStopsWithItsDatabase(String file, String... arguments) throws Exception {
        var process = begin(arguments);
        try {
            var until = System.nanoTime() + PATIENCE.toNanos();
            while (process.isAlive() && !Files.exists(data().resolve(file)) && System.nanoTime() < until) {
                LockSupport.parkNanos(Duration.ofMillis(5).toNanos());
            }
            var server = server();
            process.destroy();

            assertThat(process.waitFor(PATIENCE.toSeconds(), TimeUnit.SECONDS)).isTrue();
            var log = Files.readString(log());
            assertThat(process.exitValue()).as(log).isEqualTo(TERMINATED);
            assertThat(log.strip()).endsWith("Stopped.").doesNotContain("Exception", "ERROR", "WARN", "is running");
            assertThat(server.flatMap(StoppedStartIT::program)).as(log).isEmpty();
            assertThat(data().resolve("postgres/postmaster.pid")).doesNotExist();
        } finally {
            process.destroyForcibly();
            TestData.clear(data());
        }
    }

    private Optional<ProcessHandle> server() throws IOException {
        var file = data().resolve("postgres/postmaster.pid");
        var lines = Files.exists(file) ? Files.readAllLines(file) : List.<String>of();
        return lines.isEmpty()
                ? Optional.empty()
                : ProcessHandle.of(Long.parseLong(lines.getFirst().strip()));
    }

    /** One that ended and whose parent has not asked after it has none. */
    private static Optional<String> program(ProcessHandle process) {
        return process.info().command();
    }

    private Process begin(String... arguments) throws IOException {
        var command = new ArrayList<String>();
        command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
        command.addAll(List.of("-cp", System.getProperty("java.class.path"), StartingProcess.class.getName()));
        command.addAll(List.of(arguments));
        var builder = new ProcessBuilder(command).redirectErrorStream(true).redirectOutput(log().toFile());
        builder.environment().put("CMS_DATA", data().toString());
        builder.environment().put("CMS_DEMO", "false");
        builder.environment().put("CMS_POSTGRES_DURABLE", "false");
        builder.environment().put("CMS_POSTGRES_BINARIES", TestData.BINARIES.toString());
        builder.environment().put("PORT", String.valueOf(freePort()));
        var process = builder.start();
        try (var input = process.outputWriter()) {
            input.write("correct horse battery staple\n");
        }
        return process;
    }

    private static int freePort() throws IOException {
        try (var socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            return socket.getLocalPort();
        }
    }

    private Path data() {
        return folder.resolve("data");
    }

    private Path log() {
        return folder.resolve("process.log");
    }
}
