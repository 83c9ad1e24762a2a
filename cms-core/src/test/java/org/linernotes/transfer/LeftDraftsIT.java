package org.linernotes.transfer;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.inject.Inject;
import java.io.IOException;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.linernotes.content.ContentJson;
import org.linernotes.publication.Expire;
import org.linernotes.publication.Publish;
import org.linernotes.publication.PublishRequest;
import org.linernotes.publication.ScheduledChoice;
import org.linernotes.testing.IntegrationTest;

/** That the next import that publishes takes along what earlier ones left as drafts, and nothing else. */
@IntegrationTest
class LeftDraftsIT extends ChartImportFixture {
    @Inject
    Publish publish;

    @Inject
    Expire expire;

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
        publish.execute(operator().asSystem(), PublishRequest.of(head("Own " + mark)));

        assertThat(run(true, songs).published()).isEqualTo(1);
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
    void aChartThatAnImportLeftAsADraftIsPublishedByTheNextThatPublishes() throws IOException {
        var songs = songs("1,Single %1$s,Ann %1$s,1990-01-06,40,40,1990-01-06,1,1990-01-06,1,1\n");
        var content = ContentJson.print(KnownCharts.named("uk-singles").orElseThrow())
                .replace("uk-singles", "left-" + mark)
                .replace("UK Singles Chart", "Left " + mark);
        importCharts.commands(operator().asSystem()).create("Chart", Map.of("left", ContentJson.parse(content)));

        importCharts.execute(operator(), new ImportRequest("left-" + mark, List.of(songs), true), ImportProgress.NONE);

        assertThat(rows.column(
                        "SELECT title FROM publication WHERE title IN (?, ?) AND live @> now() ORDER BY title",
                        "Single " + mark,
                        "Left " + mark))
                .containsExactly("Left " + mark, "Single " + mark);
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
}
