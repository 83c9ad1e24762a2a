package org.linernotes.database;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.Arrays;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicLong;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** On servers of its own, because it stops and damages them. */
class BackupIT {
    @TempDir
    static Path folders;

    private static DataFolder original;
    private static EmbeddedPostgres server;

    @BeforeAll
    static void fill() throws IOException, SQLException {
        original = new DataFolder(folders.resolve("original"));
        server = EmbeddedPostgres.start(original, TestData.CONFIG);
        Files.createDirectories(original.uploads().resolve("ab"));
        Files.writeString(original.uploads().resolve("ab/cover.jpg"), "a picture");
        try (var connection = server.login().connect()) {
            execute(
                    connection,
                    "CREATE TABLE pair (id bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY, side text, number bigint)");
        }
    }

    @AfterAll
    static void stop() {
        server.close();
    }

    @Test
    void aBackupTakenWhileCommandsRunHoldsWholeCommandsOnly() throws Exception {
        var stopping = new AtomicBoolean();
        var written = new AtomicLong();
        var writer = Thread.ofVirtual().start(() -> writePairs(stopping, written));
        var before = waitFor(written, 200);

        var file = folders.resolve("busy.zip");
        new Backup(original).write(file);
        var after = written.get();
        stopping.set(true);
        writer.join();

        try (var restored = restore(file, "elsewhere");
                var connection = restored.login().connect()) {
            assertThat(number(connection, "SELECT count(*) FROM pair WHERE side = 'left'"))
                    .isEqualTo(number(connection, "SELECT count(*) FROM pair WHERE side = 'right'"))
                    .isBetween(before, after + 1);
            assertThat(number(connection, "SELECT count(*) - max(number) FROM pair WHERE side = 'left'"))
                    .isZero();
            execute(connection, "INSERT INTO pair (side, number) VALUES ('left', 0)");
        }
        assertThat(folders.resolve("elsewhere/uploads/ab/cover.jpg")).hasContent("a picture");
    }

    @Test
    void aBackupOfARestingNodeIsTheSame() throws Exception {
        var folder = new DataFolder(folders.resolve("resting"));
        try (var resting = EmbeddedPostgres.start(folder, TestData.CONFIG);
                var connection = resting.login().connect()) {
            execute(connection, "CREATE TABLE kept AS SELECT 7 AS number");
        }
        var file = folders.resolve("resting.zip");

        new Backup(folder).write(file);

        try (var restored = restore(file, "awake");
                var connection = restored.login().connect()) {
            assertThat(number(connection, "SELECT number FROM kept")).isEqualTo(7);
        }
    }

    @Test
    void aDamagedBackupRestoresNothing() throws IOException {
        var file = folders.resolve("damaged.zip");
        new Backup(original).write(file);
        var bytes = Files.readAllBytes(file);
        bytes[bytes.length / 2] ^= 1;
        Files.write(file, bytes);
        var target = new DataFolder(folders.resolve("untouched"));

        assertThatThrownBy(() -> new Restore(target).read(file))
                .isInstanceOf(StartRefused.class)
                .hasMessageEndingWith("is not a backup of Linernotes, or it is damaged; nothing was restored.");
        assertThat(target.path()).isEmptyDirectory();
    }

    @Test
    void aFileCutShortIsNoBackup() throws IOException {
        var file = folders.resolve("short.zip");
        new Backup(original).write(file);
        Files.write(file, Arrays.copyOf(Files.readAllBytes(file), 100_000));

        assertThatThrownBy(() -> new Restore(new DataFolder(folders.resolve("nothing"))).read(file))
                .isInstanceOf(StartRefused.class);
    }

    @Test
    void neitherAFileNorAFolderIsOverwritten() throws IOException {
        var file = folders.resolve("once.zip");
        new Backup(original).write(file);

        assertThatThrownBy(() -> new Backup(original).write(file))
                .hasMessage("The file " + file + " exists already: name another one.");
        assertThatThrownBy(() -> new Restore(original).read(file)).hasMessageContaining("is not empty");
    }

    private static EmbeddedPostgres restore(Path file, String name) {
        var folder = new DataFolder(folders.resolve(name));
        new Restore(folder).read(file);
        return EmbeddedPostgres.start(folder, TestData.CONFIG);
    }

    private static void writePairs(AtomicBoolean stopping, AtomicLong written) {
        try (var connection = server.login().connect()) {
            connection.setAutoCommit(false);
            while (!stopping.get()) {
                var number = written.get() + 1;
                execute(connection, "INSERT INTO pair (side, number) VALUES ('left', " + number + ")");
                execute(connection, "INSERT INTO pair (side, number) VALUES ('right', " + number + ")");
                connection.commit();
                written.set(number);
            }
        } catch (SQLException problem) {
            throw new AssertionError(problem);
        }
    }

    private static long waitFor(AtomicLong written, long least) {
        while (written.get() < least) {
            Thread.onSpinWait();
        }
        return written.get();
    }

    private static void execute(Connection connection, String sql) throws SQLException {
        try (var statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }

    private static long number(Connection connection, String sql) throws SQLException {
        try (var statement = connection.createStatement();
                var row = statement.executeQuery(sql)) {
            row.next();
            return row.getLong(1);
        }
    }
}
