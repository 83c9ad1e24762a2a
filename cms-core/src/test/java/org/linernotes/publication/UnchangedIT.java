package org.linernotes.publication;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.inject.Inject;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.linernotes.entry.RevisionRef;
import org.linernotes.publication.Encyclopedia.Knot;
import org.linernotes.testing.IntegrationTest;

/** Commands that ask for what is so already. */
@IntegrationTest
class UnchangedIT {
    @Inject
    Encyclopedia given;

    @Inject
    Commands commands;

    private final Instant friday = Instant.now().plus(5, ChronoUnit.DAYS).truncatedTo(ChronoUnit.MICROS);

    @Test
    void publishingWhatIsLiveChangesNothing() {
        var song = published();
        var before = written(song);

        for (var time = 0; time < 4; time++) {
            assertThat(commands.publish()
                            .execute(given.publisher(), PublishRequest.of(song))
                            .unchanged())
                    .isTrue();
        }
        assertThat(written(song)).isEqualTo(before);
    }

    @Test
    void ofASetOnlyWhatIsNotLiveYetIsPublished() {
        var song = published();
        var before = written(song);
        var other = given.approved(Knot.titled("Dirty Diana"));

        var live = commands.publish().execute(given.publisher(), PublishRequest.of(song, other));

        assertThat(live.unchanged()).isFalse();
        assertThat(live).hasSize(2);
        assertThat(written(song)).isEqualTo(before);
    }

    @Test
    void publishingWhatIsLiveWithAnotherEndIsAChange() {
        var song = published();

        var live = commands.publish().execute(given.publisher(), new PublishRequest(List.of(song), friday, null, null));

        assertThat(live.unchanged()).isFalse();
        assertThat(live).extracting(Publication::liveUntil).containsExactly(friday);
    }

    @Test
    void schedulingWhatIsScheduledChangesNothing() {
        var song = given.approved(Knot.titled("Bad"));
        assertThat(schedule(song).unchanged()).isFalse();
        var before = written(song);

        assertThat(schedule(song).unchanged()).isTrue();
        assertThat(written(song)).isEqualTo(before);
    }

    @Test
    void schedulingWhatWillBeLiveThenAnywayChangesNothing() {
        var song = published();
        var before = written(song);

        assertThat(schedule(song).unchanged()).isTrue();
        assertThat(written(song)).isEqualTo(before);
    }

    @Test
    void movingAScheduleToWhereItIsChangesNothing() {
        var song = given.approved(Knot.titled("Bad"));
        var scheduled = schedule(song).getFirst();
        var before = written(song);

        assertThat(commands.reschedule()
                        .execute(given.publisher(), List.of(scheduled.id()), friday)
                        .unchanged())
                .isTrue();
        assertThat(written(song)).isEqualTo(before);
    }

    @Test
    void settingAnEndThatIsSetChangesNothing() {
        var song = published();
        var entry = List.of(song.entryId());
        assertThat(commands.expire().execute(given.publisher(), entry, null).unchanged())
                .isTrue();
        commands.expire().execute(given.publisher(), entry, friday);
        var before = written(song);

        assertThat(commands.expire().execute(given.publisher(), entry, friday).unchanged())
                .isTrue();
        assertThat(written(song)).isEqualTo(before);
    }

    @Test
    void takingDownAndShowingAgainWhatIsSoChangesNothing() {
        var song = published();
        assertThat(commands.lift().execute(given.publisher(), song.entryId())).isFalse();
        commands.takeDown().execute(given.publisher(), song.entryId(), "a reason", true);
        var before = written(song);

        assertThat(commands.takeDown().execute(given.publisher(), song.entryId(), "a reason", true))
                .isFalse();
        assertThat(written(song)).isEqualTo(before);

        assertThat(commands.takeDown().execute(given.publisher(), song.entryId(), "a better reason", true))
                .isTrue();
        assertThat(given.column("SELECT withheld_reason FROM entry WHERE id = ?", song.entryId()))
                .containsExactly("a better reason");
    }

    private RevisionRef published() {
        var song = given.approved(Knot.titled("Bad"));
        assertThat(commands.publish()
                        .execute(given.publisher(), PublishRequest.of(song))
                        .unchanged())
                .isFalse();
        return song;
    }

    private PublishedEntries schedule(RevisionRef song) {
        return commands.schedule().execute(given.publisher(), PublishRequest.of(song), friday);
    }

    /** Intervals, journal and outbox. */
    private List<String> written(RevisionRef song) {
        return given.column("""
                SELECT CAST(p AS text) FROM publication p WHERE entry_id = ?
                 UNION ALL
                SELECT CAST(id AS text) FROM journal WHERE entry_id = ?
                 UNION ALL
                SELECT CAST(id AS text) FROM outbox WHERE entry_id = ?""", song.entryId(), song.entryId(), song.entryId());
    }
}
