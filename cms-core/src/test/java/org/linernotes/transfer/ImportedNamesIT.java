package org.linernotes.transfer;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import jakarta.inject.Inject;
import java.io.IOException;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.linernotes.testing.IntegrationTest;

/** Whom an import takes a credit for, and which song of the catalogue for a chart's. */
@IntegrationTest
class ImportedNamesIT extends ChartImportFixture {
    private static final String STAY = ",1990-01-06,40,40,1990-01-06,1,1990-01-06,1,1\n";

    @Inject
    ImportRuns runs;

    @Test
    void anAliasIsTheArtistWhoHasItCreditedAsPrinted() throws IOException {
        var artist = given.artist("P!nk " + mark)
                .with(
                        "aliases",
                        List.of(Map.of("name", "Pink " + mark), Map.of("name", "Old " + mark, "kind", "FORMER_NAME")))
                .published();

        var report = run(true, songs("1,One %1$s,Pink %1$s" + STAY + "2,Two %1$s,OLD %1$s" + STAY));

        assertThat(report.artists()).isZero();
        assertThat(report.badRows()).isEmpty();
        assertThat(credits("One " + mark)).isEqualTo("Pink " + mark + " = " + given.id(artist));
        assertThat(credits("Two " + mark)).isEqualTo("OLD " + mark + " = " + given.id(artist));
    }

    @Test
    void whoIsFoundByASearchHintIsCreditedByTheNameThatReadersKnow() throws IOException {
        var artist = given.artist("Beatles " + mark)
                .with("aliases", List.of(Map.of("name", "Beetles " + mark, "kind", "SEARCH_HINT")))
                .published();
        var songs = songs("1,One %1$s,Beetles %1$s & Cat %1$s" + STAY + "2,Two %1$s,Beetles %1$s" + STAY
                + "3,Two %1$s,Beatles %1$s" + STAY);

        var report = run(true, songs);

        assertThat(report.songs()).isEqualTo(2);
        assertThat(report.badRows())
                .extracting(BadRow::toString)
                .containsExactly(
                        "songs.csv:3: “Two %1$s” by Beatles %1$s stands on another line already.".formatted(mark));
        assertThat(credits("One " + mark)).startsWith("Beatles " + mark + " = " + given.id(artist));
        assertThat(rows.column(
                        "SELECT title FROM publication WHERE content::text LIKE ?",
                        "%\"creditedAs\": \"Beetles " + mark + "%"))
                .isEmpty();
        assertThat(rows.column("SELECT credited_artist FROM chart_line WHERE credited_title = ?", "One " + mark))
                .containsExactly("Beatles %1$s & Cat %1$s".formatted(mark));
        assertThat(run(true, songs).changedNothing()).isTrue();
    }

    @Test
    void namesWithCharactersThatNobodySeesAreRefusedWhoeverWritesThem() throws IOException {
        var report = run(
                true,
                songs("1,A\u202EB %1$s,Ann %1$s" + STAY + "2,Two %1$s,Ann\u2066 %1$s" + STAY
                        + "3,Soft\u00ADly %1$s,Ann %1$s" + STAY));

        assertThat(report.badRows())
                .extracting(BadRow::toString)
                .containsExactly(
                        "songs.csv:2: title contains a character that nobody sees (U+202E).",
                        "songs.csv:3: artist contains a character that nobody sees (U+2066).");
        assertThat(report.songs()).isOne();
        var draft = given.artist("A\u202EB " + mark).draft();
        assertThatThrownBy(draft::submitted).hasMessageContaining("This holds a character that nobody sees (U+202E)");
        given.artist("Soft\u00ADly " + mark).published();
    }

    @Test
    void whatReadersOnceSawIsAFormerName() throws IOException {
        var artist = given.artist("Before " + mark).published();
        change("Before " + mark, "jsonb_set(content, '{name}', to_jsonb('After %s'::text))".formatted(mark));

        run(true, songs("1,One %1$s,Before %1$s" + STAY));

        assertThat(credits("One " + mark)).isEqualTo("Before " + mark + " = " + given.id(artist));
    }

    @Test
    void twoArtistsOfANameAreReportedAndTheSongStaysADraft() throws IOException {
        given.artist("Nirvana " + mark)
                .with("slug", "nirvana-%s-a".formatted(mark))
                .published();
        given.artist("NIRVANA " + mark)
                .with("slug", "nirvana-%s-b".formatted(mark))
                .with("disambiguation", "of London")
                .published();
        var songs = songs("1,One %1$s,nirvana %1$s" + STAY + "2,Two %1$s,Ann %1$s" + STAY);

        var report = run(true, songs);

        assertThat(report.badRows())
                .extracting(BadRow::sentence)
                .containsExactly(
                        "“One %1$s” stays a draft, since “nirvana %1$s” may be “nirvana-%1$s-a” or “nirvana-%1$s-b”: choose the artist."
                                .formatted(mark));
        assertThat(live("One " + mark)).isZero();
        assertThat(live("Two " + mark)).isOne();
        assertThat(run(true, songs).changedNothing()).isTrue();
    }

    @Test
    void theOneOfTwoWhoIsLiveIsMeant() throws IOException {
        given.artist("Twin " + mark).with("slug", "twin-%s-a".formatted(mark)).draft();
        var artist = given.artist("Twin " + mark)
                .with("disambiguation", "of London")
                .with("slug", "twin-%s-b".formatted(mark))
                .published();

        var report = run(true, songs("1,One %1$s,Twin %1$s" + STAY));

        assertThat(report.badRows()).isEmpty();
        assertThat(credits("One " + mark)).isEqualTo("Twin " + mark + " = " + given.id(artist));
    }

    @Test
    void spellingsThatDifferInMarksAloneAreOneArtistUnderTheUsualOne() throws IOException {
        var report = run(
                true,
                songs("1,One %1$s,JAY Z %1$s" + STAY + "2,Two %1$s,Jay-Z %1$s" + STAY
                        + "3,Three %1$s,JAY-Z %1$s" + STAY + "4,Four %1$s,Jay-Z %1$s" + STAY
                        + "5,Five %1$s,J.A.Y.Z. %1$s" + STAY
                        + "6,Six %1$s,JayZ2 %1$s" + STAY));

        assertThat(report.artists()).isEqualTo(2);
        assertThat(rows.column("SELECT title FROM entry WHERE type = 'Artist' AND title LIKE ?", "%" + mark))
                .containsExactlyInAnyOrder("JayZ2 " + mark, "Jay-Z " + mark);
        assertThat(credits("Three " + mark)).startsWith("JAY-Z " + mark + " = ");
        assertThat(rows.column(
                        "SELECT DISTINCT content -> 'artistCredit' -> 0 ->> 'artist' FROM publication WHERE title IN (?, ?, ?, ?, ?) AND live @> now()",
                        "One " + mark,
                        "Two " + mark,
                        "Three " + mark,
                        "Four " + mark,
                        "Five " + mark))
                .hasSize(1);
    }

    @Test
    void aSongThatIsThereAlreadyGetsTheChartEntry() throws IOException {
        var artist = given.artist("Michael " + mark).published();
        given.songBy(artist, "Billie  Jean! " + mark).published();
        var songs = songs("1,Billie Jean %1$s,MICHAEL %1$s" + STAY);

        var report = run(true, songs);

        assertThat(report.songs()).isZero();
        assertThat(report.changed()).isOne();
        assertThat(peak("Billie  Jean! " + mark)).containsExactly("40");
        assertThat(run(true, songs).changedNothing()).isTrue();
    }

    @Test
    void aSongThatSomebodyIsWritingStaysAsItIsAndIsNotDoubled() throws IOException {
        var artist = given.artist("Michael " + mark).published();
        given.songBy(artist, "Beat It " + mark).draft();
        var songs = songs("1,Beat It %1$s,Michael %1$s" + STAY);

        var report = run(true, songs);

        assertThat(report.songs()).isZero();
        assertThat(report.badRows()).extracting(BadRow::line).containsExactly(2);
        assertThat(rows.column("SELECT title FROM entry WHERE title = ?", "Beat It " + mark))
                .hasSize(1);
        assertThat(run(true, songs).badRows()).hasSize(1);
    }

    @Test
    void aSongThatMayBeThereAlreadyStaysADraft() throws IOException {
        var artist = given.artist("Michael " + mark).published();
        given.songBy(artist, "Say %s".formatted(mark)).published();
        var songs = songs("1,Say %1$s,Paul Fox %1$s & Michael %1$s" + STAY);

        var report = run(true, songs);

        assertThat(live("Say " + mark)).isOne();
        assertThat(report.badRows())
                .extracting(BadRow::sentence)
                .containsExactly(
                        "“Say %1$s” stays a draft, since “Say %1$s” (%2$s) may be the same: publish it if it is another song."
                                .formatted(mark, slug("Say " + mark)));
        assertThat(run(true, songs).changedNothing()).isTrue();
        assertThat(live("Say " + mark)).isOne();
    }

    @Test
    void aWeekReplacesTheWeek() throws IOException {
        var songs = songs("1,A %1$s,Ann %1$s" + STAY + "2,B %1$s,Ann %1$s" + STAY + "3,C %1$s,Ann %1$s" + STAY);
        run(true, songs, weeks("1990-01-06,40,1\n1990-01-06,41,2\n1990-01-06,42,3\n1989-12-30,42,3\n"));

        var report = run(true, songs, weeks("1990-01-06,40,2\n1990-01-06,41,1\n"));

        assertThat(report.removed()).isOne();
        assertThat(report.places()).isEqualTo(2);
        assertThat(places()).containsExactly("1989-12-30 42 C", "1990-01-06 40 B", "1990-01-06 41 A");
        assertThat(runs.before(null, 100))
                .filteredOn(run -> run.chart().equals(key))
                .extracting(ImportRun::removedPlaces)
                .contains(1);
        assertThat(run(true, songs, weeks("1990-01-06,40,2\n1990-01-06,41,1\n")).changedNothing())
                .isTrue();
    }

    @Test
    void aWeekThatIsNotWholeTakesNothingAway() throws IOException {
        var songs = songs("1,A %1$s,Ann %1$s" + STAY + "2,B %1$s,Ann %1$s" + STAY);
        run(true, songs, weeks("1990-01-06,40,1\n1990-01-06,41,2\n"));

        for (var wrong :
                new String[] {"1990-01-06,41,9\n", "1990-01-06,x,2\n", "1990-01-06,40,2\n", "1990-01-06,41\n"}) {
            assertThat(run(true, songs, weeks("1990-01-06,40,1\n" + wrong)).removed())
                    .as(wrong)
                    .isZero();
        }

        assertThat(places()).containsExactly("1990-01-06 40 A", "1990-01-06 41 B");
    }

    private List<String> places() {
        return rows.column("""
                SELECT concat_ws(' ', r.week, r.position, split_part(l.credited_title, ' ', 1))
                  FROM chart_row r
                  JOIN chart_line l ON l.id = r.line_id
                 WHERE l.credited_title LIKE ?
                 ORDER BY 1""", "%" + mark).stream().map(String::valueOf).toList();
    }

    /** Who is printed, and who that is. */
    private String credits(String song) {
        return single("""
                SELECT string_agg(concat(part ->> 'creditedAs', ' = ', part ->> 'artist'), ', ')
                  FROM publication
                 CROSS JOIN LATERAL jsonb_array_elements(content -> 'artistCredit') AS part
                 WHERE title = ? AND live @> now()""", song);
    }

    private int live(String title) {
        return rows.column("SELECT 1 FROM publication WHERE title = ? AND live @> now()", title)
                .size();
    }

    private String slug(String title) {
        return single("SELECT slug FROM publication WHERE title = ? AND live @> now()", title);
    }
}
