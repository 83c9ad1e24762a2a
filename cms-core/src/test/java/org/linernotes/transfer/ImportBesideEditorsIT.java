package org.linernotes.transfer;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.inject.Inject;
import java.io.IOException;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import org.junit.jupiter.api.Test;
import org.linernotes.publication.Publish;
import org.linernotes.publication.PublishRequest;
import org.linernotes.publication.Schedule;
import org.linernotes.review.SubmitForReview;
import org.linernotes.review.SubmitRequest;
import org.linernotes.testing.IntegrationTest;

/** That an import leaves alone what people work on, wrote or decided. */
@IntegrationTest
class ImportBesideEditorsIT extends ChartImportFixture {
    @Inject
    Publish publish;

    @Inject
    Schedule schedule;

    @Inject
    SubmitForReview submit;

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
        publish.execute(operator().asSystem(), PublishRequest.of(saved.head()));

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
        publish.execute(operator().asSystem(), PublishRequest.of(saved.head()));

        run(true, songs("1,Noted %1$s,Ann %1$s,1990-01-06,40,3,1990-01-13,1,1990-01-13,2,1\n"));

        assertThat(peak("Noted " + mark)).containsExactly("3");
        assertThat(rows.column(
                        "SELECT content #>> '{charts,0,citation,title}' FROM publication WHERE title = ? AND live @> now()",
                        "Noted " + mark))
                .containsExactly("The paper");
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
    void whatAnEditorWorksOnOrPutAwayIsLeftAsItIs() throws IOException {
        run(true, songs("1,Edited %1$s,Ann %1$s,1990-01-06,40,40,1990-01-06,1,1990-01-06,1,1\n"));
        run(false, songs("""
                2,Put Away %1$s,Ann %1$s,1990-01-06,41,41,1990-01-06,1,1990-01-06,1,1
                3,Submitted %1$s,Ann %1$s,1990-01-06,42,42,1990-01-06,1,1990-01-06,1,1
                """));
        change("Edited " + mark, "jsonb_set(content, '{releaseYear}', '1989')");
        rows.column("UPDATE entry SET state = 'ARCHIVED' WHERE title = ? RETURNING id", "Put Away " + mark);
        submit.execute(operator(), SubmitRequest.of(head("Submitted " + mark)));
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
        submit.execute(operator(), SubmitRequest.of(head("Doubtful " + mark)));
        rows.column("UPDATE entry SET work = 'DRAFT' WHERE title = ? RETURNING id", "Doubtful " + mark);

        run(true, songs);

        assertThat(rows.column("SELECT id FROM publication WHERE title = ?", "Doubtful " + mark))
                .isEmpty();
    }

    @Test
    void aGuestOnWhomAnEditorWorkedGetsAPageByALaterRun() throws IOException {
        run(true, songs("1,First %1$s,Ann %1$s Featuring Guest %1$s,1990-01-06,40,40,1990-01-06,1,1990-01-06,1,1\n"));
        var saved = change("Guest " + mark, "jsonb_set(content, '{kind}', '\"PERSON\"')");
        var songs = songs("2,Own %1$s,Guest %1$s,1991-01-05,40,40,1991-01-05,1,1991-01-05,1,1\n");
        run(true, songs);
        assertThat(pageMode("Guest " + mark)).containsExactly("CREDIT_ONLY");

        publish.execute(operator().asSystem(), PublishRequest.of(saved.head()));
        run(true, songs);
        assertThat(pageMode("Guest " + mark)).containsExactly("FULL");
    }

    @Test
    void aSongOfWhichSomethingIsScheduledIsLeftAsItIs() throws IOException {
        run(true, songs("1,Planned %1$s,Ann %1$s,1990-01-06,40,40,1990-01-06,1,1990-01-06,1,1\n"));
        var saved = change("Planned " + mark, "jsonb_set(content, '{releaseYear}', '1989')");
        schedule.execute(
                operator().asSystem(),
                PublishRequest.of(saved.head()),
                Instant.now().plus(1, ChronoUnit.HOURS));

        var report = run(true, songs("1,Planned %1$s,Ann %1$s,1990-01-06,40,3,1990-01-13,1,1990-01-13,2,1\n"));

        assertThat(report.changedNothing()).isTrue();
        assertThat(report.badRows()).hasSize(1);
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
        publish.execute(operator().asSystem(), PublishRequest.of(changed.head()));

        var report = run(true, songs("""
                2,Second %1$s,Ann %1$s,1990-01-06,40,40,1990-01-06,1,1990-01-06,1,1
                3,Third %1$s,Bob %1$s,1990-01-06,41,41,1990-01-06,1,1990-01-06,1,1
                """));

        assertThat(report.badRows()).isEmpty();
        assertThat(pageMode("Ann " + mark)).containsExactly("CREDIT_ONLY");
        assertThat(pageMode("Bob " + mark)).containsExactly("CREDIT_ONLY");
    }
}
