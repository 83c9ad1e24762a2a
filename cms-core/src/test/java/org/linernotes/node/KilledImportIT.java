package org.linernotes.node;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.inject.Inject;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Random;
import java.util.UUID;
import java.util.concurrent.TimeUnit;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.linernotes.content.TypeId;
import org.linernotes.database.TestConnections;
import org.linernotes.testing.IntegrationTest;

/** An import that is killed wherever it stands, and begun again until it ends, leaves what one leaves that nobody killed. */
@IntegrationTest
@Tag("long")
class KilledImportIT {
    private static final int SONGS = 3_000;
    private static final int KILLS = 6;
    private static final Pattern ID = Pattern.compile("[a-z_]+_[0-7][0-9a-z]{25}");

    private final long seed = Long.getLong("seed", System.nanoTime());

    @Inject
    TestConnections connections;

    @TempDir
    Path folder;

    @Test
    void killedAndRunAgainIsAsIfRunOnce() throws Exception {
        System.out.println("KilledImportIT: seed " + seed);
        writeChart();
        var once = database("import_once_" + Math.floorMod(seed, 1_000_000));
        var killed = database("import_killed_" + Math.floorMod(seed, 1_000_000));
        finish(once);

        var random = new Random(seed);
        killWhenDone(killed, SONGS / 3);
        for (var kill = 1; kill < KILLS; kill++) {
            killWhenDone(killed, random.nextInt(2 * SONGS));
        }
        finish(killed);

        try (var expected = connections.asOwnerOf(once.name());
                var actual = connections.asOwnerOf(killed.name())) {
            assertThat(catalogue(actual)).isEqualTo(catalogue(expected)).hasSizeGreaterThan(SONGS);
            assertThat(places(actual)).isEqualTo(places(expected)).isNotEmpty();
            assertThat(column(actual, "SELECT DISTINCT state FROM import_run ORDER BY state"))
                    .containsExactly("DONE", "INTERRUPTED");
        }
    }

    private record Site(String name, Map<String, Object> settings) {}

    private Site database(String name) throws SQLException {
        var settings = connections.settingsOfNew(name);
        FirstAdministrator.create(settings, "ada@example.org", "Ada", "correct horse battery staple");
        return new Site(name, settings);
    }

    /** What the child process is. */
    public static final class ImportProcess {
        private ImportProcess() {}

        public static void main(String... arguments) {
            new CommandLine(ImportProcess.class, new Welcome(List.of())).run(arguments);
        }
    }

    private void finish(Site site) throws Exception {
        var process = begin(site);
        assertThat(process.waitFor(10, TimeUnit.MINUTES)).isTrue();
        assertThat(process.exitValue()).as(Files.readString(log())).isZero();
    }

    /** Waits until the run has looked at so many songs, and places after them. */
    private void killWhenDone(Site site, int target) throws Exception {
        try (var connection = connections.asOwnerOf(site.name())) {
            var before = column(connection, "SELECT count(*) FROM import_run").getFirst();
            var process = begin(site);
            while (process.isAlive() && done(connection, before) < target) {
                Thread.onSpinWait();
            }
            process.destroyForcibly().waitFor();
            System.out.printf("KilledImportIT: killed at %d of %d%n", done(connection, before), 2 * SONGS);
        }
    }

    private static int done(Connection connection, String before) throws SQLException {
        return Integer.parseInt(column(connection, """
                SELECT coalesce(sum(songs_done + places_done), 0)
                  FROM (SELECT songs_done, places_done FROM import_run ORDER BY id OFFSET %s) AS run""".formatted(before)).getFirst());
    }

    private Process begin(Site site) throws IOException {
        var command = new ArrayList<String>();
        command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
        command.addAll(List.of("-cp", System.getProperty("java.class.path"), ImportProcess.class.getName()));
        command.addAll(List.of(
                "import",
                "charts",
                file("songs.csv").toString(),
                file("weeks.csv").toString(),
                "--publish"));
        var builder = new ProcessBuilder(command).redirectErrorStream(true).redirectOutput(log().toFile());
        site.settings()
                .forEach((name, value) ->
                        builder.environment().put(name.toUpperCase(Locale.ROOT).replace('.', '_'), value.toString()));
        return builder.start();
    }

    private Path log() {
        return folder.resolve("process.log");
    }

    private Path file(String name) {
        return folder.resolve(name);
    }

    /** Three thousand songs of some hundred artists and guests, each for one to three weeks. */
    private void writeChart() throws IOException {
        var songs = new StringBuilder(
                "song_id,title,artist,debut_date,debut_position,peak_position,peak_date,weeks_at_peak,last_date,weeks_on_chart,runs\n");
        var weeks = new StringBuilder("week,position,song_id\n");
        var random = new Random(7);
        for (var song = 0; song < SONGS; song++) {
            var artist = "Act " + random.nextInt(150)
                    + (random.nextInt(4) == 0 ? " Featuring Guest " + random.nextInt(60) : "");
            var week = LocalDate.of(1990, 1, 6).plusWeeks(song / 50);
            var position = 1 + song % 50;
            songs.append("%d,Song %d,%s,%s,%d,%d,%s,1,%s,1,1%n"
                    .formatted(
                            song, random.nextInt(2_000) + (song << 1), artist, week, position, position, week, week));
            weeks.append("%s,%d,%d%n".formatted(week, position, song));
        }
        Files.writeString(file("songs.csv"), songs);
        Files.writeString(file("weeks.csv"), weeks);
    }

    /** Every entry: what its drafts and its publications say, with addresses in the place of ids. */
    private static List<String> catalogue(Connection connection) throws SQLException {
        var addresses = new HashMap<UUID, String>();
        for (var row : column(connection, "SELECT id || type || '/' || coalesce(slug, title) FROM entry")) {
            addresses.put(UUID.fromString(row.substring(0, 36)), row.substring(36));
        }
        return column(connection, """
                SELECT e.type || ' ' || coalesce(e.slug, e.title) || ' ' || e.state || ' ' || CAST(r.content AS text) || ' '
                       || (SELECT count(*) FROM revision WHERE entry_id = e.id) || ' '
                       || coalesce((SELECT string_agg(CAST(p.content AS text) || (p.revision_id = r.id), ' ' ORDER BY p.live)
                                      FROM publication p WHERE p.entry_id = e.id AND p.live @> now()), 'never')
                  FROM entry e
                  JOIN revision r ON r.id = e.head_revision_id
                 ORDER BY 1""").stream()
                .map(row -> ID.matcher(row)
                        .replaceAll(found -> TypeId.parse(found.group())
                                .map(id -> addresses.getOrDefault(id.uuid(), "part"))
                                .orElse("")))
                .toList();
    }

    private static List<String> places(Connection connection) throws SQLException {
        return column(connection, """
                SELECT r.week || ' ' || r.position || ' ' || l.credited_title || ' ' || l.credited_artist || ' ' || e.slug
                  FROM chart_row r
                  JOIN chart_line l ON l.id = r.line_id
                  JOIN entry e ON e.id = l.entry_id
                 ORDER BY r.week, r.position""");
    }

    private static List<String> column(Connection connection, String sql) throws SQLException {
        var values = new ArrayList<String>();
        try (var statement = connection.prepareStatement(sql);
                var rows = statement.executeQuery()) {
            while (rows.next()) {
                values.add(String.valueOf(rows.getString(1)));
            }
        }
        return values;
    }
}
