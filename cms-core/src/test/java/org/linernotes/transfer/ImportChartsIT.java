package org.linernotes.transfer;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.micronaut.json.tree.JsonNode;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.linernotes.account.Actor;
import org.linernotes.content.ContentJson;
import org.linernotes.database.CommandTransaction;
import org.linernotes.entry.CreateEntries;
import org.linernotes.entry.RevisionRef;
import org.linernotes.entry.SaveEntry;
import org.linernotes.entry.SaveRequest;
import org.linernotes.entry.SavedEntry;
import org.linernotes.problem.ProblemException;
import org.linernotes.publication.Expire;
import org.linernotes.publication.Publish;
import org.linernotes.publication.PublishRequest;
import org.linernotes.publication.Schedule;
import org.linernotes.publication.ScheduledChoice;
import org.linernotes.review.SubmitForReview;
import org.linernotes.review.SubmitRequest;
import org.linernotes.testing.Given;
import org.linernotes.testing.IntegrationTest;
import org.linernotes.testing.Rows;

/** What an import of a chart makes of its files, and that it does so once. */
@IntegrationTest
class ImportChartsIT {
    private static final String SONGS =
            "song_id,title,artist,debut_date,debut_position,peak_position,peak_date,weeks_at_peak,last_date,weeks_on_chart,runs\n";
    private static final String WEEKS = "week,position,song_id\n";

    private final ImportCharts importCharts;
    private final ImportCharts importsOfStoppingNode;
    private final SaveEntry saveEntry;
    private final Publish publish;
    private final Schedule schedule;
    private final Expire expire;
    private final SubmitForReview submit;
    private final Rows rows;
    private final Given given;
    private final Actor operator;
    private final String mark = "q" + UUID.randomUUID().toString().substring(0, 8);
    private final String key = "chart-" + mark;

    @TempDir
    Path folder;

    ImportChartsIT(
            ImportCharts importCharts,
            ImportStart start,
            TransferRows transferRows,
            CommandTransaction transactions,
            CreateEntries createEntries,
            SaveEntry saveEntry,
            Publish publish,
            Schedule schedule,
            Expire expire,
            SubmitForReview submit,
            Rows rows,
            Given given) {
        this.importCharts = importCharts;
        this.importsOfStoppingNode =
                new ImportCharts(start, transferRows, transactions, createEntries, saveEntry, publish);
        this.saveEntry = saveEntry;
        this.publish = publish;
        this.schedule = schedule;
        this.expire = expire;
        this.submit = submit;
        this.rows = rows;
        this.given = given;
        this.operator = given.people().admin();
    }

    @BeforeEach
    void publishAChart() {
        given.chart(key).published();
    }

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
    void whatAnEditorWroteStays() throws IOException {
        run(true, songs("1,Kept %1$s,Ann %1$s,1990-01-06,40,40,1990-01-06,1,1990-01-06,1,1\n"));
        change("Kept " + mark, "jsonb_set(content, '{charts,0,locked}', 'true')");

        var report = run(true, songs("1,Kept %1$s,Ann %1$s,1990-01-06,40,3,1990-01-13,1,1990-01-13,2,1\n"));

        assertThat(report.changed()).isZero();
        assertThat(report.badRows())
                .extracting(BadRow::sentence)
                .containsExactly(
                        "An editor wrote or locked the chart entry of “Kept %s”, which stays.".formatted(mark));
    }

    @Test
    void whatAnEditorCorrectedInAnImportedEntryStays() throws IOException {
        run(true, songs("1,Right %1$s,Ann %1$s,1990-01-06,40,40,1990-01-06,1,1990-01-06,1,1\n"));
        var saved = change("Right " + mark, "jsonb_set(content, '{charts,0,peak}', '39')");
        publish.execute(operator.asSystem(), PublishRequest.of(saved.head()));

        var report = run(true, songs("1,Right %1$s,Ann %1$s,1990-01-06,40,3,1990-01-13,1,1990-01-13,2,1\n"));

        assertThat(peak("Right " + mark)).containsExactly("39");
        assertThat(report.badRows())
                .extracting(BadRow::sentence)
                .containsExactly(
                        "An editor wrote or locked the chart entry of “Right %s”, which stays.".formatted(mark));
    }

    @Test
    void whatAnEditorAddedToAnImportedEntryStays() throws IOException {
        run(true, songs("1,Noted %1$s,Ann %1$s,1990-01-06,40,40,1990-01-06,1,1990-01-06,1,1\n"));
        var saved = change(
                "Noted " + mark,
                "jsonb_set(content, '{charts,0,citation}', '{\"kind\": \"OTHER\", \"title\": \"The paper\"}')");
        publish.execute(operator.asSystem(), PublishRequest.of(saved.head()));

        run(true, songs("1,Noted %1$s,Ann %1$s,1990-01-06,40,3,1990-01-13,1,1990-01-13,2,1\n"));

        assertThat(peak("Noted " + mark)).containsExactly("3");
        assertThat(rows.column(
                        "SELECT content #>> '{charts,0,citation,title}' FROM publication WHERE title = ? AND live @> now()",
                        "Noted " + mark))
                .containsExactly("The paper");
    }

    @Test
    void draftsStayDraftsUntilAnImportPublishesThem() throws IOException {
        var songs = songs("1,Later %1$s,Ann %1$s,1990-01-06,40,40,1990-01-06,1,1990-01-06,1,1\n");

        run(false, songs);
        assertThat(rows.column("SELECT id FROM publication WHERE title = ?", "Later " + mark))
                .isEmpty();

        var report = run(true, songs);
        assertThat(report.songs()).isZero();
        assertThat(report.published()).isEqualTo(2);
        assertThat(run(true, songs).changedNothing()).isTrue();
    }

    @Test
    void theDraftOfAnEditorIsNotPublishedAndSongsByItWait() throws IOException {
        var draft = given.artist("Ann " + mark).draft();
        var songs = songs("""
                1,Waits %1$s,Ann %1$s,1990-01-06,40,40,1990-01-06,1,1990-01-06,1,1
                2,Live %1$s,Bob %1$s,1990-01-06,41,41,1990-01-06,1,1990-01-06,1,1
                """);
        for (var run = 0; run < 2; run++) {
            var report = run(true, songs);

            assertThat(report.badRows())
                    .extracting(BadRow::sentence)
                    .containsExactly("“Waits %1$s” stays a draft, since “Ann %1$s”, which it needs, is not live."
                            .formatted(mark));
            assertThat(rows.column("SELECT title FROM publication WHERE title LIKE ? ORDER BY title", "%" + mark))
                    .contains("Bob " + mark, "Live " + mark)
                    .doesNotContain("Ann " + mark, "Waits " + mark);
        }

        draft.submitted().nowApproved().nowPublished();
        assertThat(run(true, songs).published()).isEqualTo(1);
        assertThat(run(true, songs).changedNothing()).isTrue();
    }

    @Test
    void anArtistWhomAnEditorRenamedDoesNotStopASecondRun() throws IOException {
        var songs = songs("1,Named %1$s,Ann %1$s,1990-01-06,40,40,1990-01-06,1,1990-01-06,1,1\n");
        run(true, songs);
        change("Ann " + mark, "jsonb_set(content, '{name}', '\"Anne\"')");

        assertThat(run(true, songs).changedNothing()).isTrue();
        var report = run(true, songs("1,Named %1$s,Ann %1$s,1990-01-06,40,12,1990-01-13,1,1990-01-13,2,1\n"));
        assertThat(report.changed()).isEqualTo(1);
        assertThat(report.published()).isEqualTo(1);
        assertThat(report.artists()).isZero();
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
                        "songs:3: “Wrong %1$s” was left as it is. It came in at a better position than its peak."
                                .formatted(mark),
                        "songs:4: “Never %1$s” was not imported. It came in at a better position than its peak."
                                .formatted(mark));
        assertThat(run(true, songs).changedNothing()).isTrue();
    }

    @Test
    void aSetThatIsTakenApartEndsAsIfTheRefusedHadNotBeenInIt() throws IOException {
        run(true, songs("1,First %1$s,Ann %1$s Featuring Guest %1$s,1990-01-06,40,40,1990-01-06,1,1990-01-06,1,1\n"));
        var songs = songs("""
                4,Same %1$s,Guest %1$s,1990-01-06,43,43,1990-01-06,1,1990-01-06,1,1
                2,Gone %1$s,Ann %1$s,1990-01-06,5,41,1990-01-13,1,1990-01-13,2,1
                5,Same! %1$s,Guest %1$s,1990-01-06,44,44,1990-01-06,1,1990-01-06,1,1
                3,Same? %1$s,Guest %1$s,1990-01-06,5,42,1990-01-13,1,1990-01-13,2,1
                6,Same. %1$s,Guest %1$s,1990-01-06,45,45,1990-01-06,1,1990-01-06,1,1
                """);
        var report = run(true, songs);

        assertThat(report.songs()).isEqualTo(3);
        assertThat(report.artists()).isZero();
        assertThat(report.published()).isEqualTo(4);
        assertThat(report.badRows()).extracting(BadRow::line).containsExactly(3, 5);
        assertThat(report.duplicates()).extracting(BadRow::line).containsExactly(4, 6);
        assertThat(pageMode("Guest " + mark)).containsExactly("FULL");
        assertThat(rows.column(
                        "SELECT slug FROM publication WHERE title LIKE ? AND live @> now() ORDER BY slug",
                        "Same% " + mark))
                .containsExactly(
                        "guest-%1$s/same-%1$s".formatted(mark),
                        "guest-%1$s/same-%1$s-2".formatted(mark),
                        "guest-%1$s/same-%1$s-3".formatted(mark));
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
    void whatAnEditorWorksOnOrPutAwayIsLeftAsItIs() throws IOException {
        run(true, songs("1,Edited %1$s,Ann %1$s,1990-01-06,40,40,1990-01-06,1,1990-01-06,1,1\n"));
        run(false, songs("""
                2,Put Away %1$s,Ann %1$s,1990-01-06,41,41,1990-01-06,1,1990-01-06,1,1
                3,Submitted %1$s,Ann %1$s,1990-01-06,42,42,1990-01-06,1,1990-01-06,1,1
                """));
        change("Edited " + mark, "jsonb_set(content, '{releaseYear}', '1989')");
        rows.column("UPDATE entry SET state = 'ARCHIVED' WHERE title = ? RETURNING id", "Put Away " + mark);
        submit.execute(operator, SubmitRequest.of(head("Submitted " + mark)));
        var before = rows.column(
                "SELECT concat_ws(' ', head_revision_id, work) FROM entry WHERE title LIKE ? ORDER BY id", "% " + mark);

        var report = run(true, songs("""
                1,Edited %1$s,Ann %1$s,1990-01-06,40,3,1990-01-13,1,1990-01-13,2,1
                2,Put Away %1$s,Ann %1$s,1990-01-06,41,4,1990-01-13,1,1990-01-13,2,1
                3,Submitted %1$s,Ann %1$s,1990-01-06,42,5,1990-01-13,1,1990-01-13,2,1
                """));

        assertThat(report.changedNothing()).isTrue();
        assertThat(report.badRows())
                .extracting(BadRow::sentence)
                .containsExactly(
                        "“Edited %s” was left as it is, since an editor has changed, scheduled, unpublished or put it away."
                                .formatted(mark),
                        "“Put Away %s” was left as it is, since an editor has changed, scheduled, unpublished or put it away."
                                .formatted(mark),
                        "“Submitted %s” was left as it is, since an editor has changed, scheduled, unpublished or put it away."
                                .formatted(mark));
        assertThat(rows.column(
                        "SELECT concat_ws(' ', head_revision_id, work) FROM entry WHERE title LIKE ? ORDER BY id",
                        "% " + mark))
                .isEqualTo(before);
    }

    @Test
    void whatSomebodySubmittedStaysADraftEvenIfItWasTakenBack() throws IOException {
        run(true, songs("2,Sure %1$s,Ann %1$s,1990-01-06,41,41,1990-01-06,1,1990-01-06,1,1\n"));
        var songs = songs("1,Doubtful %1$s,Ann %1$s,1990-01-06,40,40,1990-01-06,1,1990-01-06,1,1\n");
        run(false, songs);
        submit.execute(operator, SubmitRequest.of(head("Doubtful " + mark)));
        rows.column("UPDATE entry SET work = 'DRAFT' WHERE title = ? RETURNING id", "Doubtful " + mark);

        run(true, songs);

        assertThat(rows.column("SELECT id FROM publication WHERE title = ?", "Doubtful " + mark))
                .isEmpty();
    }

    @Test
    void guestsAndSecondPerformersThatWereLeftArePublishedWithTheSong() throws IOException {
        var songs = songs(
                "1,Trio %1$s,Ann %1$s & Bob %1$s Featuring Cat %1$s,1990-01-06,40,40,1990-01-06,1,1990-01-06,1,1\n");
        run(false, songs);

        assertThat(run(true, songs).published()).isGreaterThanOrEqualTo(3);
        assertThat(rows.column(
                        "SELECT title FROM entry e WHERE title LIKE ? AND NOT EXISTS (SELECT FROM publication p WHERE p.entry_id = e.id)",
                        "%" + mark))
                .isEmpty();
        assertThat(run(true, songs).changedNothing()).isTrue();
    }

    @Test
    void theArtistOfASongThatSomebodyPublishedByHandIsPublishedToo() throws IOException {
        run(true, songs("1,First %1$s,Ann %1$s Featuring Guest %1$s,1990-01-06,40,40,1990-01-06,1,1990-01-06,1,1\n"));
        var songs = songs("2,Own %1$s,Guest %1$s,1991-01-05,40,40,1991-01-05,1,1991-01-05,1,1\n");
        run(false, songs);
        publish.execute(operator.asSystem(), PublishRequest.of(head("Own " + mark)));

        assertThat(run(true, songs).published()).isEqualTo(1);
        assertThat(pageMode("Guest " + mark)).containsExactly("FULL");
    }

    @Test
    void aGuestOnWhomAnEditorWorkedGetsAPageByALaterRun() throws IOException {
        run(true, songs("1,First %1$s,Ann %1$s Featuring Guest %1$s,1990-01-06,40,40,1990-01-06,1,1990-01-06,1,1\n"));
        var saved = change("Guest " + mark, "jsonb_set(content, '{kind}', '\"PERSON\"')");
        var songs = songs("2,Own %1$s,Guest %1$s,1991-01-05,40,40,1991-01-05,1,1991-01-05,1,1\n");
        run(true, songs);
        assertThat(pageMode("Guest " + mark)).containsExactly("CREDIT_ONLY");

        publish.execute(operator.asSystem(), PublishRequest.of(saved.head()));
        run(true, songs);
        assertThat(pageMode("Guest " + mark)).containsExactly("FULL");
    }

    @Test
    void noArtistGoesLiveWithoutASongOfIt() throws IOException {
        var songs = songs("1,Worked %1$s,Ann %1$s,1990-01-06,40,40,1990-01-06,1,1990-01-06,1,1\n");
        run(false, songs);
        change("Worked " + mark, "jsonb_set(content, '{releaseYear}', '1989')");

        assertThat(run(true, songs).changedNothing()).isTrue();
        assertThat(rows.column("SELECT id FROM publication WHERE title = ?", "Ann " + mark))
                .isEmpty();
    }

    @Test
    void aGuestWhoWillDisappearDoesNotTakeItsSongsAlong() throws IOException {
        run(true, songs("1,First %1$s,Ann %1$s Featuring Guest %1$s,1990-01-06,40,40,1990-01-06,1,1990-01-06,1,1\n"));
        var guest = UUID.fromString(single("SELECT id FROM entry WHERE title = ?", "Guest " + mark));
        expire.execute(given.people().publisher(), List.of(guest), Instant.now().plus(1, ChronoUnit.HOURS));

        var report = run(true, songs("2,Own %1$s,Guest %1$s,1991-01-05,40,40,1991-01-05,1,1991-01-05,1,1\n"));

        assertThat(report.songs()).isEqualTo(1);
        assertThat(report.badRows())
                .extracting(BadRow::sentence)
                .containsExactly("“Own %1$s” stays a draft, since “Guest %1$s”, which it needs, ends before it."
                        .formatted(mark));
    }

    @Test
    void aSongOfWhichSomethingIsScheduledIsLeftAsItIs() throws IOException {
        run(true, songs("1,Planned %1$s,Ann %1$s,1990-01-06,40,40,1990-01-06,1,1990-01-06,1,1\n"));
        var saved = change("Planned " + mark, "jsonb_set(content, '{releaseYear}', '1989')");
        schedule.execute(
                operator.asSystem(),
                PublishRequest.of(saved.head()),
                Instant.now().plus(1, ChronoUnit.HOURS));

        var report = run(true, songs("1,Planned %1$s,Ann %1$s,1990-01-06,40,3,1990-01-13,1,1990-01-13,2,1\n"));

        assertThat(report.changedNothing()).isTrue();
        assertThat(report.badRows()).hasSize(1);
    }

    @Test
    void anImportThatLostItsConnectionToAnotherSaysSoAndBlamesNoSong() throws IOException {
        var songs = songs("1,Lost %1$s,Ann %1$s,1990-01-06,40,40,1990-01-06,1,1990-01-06,1,1\n");

        assertThatThrownBy(() -> importCharts.execute(
                        operator,
                        new ImportRequest(key, List.of(songs), true),
                        (_, _) -> rows.column(
                                "UPDATE import_run SET state = 'INTERRUPTED', ended_at = now() WHERE chart = ? RETURNING id",
                                key)))
                .hasMessage("This import lost its connection and another one began; run it again.");
        assertThat(rows.column("SELECT state FROM import_run WHERE chart = ?", key))
                .containsExactly("INTERRUPTED");
    }

    @Test
    void aChartThatAnImportLeftAsADraftIsPublishedByTheNextThatPublishes() throws IOException {
        var songs = songs("1,Album %1$s,Ann %1$s,1990-01-06,40,40,1990-01-06,1,1990-01-06,1,1\n");
        var albums = new ImportRequest("us-200", List.of(songs), false);
        importCharts.execute(operator, albums, ImportProgress.NONE);
        assertThat(rows.column("SELECT title FROM publication WHERE title = 'Billboard 200'"))
                .isEmpty();

        importCharts.execute(operator, new ImportRequest("us-200", List.of(songs), true), ImportProgress.NONE);

        assertThat(rows.column(
                        "SELECT title FROM publication WHERE title IN (?, 'Billboard 200') AND live @> now() ORDER BY title",
                        "Album " + mark))
                .containsExactly("Album " + mark, "Billboard 200");
    }

    @Test
    void aGuestGetsAPageWithItsFirstSong() throws IOException {
        run(true, songs("1,First %1$s,Ann %1$s Featuring Guest %1$s,1990-01-06,40,40,1990-01-06,1,1990-01-06,1,1\n"));
        assertThat(pageMode("Guest " + mark)).containsExactly("CREDIT_ONLY");

        run(true, songs("2,Second %1$s,Guest %1$s,1991-01-05,40,40,1991-01-05,1,1991-01-05,1,1\n"));
        assertThat(pageMode("Guest " + mark)).containsExactly("FULL");
    }

    @Test
    void whatImportsLeftAsDraftsIsPublishedHoweverOftenTheyWroteIt() throws IOException {
        run(
                false,
                songs("1,Guested %1$s,Ann %1$s Featuring Guest %1$s,1990-01-06,40,40,1990-01-06,1,1990-01-06,1,1\n"));
        run(false, songs("2,Own %1$s,Guest %1$s,1991-01-05,40,40,1991-01-05,1,1991-01-05,1,1\n"));
        var songs = songs("2,Own %1$s,Guest %1$s,1991-01-05,40,12,1991-01-12,1,1991-01-12,2,1\n");
        run(false, songs);

        assertThat(run(true, songs).published()).isEqualTo(2);
        assertThat(peak("Own " + mark)).containsExactly("12");
        assertThat(pageMode("Guest " + mark)).containsExactly("FULL");
        assertThat(run(true, songs).changedNothing()).isTrue();
    }

    @Test
    void whatAnImportWroteBesideALiveSongIsPublishedByTheNext() throws IOException {
        run(true, songs("1,Grows %1$s,Ann %1$s,1990-01-06,40,40,1990-01-06,1,1990-01-06,1,1\n"));
        var later = songs("1,Grows %1$s,Ann %1$s,1990-01-06,40,12,1990-01-13,1,1990-01-13,2,1\n");
        run(false, later);
        assertThat(peak("Grows " + mark)).containsExactly("40");

        assertThat(run(true, later).published()).isEqualTo(1);
        assertThat(peak("Grows " + mark)).containsExactly("12");
        assertThat(run(true, later).changedNothing()).isTrue();
    }

    @Test
    void theSongsOfAnArtistOfWhomSomethingIsScheduledDoNotWait() throws IOException {
        given.artist("Ann " + mark)
                .published()
                .revised("kind", "PERSON")
                .submitted()
                .nowApproved()
                .scheduled(Instant.now().plus(1, ChronoUnit.HOURS));

        var report = run(true, songs("1,Now %1$s,Ann %1$s,1990-01-06,40,40,1990-01-06,1,1990-01-06,1,1\n"));

        assertThat(report.badRows()).isEmpty();
        assertThat(peak("Now " + mark)).containsExactly("40");
    }

    @Test
    void theSongsOfAnArtistWhoWillDisappearWait() throws IOException {
        var artist = given.artist("Ann " + mark).approved();
        var soon = Instant.now().plus(1, ChronoUnit.HOURS);
        publish.execute(
                given.people().publisher(),
                new PublishRequest(List.of(artist.head()), soon, ScheduledChoice.KEEP, null));

        var report = run(true, songs("1,Stays %1$s,Ann %1$s,1990-01-06,40,40,1990-01-06,1,1990-01-06,1,1\n"));

        assertThat(report.badRows())
                .extracting(BadRow::sentence)
                .containsExactly("“Stays %1$s” stays a draft, since “Ann %1$s”, which it needs, ends before it."
                        .formatted(mark));
    }

    @Test
    void aLeftSongIsPublishedWithTheArtistsItNamesHoweverItsCreditIsSplitNow() throws IOException {
        var duo = songs("1,Duet %1$s,Ann%1$s & Bob%1$s,1990-01-06,40,40,1990-01-06,1,1990-01-06,1,1\n");
        run(false, duo);
        var both = songs("""
                1,Duet %1$s,Ann%1$s & Bob%1$s,1990-01-06,40,40,1990-01-06,1,1990-01-06,1,1
                2,Alone %1$s,Ann%1$s,1990-01-06,41,41,1990-01-06,1,1990-01-06,1,1
                3,Too %1$s,Bob%1$s,1990-01-06,42,42,1990-01-06,1,1990-01-06,1,1
                """);

        var report = run(true, both);

        assertThat(report.badRows()).isEmpty();
        assertThat(peak("Duet " + mark)).containsExactly("40");
        assertThat(run(true, both).changedNothing()).isTrue();
    }

    @Test
    void whatAReviewerSentBackIsNotPublished() throws IOException {
        var songs = songs("1,Doubtful %1$s,Ann %1$s,1990-01-06,40,40,1990-01-06,1,1990-01-06,1,1\n");
        run(false, songs);
        rows.column("UPDATE entry SET work = 'CHANGES_REQUESTED' WHERE title = ? RETURNING id", "Doubtful " + mark);

        run(true, songs);

        assertThat(rows.column("SELECT id FROM publication WHERE title = ?", "Doubtful " + mark))
                .isEmpty();
    }

    @Test
    void whomAnEditorGaveNoPageGetsNoneByASong() throws IOException {
        given.artist("Ann " + mark).with("pageMode", "CREDIT_ONLY").published();
        run(true, songs("1,First %1$s,Bob %1$s,1990-01-06,40,40,1990-01-06,1,1990-01-06,1,1\n"));
        var changed = change("Bob " + mark, "jsonb_set(content, '{pageMode}', '\"CREDIT_ONLY\"')");
        publish.execute(operator.asSystem(), PublishRequest.of(changed.head()));

        var report = run(true, songs("""
                2,Second %1$s,Ann %1$s,1990-01-06,40,40,1990-01-06,1,1990-01-06,1,1
                3,Third %1$s,Bob %1$s,1990-01-06,41,41,1990-01-06,1,1990-01-06,1,1
                """));

        assertThat(report.badRows()).isEmpty();
        assertThat(pageMode("Ann " + mark)).containsExactly("CREDIT_ONLY");
        assertThat(pageMode("Bob " + mark)).containsExactly("CREDIT_ONLY");
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
    void whatMayBeThereAlreadyIsListedAndNotMerged() throws IOException {
        var report = run(true, songs("""
                1,Same %1$s,Ann %1$s,1990-01-06,40,40,1990-01-06,1,1990-01-06,1,1
                2,Same! %1$s,ANN %1$s,1990-01-06,41,41,1990-01-06,1,1990-01-06,1,1
                """));

        assertThat(report.songs()).isEqualTo(2);
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
                        operator, new ImportRequest("no-chart", List.of(songs("")), true), ImportProgress.NONE))
                .hasMessage("There is no chart with the key “no-chart”; create it first.");
        assertThatThrownBy(() -> importCharts.execute(
                        given.people().editor(), new ImportRequest(key, List.of(), true), ImportProgress.NONE))
                .hasMessage("You may not import charts.");
    }

    @Test
    void aNodeThatStopsBeginsNoImportAndKeepsNobodyFromOne() throws Exception {
        var songs = songs("1,Late %1$s,Ann %1$s,1990-01-06,40,40,1990-01-06,1,1990-01-06,1,1\n");
        importsOfStoppingNode.stop();

        assertThatThrownBy(() ->
                        importsOfStoppingNode.start(operator, new ImportRequest(key, List.of(songs), true), () -> {}))
                .hasMessage("This node stops; begin the import on another one or in a moment.");
        assertThat(run(true, songs).songs()).isEqualTo(1);
    }

    /** Saves the head of an entry with a change that SQL writes. */
    private SavedEntry change(String title, String sql) {
        var head = head(title);
        var content = ContentJson.parse(single("SELECT " + sql + " FROM revision WHERE id = ?", head.revisionId()));
        return saveEntry.execute(operator, new SaveRequest(head.entryId(), head.revisionId(), content));
    }

    private RevisionRef head(String title) {
        var ids = single("SELECT concat_ws(' ', id, head_revision_id) FROM entry WHERE title = ?", title)
                .split(" ", -1);
        return new RevisionRef(UUID.fromString(ids[0]), UUID.fromString(ids[1]));
    }

    private ImportReport run(boolean publish, Path... files) {
        return importCharts.execute(operator, new ImportRequest(key, List.of(files), publish), ImportProgress.NONE);
    }

    private Path songs(String lines) throws IOException {
        return Files.writeString(folder.resolve("songs.csv"), SONGS + lines.formatted(mark), StandardCharsets.UTF_8);
    }

    private Path weeks(String lines) throws IOException {
        return Files.writeString(folder.resolve("weeks.csv"), WEEKS + lines, StandardCharsets.UTF_8);
    }

    private List<@Nullable String> pageMode(String artist) {
        return rows.column(
                "SELECT coalesce(content ->> 'pageMode', 'FULL') FROM publication WHERE type = 'Artist' AND title = ? AND live @> now()",
                artist);
    }

    private List<@Nullable String> peak(String song) {
        return rows.column(
                "SELECT content -> 'charts' -> 0 ->> 'peak' FROM publication WHERE title = ? AND live @> now()", song);
    }

    private JsonNode live(String title) {
        return ContentJson.parse(single(
                "SELECT content -> 'artistCredit' ->> 0 FROM publication WHERE title = ? AND live @> now()", title));
    }

    private String single(String sql, Object value) {
        return Objects.requireNonNull(rows.column(sql, value).getFirst());
    }

    private static String text(JsonNode node, String member) {
        return Objects.requireNonNull(node.get(member)).getStringValue();
    }
}
