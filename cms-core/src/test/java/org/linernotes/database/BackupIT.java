package org.linernotes.database;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.FileTime;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import java.util.Locale;
import java.util.SortedMap;
import java.util.concurrent.ConcurrentSkipListMap;
import java.util.concurrent.atomic.AtomicBoolean;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** On servers of its own, because it stops and damages them. */
class BackupIT {
    private static final String PUBLISH = """
            WITH author AS (INSERT INTO account (email, name) VALUES (uuidv7() || '@example.org', 'Author') RETURNING id),
                 song AS (
                INSERT INTO entry (type, title, sort_title, created_by, created_at, updated_by, updated_at)
                SELECT 'song', 'A song', 'a song', id, now(), id, now() FROM author
                RETURNING *),
                 words AS (
                INSERT INTO revision (entry_id, number, kind, content, content_hash, title, author_id, created_at)
                SELECT id, 1, 'SAVE', '{}', '', title, created_by, now() FROM song
                RETURNING *)
            INSERT INTO publication (entry_id, type, revision_id, title, sort_title, content, content_changed_at, live)
            SELECT song.id, type, words.id, song.title, sort_title, '{}', now(), '[2026-01-01,)' FROM song, words""";

    @TempDir
    static Path folders;

    private static DataFolder original;
    private static TestDatabase node;

    @BeforeAll
    static void fill() throws IOException {
        original = new DataFolder(folders.resolve("original"));
        TestData.createDatabase(original.path());
        node = database("original");
        Files.createDirectories(original.uploads().resolve("ab"));
        Files.writeString(original.uploads().resolve("ab/cover.jpg"), "a picture");
    }

    @AfterAll
    static void stop() {
        node.close();
    }

    @Test
    void aBackupTakenWhileCommandsRunShowsReadersOneStateTheyHaveSeen() throws Exception {
        var stopping = new AtomicBoolean();
        var seen = new ConcurrentSkipListMap<Long, String>();
        var publisher = Thread.ofPlatform().start(() -> publishPairs(stopping, seen));
        var before = waitFor(seen, 200);

        var file = folders.resolve("busy.zip");
        new Backup(original).write(file);
        var after = seen.lastKey();
        stopping.set(true);
        publisher.join();

        new Restore(new DataFolder(folders.resolve("elsewhere"))).read(file, null);
        try (var restored = database("elsewhere");
                var connection = restored.get().as(DatabaseRole.DELIVERY).connect()) {
            var pairs = number(connection, "SELECT count(*) / 2 FROM publication");
            assertThat(pairs).isBetween(before, after + 1);
            assertThat(hash(connection)).isEqualTo(seen.get(pairs));
        }
        assertThat(folders.resolve("elsewhere/uploads/ab/cover.jpg")).hasContent("a picture");
    }

    @Test
    void aBackupOfARestingNodeIsTheSame() throws Exception {
        var folder = new DataFolder(folders.resolve("resting"));
        TestData.createDatabase(folder.path());
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
        // As many as no header is long: there are bytes of which nothing depends.
        for (var at = bytes.length / 2; at < bytes.length / 2 + 500; at++) {
            bytes[at] ^= 1;
        }
        Files.write(file, bytes);
        var target = new DataFolder(folders.resolve("untouched"));

        assertThatThrownBy(() -> new Restore(target).read(file, null))
                .isInstanceOf(StartRefused.class)
                .hasMessageEndingWith("is not a backup of Linernotes, or it is damaged; nothing was restored.");
        assertThat(target.path()).isEmptyDirectory();
    }

    // S11
    @Test
    void onlyTheFileThatWasMadeIsTakenWhereItsHashIsKnown() throws IOException {
        var file = folders.resolve("known.zip");
        new Backup(original).write(file);
        var known = BackupChecksum.of(file);
        var forged = folders.resolve("forged.zip");
        Files.copy(file, forged);
        Files.write(forged, new byte[] {0}, StandardOpenOption.APPEND);
        var target = new DataFolder(folders.resolve("guarded"));

        assertThatThrownBy(() -> new Restore(target).read(forged, known))
                .isInstanceOf(StartRefused.class)
                .hasMessage("The file " + forged
                        + " is not the one that the backup told this SHA-256 of; nothing was restored.");
        assertThat(target.path()).doesNotExist();

        new Restore(target).read(file, known.toUpperCase(Locale.ROOT));
        assertThat(target.passwordFile()).exists();
    }

    // S11
    @ParameterizedTest
    @ValueSource(
            strings = {"../outside", "/tmp/outside", "node.lock", "postgres.url", "other/file", "postgres/../../outside"
            })
    void whatBelongsElsewhereIsNotRestored(String name) throws IOException {
        var file = folders.resolve("elsewhere-" + name.hashCode() + ".zip");
        try (var writer = new BackupWriter(Files.newOutputStream(file))) {
            writer.addText("x", name);
            writer.finish(18);
        }
        var target = new DataFolder(folders.resolve("unharmed"));

        assertThatThrownBy(() -> new Restore(target).read(file, null))
                .isInstanceOf(StartRefused.class)
                .hasMessageEndingWith("is not a backup of Linernotes, or it is damaged; nothing was restored.");
        assertThat(target.path()).isEmptyDirectory();
    }

    @Test
    void whatAKilledBackupLeftGoesADayLater() throws IOException {
        var folder = Files.createDirectory(folders.resolve("backups"));
        var left = Files.createFile(folder.resolve("backup1.unfinished"));
        Files.setLastModifiedTime(left, FileTime.from(Instant.now().minus(Duration.ofHours(25))));
        var running = Files.createFile(folder.resolve("backup2.unfinished"));

        new Backup(original).write(folder.resolve("monday.backup"));

        assertThat(left).doesNotExist();
        assertThat(running).exists();
    }

    @Test
    void aFileCutShortIsNoBackup() throws IOException {
        var file = folders.resolve("short.zip");
        new Backup(original).write(file);
        Files.write(file, Arrays.copyOf(Files.readAllBytes(file), 100_000));

        assertThatThrownBy(() -> new Restore(new DataFolder(folders.resolve("nothing"))).read(file, null))
                .isInstanceOf(StartRefused.class);
    }

    @Test
    void neitherAFileNorAFolderIsOverwritten() throws IOException {
        var file = folders.resolve("once.zip");
        new Backup(original).write(file);

        assertThatThrownBy(() -> new Backup(original).write(file))
                .hasMessage("The file " + file + " exists already: name another one.");
        assertThatThrownBy(() -> new Restore(original).read(file, null)).hasMessageContaining("is not empty");
    }

    private static EmbeddedPostgres restore(Path file, String name) {
        var folder = new DataFolder(folders.resolve(name));
        new Restore(folder).read(file, null);
        return EmbeddedPostgres.start(folder, TestData.CONFIG);
    }

    /** Publishes two entries in each transaction and keeps what readers see after it. */
    private static void publishPairs(AtomicBoolean stopping, SortedMap<Long, String> seen) {
        try (var owner = node.get().owner().connect();
                var delivery = node.get().as(DatabaseRole.DELIVERY).connect()) {
            owner.setAutoCommit(false);
            while (!stopping.get()) {
                execute(owner, PUBLISH);
                execute(owner, PUBLISH);
                owner.commit();
                seen.put(number(delivery, "SELECT count(*) / 2 FROM publication"), hash(delivery));
            }
        } catch (SQLException problem) {
            throw new AssertionError(problem);
        }
    }

    private static long waitFor(SortedMap<Long, String> seen, long least) {
        while (seen.isEmpty() || seen.lastKey() < least) {
            Thread.onSpinWait();
        }
        return seen.lastKey();
    }

    private static String hash(Connection delivery) throws SQLException {
        try (var statement = delivery.createStatement();
                var row = statement.executeQuery(
                        "SELECT md5(string_agg(CAST(publication AS text), ',' ORDER BY id)) FROM publication")) {
            row.next();
            return row.getString(1);
        }
    }

    private static TestDatabase database(String name) {
        return TestDatabase.start(folders.resolve(name));
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
