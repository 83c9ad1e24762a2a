package org.linernotes.transfer;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.micronaut.json.tree.JsonNode;
import jakarta.inject.Inject;
import java.io.IOException;
import java.nio.file.Files;
import java.util.List;
import java.util.Objects;
import org.junit.jupiter.api.Test;
import org.linernotes.content.ContentJson;
import org.linernotes.database.CommandTransaction;
import org.linernotes.entry.CreateEntries;
import org.linernotes.problem.ProblemException;
import org.linernotes.publication.Publish;
import org.linernotes.testing.IntegrationTest;

/** What an import of a chart makes of its files, and that it does so once. */
@IntegrationTest
class ImportChartsIT extends ChartImportFixture {
    @Inject
    ImportStart start;

    @Inject
    TransferRows transferRows;

    @Inject
    CommandTransaction transactions;

    @Inject
    CreateEntries createEntries;

    @Inject
    Publish publish;

    @Test
    void readersSeeSongsWithTheirStaysAndArtists() throws IOException {
        var report = run(true, songs("""
                1,Hold %1$s,Ann %1$s Featuring Bob %1$s,1990-01-06,40,2,1990-01-13,1,1990-02-03,4,2
                2,Away %1$s,Bob %1$s,1990-01-06,1,1,1990-01-06,1,1990-01-06,1,1
                3,Between %1$s,Bob %1$s,1990-01-20,1,1,1990-01-20,1,1990-01-20,1,1
                """), weeks("""
                1990-01-06,40,1
                1990-01-13,2,1
                1990-01-20,1,3
                1990-01-27,50,1
                1990-02-03,51,1
                1990-01-06,1,2
                """));

        assertThat(report.badRows()).isEmpty();
        assertThat(report.songs()).isEqualTo(3);
        assertThat(report.artists()).isEqualTo(2);
        assertThat(report.places()).isEqualTo(6);
        var song = live("Hold " + mark);
        assertThat(text(song, "creditedAs")).isEqualTo("Ann " + mark);
        assertThat(text(song, "joinPhrase")).isEqualTo(" Featuring ");
        var entry = ContentJson.parse(single(
                "SELECT content -> 'charts' ->> 0 FROM publication WHERE title = ? AND live @> now()", "Hold " + mark));
        assertThat(entry.get("weeks")).isEqualTo(JsonNode.createNumberNode(4));
        assertThat(Objects.requireNonNull(entry.get("runs")).size()).isEqualTo(2);
        assertThat(rows.column(
                        "SELECT coalesce(content ->> 'pageMode', 'FULL') FROM publication WHERE type = 'Artist' AND title = ? AND live @> now()",
                        "Bob " + mark))
                .containsExactly("FULL");
    }

    @Test
    void aSecondRunChangesNothing() throws IOException {
        var songs = songs("1,Twice %1$s,Ann %1$s,1990-01-06,40,40,1990-01-06,1,1990-01-06,1,1\n");
        var weeks = weeks("1990-01-06,40,1\n");
        run(true, songs, weeks);
        var revisions = rows.column("SELECT count(*) FROM revision");

        var again = run(true, songs, weeks);

        assertThat(again.changedNothing()).isTrue();
        assertThat(rows.column("SELECT count(*) FROM revision")).isEqualTo(revisions);
    }

    @Test
    void newWeeksChangeTheEntryAndNothingElse() throws IOException {
        run(true, songs("1,Grows %1$s,Ann %1$s,1990-01-06,40,40,1990-01-06,1,1990-01-06,1,1\n"));
        var later = songs("1,Grows %1$s,Ann %1$s,1990-01-06,40,12,1990-01-13,1,1990-01-13,2,1\n");

        var report = run(true, later);

        assertThat(report.songs()).isZero();
        assertThat(report.changed()).isEqualTo(1);
        assertThat(peak("Grows " + mark)).containsExactly("12");
        assertThat(run(true, later).changedNothing()).isTrue();
    }

    @Test
    void weeksThatAreNotAllLeaveTheHistoryAsItIs() throws IOException {
        var songs = songs("1,Old %1$s,Ann %1$s,1990-01-06,40,12,1990-01-13,1,1990-01-13,2,1\n");
        run(true, songs, weeks("1990-01-06,40,1\n1990-01-13,12,1\n"));
        var before = entry("Old " + mark);

        var report = run(true, songs, weeks("2026-08-01,77,1\n"));

        assertThat(report.badRows())
                .extracting(BadRow::sentence)
                .containsExactly("The files hold 1 of the 2 weeks of “Old %s”; this line is taken.".formatted(mark));
        assertThat(report.changed()).isZero();
        assertThat(entry("Old " + mark)).isEqualTo(before);
        assertThat(run(true, songs).changedNothing()).isTrue();
        assertThat(entry("Old " + mark)).isEqualTo(before);
    }

    private JsonNode entry(String title) {
        return ContentJson.parse(
                single("SELECT content -> 'charts' ->> 0 FROM publication WHERE title = ? AND live @> now()", title));
    }

    @Test
    void namesAreKnownAgainHoweverTheirAccentsAndEndsAreWritten() throws IOException {
        run(true, songs("1,Halo %1$s,Beyonce\u0301 %1$s,2009-01-03,40,40,2009-01-03,1,2009-01-03,1,1\n"));

        var report = run(true, songs("""
                1,Halo %1$s ,\u00a0Beyonc\u00e9 %1$s,2009-01-03,40,40,2009-01-03,1,2009-01-03,1,1
                2,Diva %1$s,Beyonce\u0301 %1$s ,2009-02-07,40,40,2009-02-07,1,2009-02-07,1,1
                """));

        assertThat(report.artists()).isZero();
        assertThat(report.songs()).isOne();
    }

    @Test
    void figuresThatCannotBeAreReportedByTheirLines() throws IOException {
        var report = run(true, songs("""
                1,A %1$s,Ann %1$s,1990-01-13,40,40,1990-01-13,1,1990-01-06,1,1
                2,B %1$s,Ann %1$s,1990-01-06,40,40,1950-01-06,1,1990-01-06,1,1
                3,C %1$s,Ann %1$s,1990-01-06,40,40,1990-01-06,1,1990-01-13,99,1
                4,D %1$s,Ann %1$s,+999999999-01-01,40,40,1990-01-06,1,1990-01-06,1,1
                5,E %1$s,Ann %1$s,1990-01-06,40,40,1990-01-06,1,1990-01-06,1,1
                """), weeks("-9999-01-01,4,5\n"));

        assertThat(report.songs()).isOne();
        assertThat(report.badRows())
                .extracting(BadRow::toString)
                .containsExactly(
                        "songs.csv:2: last_date is before debut_date.",
                        "songs.csv:3: peak_date is not between debut_date and last_date.",
                        "songs.csv:4: weeks_on_chart is more than lie between debut_date and last_date.",
                        "songs.csv:5: debut_date must be from 1850 to 2100: “+999999999-01-01”.",
                        "weeks.csv:2: week must be from 1850 to 2100: “-9999-01-01”.");
    }

    @Test
    void songsAreInNoChartOfAlbums() throws IOException {
        var songs = songs("1,A %1$s,Ann %1$s,1990-01-06,40,40,1990-01-06,1,1990-01-06,1,1\n");

        assertThatThrownBy(() -> importCharts.execute(
                        operator(), new ImportRequest("uk-albums", List.of(songs), true), ImportProgress.NONE))
                .hasMessage("“uk-albums” is a chart of albums; the files name songs.");
    }

    @Test
    void aSongThatIsRefusedIsReportedAndTheRestIsDone() throws IOException {
        run(false, songs("1,Wrong %1$s,Ann %1$s,1990-01-06,5,40,1990-01-06,1,1990-01-06,1,1\n"));
        var songs = songs("""
                2,Before %1$s,Ann %1$s,1990-01-06,41,41,1990-01-06,1,1990-01-06,1,1
                1,Wrong %1$s,Ann %1$s,1990-01-06,5,40,1990-01-06,1,1990-01-06,1,1
                3,Never %1$s,Cat %1$s,1990-01-06,5,40,1990-01-06,1,1990-01-06,1,1
                4,Behind %1$s,Bob %1$s,1990-01-06,42,42,1990-01-06,1,1990-01-06,1,1
                """);

        var report = run(true, songs);

        assertThat(report.songs()).isEqualTo(2);
        assertThat(report.artists()).isEqualTo(1);
        assertThat(rows.column(
                        "SELECT title FROM publication WHERE title LIKE ? AND live @> now() ORDER BY title",
                        "% " + mark))
                .containsExactly("Ann " + mark, "Before " + mark, "Behind " + mark, "Bob " + mark);
        assertThat(rows.column("SELECT title FROM entry WHERE title IN (?, ?)", "Never " + mark, "Cat " + mark))
                .isEmpty();
        assertThat(report.badRows())
                .extracting(BadRow::toString)
                .containsExactly(
                        "songs.csv:3: “Wrong %1$s” was left as it is. charts[0].debutPosition: It came in at a better position than its peak."
                                .formatted(mark),
                        "songs.csv:4: “Never %1$s” was not imported. charts[0].debutPosition: It came in at a better position than its peak."
                                .formatted(mark));
        assertThat(run(true, songs).changedNothing()).isTrue();
    }

    @Test
    void aSetThatIsTakenApartEndsAsIfTheRefusedHadNotBeenInIt() throws IOException {
        run(true, songs("1,First %1$s,Ann %1$s Featuring Guest %1$s,1990-01-06,40,40,1990-01-06,1,1990-01-06,1,1\n"));
        var songs = songs("""
                4,Stsena %1$s,Guest %1$s,1990-01-06,43,43,1990-01-06,1,1990-01-06,1,1
                2,Gone %1$s,Ann %1$s,1990-01-06,5,41,1990-01-13,1,1990-01-13,2,1
                5,Сцена %1$s,Guest %1$s,1990-01-06,44,44,1990-01-06,1,1990-01-06,1,1
                3,Gone %1$s,Guest %1$s,1990-01-06,5,42,1990-01-13,1,1990-01-13,2,1
                6,Сцэна %1$s,Guest %1$s,1990-01-06,45,45,1990-01-06,1,1990-01-06,1,1
                """);
        var report = run(true, songs);

        assertThat(report.songs()).isEqualTo(3);
        assertThat(report.artists()).isZero();
        assertThat(report.published()).isEqualTo(4);
        assertThat(report.badRows()).extracting(BadRow::line).containsExactly(3, 5);
        assertThat(report.duplicates()).extracting(BadRow::line).containsExactly(4, 6);
        assertThat(pageMode("Guest " + mark)).containsExactly("FULL");
        assertThat(rows.column(
                        "SELECT slug FROM publication WHERE slug LIKE ? AND live @> now() ORDER BY slug",
                        "guest-%s/stsena-%%".formatted(mark)))
                .containsExactly(
                        "guest-%1$s/stsena-%1$s".formatted(mark),
                        "guest-%1$s/stsena-%1$s-2".formatted(mark),
                        "guest-%1$s/stsena-%1$s-3".formatted(mark));
        assertThat(run(true, songs).changedNothing()).isTrue();
    }

    @Test
    void allSongsAndPlacesAreLookedAtWhateverBecomesOfThem() throws IOException {
        run(true, songs("""
                1,Fine %1$s,Ann %1$s,1990-01-06,40,40,1990-01-06,1,1990-01-06,1,1
                3,Edited %1$s,Ann %1$s,1990-01-06,42,42,1990-01-06,1,1990-01-06,1,1
                """), weeks("""
                1990-01-06,40,1
                1990-01-06,42,3
                """));
        change("Edited " + mark, "jsonb_set(content, '{releaseYear}', '1989')");

        run(true, songs("""
                3,Edited %1$s,Ann %1$s,1990-01-06,42,5,1990-01-13,1,1990-01-13,2,1
                4,Wrong %1$s,Ann %1$s,1990-01-06,5,40,1990-01-06,1,1990-01-06,1,1
                """), weeks("""
                1990-01-06,42,3
                1990-01-13,5,3
                """));

        assertThat(rows.column(
                        "SELECT state FROM import_run WHERE chart = ? AND songs_done = songs_total AND places_done = places_total",
                        key))
                .containsExactly("DONE", "DONE");
    }

    @Test
    void anImportThatLostItsConnectionToAnotherSaysSoAndBlamesNoSong() throws IOException {
        var songs = songs("1,Lost %1$s,Ann %1$s,1990-01-06,40,40,1990-01-06,1,1990-01-06,1,1\n");

        assertThatThrownBy(() -> importCharts.execute(
                        operator(),
                        new ImportRequest(key, List.of(songs), true),
                        (_, _) -> rows.column(
                                "UPDATE import_run SET state = 'INTERRUPTED', ended_at = now() WHERE chart = ? RETURNING id",
                                key)))
                .hasMessage("This import lost its connection and another one began; run it again.");
        assertThat(rows.column("SELECT state FROM import_run WHERE chart = ?", key))
                .containsExactly("INTERRUPTED");
    }

    @Test
    void aGuestGetsAPageWithItsFirstSong() throws IOException {
        run(true, songs("1,First %1$s,Ann %1$s Featuring Guest %1$s,1990-01-06,40,40,1990-01-06,1,1990-01-06,1,1\n"));
        assertThat(pageMode("Guest " + mark)).containsExactly("CREDIT_ONLY");

        run(true, songs("2,Second %1$s,Guest %1$s,1991-01-05,40,40,1991-01-05,1,1991-01-05,1,1\n"));
        assertThat(pageMode("Guest " + mark)).containsExactly("FULL");
    }

    @Test
    void addressesThatNobodyCanHaveAreNotTaken() throws IOException {
        var report = run(true, songs("1,Found %1$s,Search,1990-01-06,40,40,1990-01-06,1,1990-01-06,1,1\n"));

        assertThat(report.badRows()).isEmpty();
        assertThat(report.duplicates()).isEmpty();
        assertThat(rows.column("SELECT slug FROM publication WHERE title = 'Search' AND live @> now()"))
                .containsExactly("search-2");
    }

    @Test
    void whatMayBeThereAlreadyIsListedAndNeitherMergedNorPublished() throws IOException {
        var report = run(true, songs("""
                1,Same %1$s,Ann %1$s,1990-01-06,40,40,1990-01-06,1,1990-01-06,1,1
                2,Same! %1$s,ANN %1$s,1990-01-06,41,41,1990-01-06,1,1990-01-06,1,1
                """));

        assertThat(report.songs()).isEqualTo(2);
        assertThat(report.published()).isEqualTo(2);
        assertThat(report.badRows()).extracting(BadRow::line).containsExactly(3);
        assertThat(report.duplicates()).extracting(BadRow::line).contains(3);
        assertThat(report.duplicates().getFirst().sentence()).contains("may be there already");
    }

    @Test
    void badRowsAreReportedAndTheRestIsDone() throws IOException {
        var report = run(true, songs("""
                1,Fine %1$s,Ann %1$s,1990-01-06,40,40,1990-01-06,1,1990-01-06,1,1
                2,Date %1$s,Ann %1$s,1990-02-30,40,40,1990-01-06,1,1990-01-06,1,1
                3,Place %1$s,Ann %1$s,1990-01-06,140,40,1990-01-06,1,1990-01-06,1,1
                4,Fields %1$s,Ann %1$s
                5,"Open %1$s,Ann %1$s,1990-01-06,40,40,1990-01-06,1,1990-01-06,1,1
                1,Twice %1$s,Ann %1$s,1990-01-06,40,40,1990-01-06,1,1990-01-06,1,1
                """), weeks("""
                1990-01-06,40,1
                1990-01-06,40,1
                1990-13-06,40,1
                1990-01-06,0,1
                1990-01-06,41,99
                """));

        assertThat(report.songs()).isEqualTo(1);
        assertThat(report.places()).isEqualTo(1);
        assertThat(report.badRows())
                .extracting(BadRow::toString)
                .containsExactly(
                        "songs.csv:3: debut_date is no date: “1990-02-30”.",
                        "songs.csv:4: debut_position must be a number from 1 to 100: “140”.",
                        "songs.csv:5: This line has 3 fields instead of 11.",
                        "songs.csv:6: A quotation mark on this line is not closed, or stands where it cannot.",
                        "songs.csv:7: Another line has the song_id 1 already.",
                        "weeks.csv:3: Another line has position 40 of 1990-01-06 already.",
                        "weeks.csv:4: week is no date: “1990-13-06”.",
                        "weeks.csv:5: position must be a number from 1 to 100: “0”.",
                        "weeks.csv:6: No line of the songs has the song_id “99”.");
    }

    @Test
    void filesOfSomethingElseAreRefused() throws IOException {
        var other = Files.writeString(folder.resolve("other.csv"), "a,b,c\n1,2,3\n");

        assertThatThrownBy(() -> run(true, other))
                .isInstanceOf(ProblemException.class)
                .hasMessageContaining("“other.csv” begins with other columns than song_id,title");
        assertThatThrownBy(() -> run(true, folder.resolve("absent.csv")))
                .hasMessageContaining("There is no file “absent.csv”");
        assertThatThrownBy(() -> run(true, weeks(""))).hasMessageContaining("None of the files names songs");
        assertThatThrownBy(() -> importCharts.execute(
                        operator(), new ImportRequest("no-chart", List.of(songs("")), true), ImportProgress.NONE))
                .hasMessage("There is no chart with the key “no-chart”; create it first.");
        assertThatThrownBy(() -> importCharts.execute(
                        given.people().editor(), new ImportRequest(key, List.of(), true), ImportProgress.NONE))
                .hasMessage("You may not import charts; ask an administrator.");
    }

    @Test
    void aNodeThatStopsBeginsNoImportAndKeepsNobodyFromOne() throws Exception {
        var songs = songs("1,Late %1$s,Ann %1$s,1990-01-06,40,40,1990-01-06,1,1990-01-06,1,1\n");
        var importsOfStoppingNode =
                new ImportCharts(start, transferRows, transactions, createEntries, saveEntry, publish);
        importsOfStoppingNode.stop();

        assertThatThrownBy(() ->
                        importsOfStoppingNode.start(operator(), new ImportRequest(key, List.of(songs), true), () -> {}))
                .hasMessage("This node stops; begin the import on another one or in a moment.");
        assertThat(run(true, songs).songs()).isEqualTo(1);
    }

    private JsonNode live(String title) {
        return ContentJson.parse(single(
                "SELECT content -> 'artistCredit' ->> 0 FROM publication WHERE title = ? AND live @> now()", title));
    }

    private static String text(JsonNode node, String member) {
        return Objects.requireNonNull(node.get(member)).getStringValue();
    }
}
