package org.linernotes.transfer;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.inject.Inject;
import java.io.IOException;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.linernotes.publication.Publish;
import org.linernotes.publication.PublishRequest;
import org.linernotes.testing.IntegrationTest;

/** That no import makes a second song live where titles and artists cannot be told apart. */
@IntegrationTest
class OneSongOnceIT extends ChartImportFixture {
    private static final String STAY = ",1990-01-06,40,40,1990-01-06,1,1990-01-06,1,1\n";

    @Inject
    Publish publish;

    @Test
    void theFirstLineOfAFileJoinsTheEditorsSongAndTheSecondStaysADraft() throws IOException {
        var artist = given.artist("Ann " + mark).published();
        given.songBy(artist, "Leave Me " + mark).published();
        var songs = songs("1,\"Leave Me %1$s\",Ann %1$s" + STAY + "2,\"LEAVE ME! %1$s\",\"ANN  %1$s\"" + STAY);

        var report = run(true, songs);

        assertThat(report.changed()).isOne();
        assertThat(sentences(report))
                .containsExactly(
                        "“LEAVE ME! %1$s” stays a draft, since “Leave Me %1$s” (%2$s) may be the same: publish it if it is another song."
                                .formatted(mark, slugs().getFirst()));
        assertThat(slugs()).hasSize(1);
        assertThat(run(true, songs).changedNothing()).isTrue();
        assertThat(run(true, songs("3,\"Leave me, %1$s\",ann %1$s" + STAY)).published())
                .isZero();
        assertThat(slugs()).hasSize(1);
    }

    @Test
    void ofTwoLinesInAnEmptyCatalogueTheFirstIsPublishedInWhateverOrderTheyComeAgain() throws IOException {
        var first = "1,Rain A/B %1$s,Ann %1$s" + STAY;
        var second = "2,Rain A-B %1$s,Ann %1$s Featuring Bob %1$s" + STAY;

        assertThat(sentences(run(false, songs(first + second)))).hasSize(1);
        var report = run(true, songs(second + first));

        assertThat(report.badRows()).extracting(BadRow::line).containsExactly(2);
        assertThat(slugs()).containsExactly("ann-%1$s/rain-a-b-%1$s".formatted(mark));
        assertThat(run(true, songs(first + second)).changedNothing()).isTrue();
    }

    @Test
    void whoPublishesTheSecondSaysThatItIsAnotherSong() throws IOException {
        var songs = songs("1,Rain A/B %1$s,Ann %1$s" + STAY + "2,Rain A-B %1$s,Ann %1$s" + STAY);
        run(true, songs);

        publish.execute(operator().asSystem(), PublishRequest.of(head("Rain A-B " + mark)));

        assertThat(run(true, songs).badRows()).isEmpty();
        assertThat(slugs()).hasSize(2);
    }

    @Test
    void otherArtistsHaveAnotherSong() throws IOException {
        var report = run(
                true,
                songs("1,Rain %1$s,Ann %1$s" + STAY + "2,Rain %1$s,Bob %1$s" + STAY
                        + "3,Rain %1$s,Cat %1$s Featuring Ann %1$s" + STAY));

        assertThat(report.badRows()).isEmpty();
        assertThat(slugs()).hasSize(3);
    }

    @Test
    void aSongThatStandsInAWeekTwiceIsReportedAndCountsWithItsBetterPlace() throws IOException {
        var songs = songs("1,Rain %1$s,Ann %1$s,2020-01-11,5,5,2020-01-11,1,2020-01-11,1,1\n");
        var weeks = weeks("2020-01-11,5,1\n2020-01-11,6,1\n");

        var report = run(true, songs, weeks);

        assertThat(report.badRows())
                .extracting(BadRow::toString)
                .containsExactly(
                        "weeks.csv:3: The song_id 1 has position 5 of 2020-01-11 already; both are taken, and the better one counts.");
        assertThat(report.places()).isEqualTo(2);
        assertThat(peak("Rain " + mark)).containsExactly("5");
        assertThat(run(true, songs, weeks).changedNothing()).isTrue();
    }

    private static List<String> sentences(ImportReport report) {
        return report.badRows().stream().map(BadRow::sentence).toList();
    }

    private List<@Nullable String> slugs() {
        return rows.column(
                "SELECT slug FROM publication WHERE type = 'Song' AND title LIKE ? AND live @> now() ORDER BY slug",
                "%" + mark);
    }
}
