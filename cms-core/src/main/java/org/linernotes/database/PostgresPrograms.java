package org.linernotes.database;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Runs {@code initdb} and {@code pg_ctl} on one data directory. */
record PostgresPrograms(Path home, Path directory) {
    private static final Logger LOG = LoggerFactory.getLogger(PostgresPrograms.class);
    /** Given up halfway, it would leave a server that nobody knows of; it has a limit of its own. */
    private static final String CONTROL = "pg_ctl";

    static PostgresPrograms of(DataFolder folder, EmbeddedConfig config) throws IOException {
        var binaries = config.binaries() == null ? folder.path() : config.binaries();
        return new PostgresPrograms(PostgresBinaries.unpackInto(binaries), folder.server());
    }

    boolean isInitialised() {
        return Files.exists(directory);
    }

    void initialise(Path passwordFile, boolean durable) throws IOException {
        var unfinished = directory.resolveSibling("postgres.unfinished");
        if (Files.exists(unfinished)) {
            Folders.delete(unfinished);
        }
        var arguments = new ArrayList<>(List.of(
                "--pgdata=" + unfinished.toAbsolutePath(),
                "--username=" + EmbeddedPostgres.SUPERUSER,
                "--pwfile=" + passwordFile.toAbsolutePath(),
                "--auth=scram-sha-256",
                "--encoding=UTF8",
                "--locale-provider=builtin",
                "--builtin-locale=C.UTF-8",
                "--locale=C"));
        if (!durable) {
            arguments.add("--no-sync");
        }
        run("initdb", arguments);
        Files.move(unfinished, directory, StandardCopyOption.ATOMIC_MOVE);
    }

    /** The server's log is a file a day of the week, begun anew a week later. */
    void start(int port, DataFolder folder, boolean durable) throws IOException {
        var options = ("-c port=%d -c listen_addresses=127.0.0.1 -c unix_socket_directories='' -c max_connections=100"
                        + " -c logging_collector=on -c log_directory='%s' -c log_filename=%%a.log"
                        + " -c log_truncate_on_rotation=on -c log_rotation_age=1d -c log_rotation_size=0"
                        + " -c log_checkpoints=off%s")
                .formatted(
                        port,
                        folder.logs().toAbsolutePath().toString().replace("'", "'\\''"),
                        durable ? "" : " -c fsync=off -c synchronous_commit=off -c full_page_writes=off");
        Files.deleteIfExists(folder.logFile());
        run(
                CONTROL,
                List.of(
                        "start",
                        "--wait",
                        "--timeout=120",
                        "--silent",
                        "--pgdata=" + directory.toAbsolutePath(),
                        "--log=" + folder.logFile().toAbsolutePath(),
                        "--options=" + options));
    }

    void stop() {
        try {
            run(
                    CONTROL,
                    List.of(
                            "stop",
                            "--wait",
                            "--timeout=60",
                            "--mode=fast",
                            "--silent",
                            "--pgdata=" + directory.toAbsolutePath()));
        } catch (IOException problem) {
            LOG.warn("The embedded database did not stop cleanly; it recovers at the next start.", problem);
        }
    }

    /** Stops the server of a node that was killed, or removes the file that a killed server left. */
    void stopOrphan() throws IOException {
        var file = directory.resolve("postmaster.pid");
        if (!Files.exists(file)) {
            return;
        }
        if (postmaster(file).isPresent()) {
            LOG.info("Stopping the database server that a killed node left running.");
            stop();
        }
        Files.deleteIfExists(file);
    }

    private Optional<ProcessHandle> postmaster(Path file) throws IOException {
        var firstLine = Files.readString(file).lines().findFirst().orElse("").strip();
        if (!firstLine.matches("\\d{1,10}")) {
            return Optional.empty();
        }
        return ProcessHandle.of(Long.parseLong(firstLine))
                .filter(process -> process.info()
                        .command()
                        .filter(command -> command.endsWith("postgres"))
                        .isPresent());
    }

    private void run(String program, List<String> arguments) throws IOException {
        var command = new ArrayList<String>();
        if (isRoot()) {
            // PostgreSQL refuses to run as root; in a user namespace of its own it does not see that it is.
            command.addAll(List.of("unshare", "-U"));
        }
        command.add(home.resolve("bin").resolve(program).toAbsolutePath().toString());
        command.addAll(arguments);
        var output = Files.createTempFile("linernotes-" + program, ".log");
        try {
            var builder = new ProcessBuilder(command).redirectErrorStream(true).redirectOutput(output.toFile());
            builder.environment().put("LC_ALL", "C");
            if (waitFor(program, builder.start()) != 0) {
                throw new IOException(program + " failed: "
                        + Files.readString(output, StandardCharsets.UTF_8)
                                .strip()
                                .replaceAll("\\s+", " "));
            }
        } finally {
            Files.deleteIfExists(output);
        }
    }

    private static boolean isRoot() {
        return "root".equals(System.getProperty("user.name"));
    }

    private static int waitFor(String program, Process process) throws IOException {
        try {
            return process.waitFor();
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
            if (program.equals(CONTROL)) {
                return process.onExit().join().exitValue();
            }
            process.destroy();
            throw new IOException("interrupted", interrupted);
        }
    }
}
