package org.linernotes.publication;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import jakarta.inject.Inject;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.linernotes.account.Actor;
import org.linernotes.entry.RevisionRef;
import org.linernotes.problem.Problem;
import org.linernotes.problem.ProblemException;
import org.linernotes.publication.Encyclopedia.Knot;
import org.linernotes.testing.IntegrationTest;

/** The database's clock was ahead once and is right again: entries have been commanded at instants to come. */
@IntegrationTest
class ClockIT {
    @Inject
    Encyclopedia given;

    @Inject
    Commands commands;

    /** A command on an entry that is live. */
    private interface Step {
        void take(Commands commands, Actor publisher, RevisionRef update);
    }

    static Stream<Step> commands() {
        return Stream.of(
                (commands, publisher, update) -> commands.publish().execute(publisher, PublishRequest.of(update)),
                (commands, publisher, update) -> commands.unpublish()
                        .execute(
                                publisher,
                                new UnpublishRequest(List.of(update.entryId()), null, "a reason", null, null)),
                (commands, publisher, update) -> commands.expire().execute(publisher, List.of(update.entryId()), null),
                (commands, publisher, update) ->
                        commands.takeDown().execute(publisher, update.entryId(), "a reason", false));
    }

    // R9
    @ParameterizedTest
    @MethodSource("commands")
    void nowNeverMeansLater(Step command) {
        var update = updateOf(published());
        commandedAhead(update.entryId(), "10 minutes");
        var before = publications(update.entryId());

        assertThatThrownBy(() -> command.take(commands, given.publisher(), update))
                .isInstanceOfSatisfying(
                        ProblemException.class,
                        refused ->
                                assertThat(refused.problems()).singleElement().isInstanceOf(Problem.WrongState.class))
                .hasMessageStartingWith("The server's clock was ahead when this was changed last, at ");
        assertThat(publications(update.entryId())).isEqualTo(before);
    }

    // R9
    @Test
    void aRequiredEntryThatWasCommandedAheadHoldsThoseUpThatNeedIt() {
        var artist = published();
        var song = given.approved(Knot.titled("Bad").requiring(artist));
        commandedAhead(artist, "10 minutes");

        assertThatThrownBy(() -> commands.publish().execute(given.publisher(), PublishRequest.of(song)))
                .hasMessageStartingWith("The server's clock was ahead");
    }

    // R9
    @Test
    void aClockThatIsHardlyBehindIsWaitedFor() {
        var update = updateOf(published());
        commandedAhead(update.entryId(), "300 milliseconds");

        var live = commands.publish().execute(given.publisher(), PublishRequest.of(update));

        assertThat(live).singleElement().extracting(Publication::revisionId).isEqualTo(update.revisionId());
        assertThat(given.column(
                        "SELECT live_from <= clock_timestamp() FROM publication WHERE id = ?",
                        live.getFirst().id()))
                .containsExactly("t");
    }

    // R9
    @Test
    void whatWasAnnouncedBeforeItsTimeCanStillBeMovedAndCancelled() {
        var song = given.approved(Knot.titled("Bad"));
        var at = Instant.parse(given.column(
                                "SELECT to_json(date_trunc('second', clock_timestamp() + INTERVAL '1 hour') AT TIME ZONE 'UTC') #>> '{}'")
                        .getFirst()
                + "Z");
        var coming = commands.schedule()
                .execute(given.publisher(), PublishRequest.of(song), at)
                .getFirst();
        announcedByAClockThatWasAhead(coming);

        commands.reschedule().execute(given.publisher(), List.of(coming.id()), at.plusSeconds(60));
        assertThat(announcements(coming)).containsExactly("waits");
        announcedByAClockThatWasAhead(coming);
        commands.cancel().execute(given.publisher(), List.of(coming.id()));

        assertThat(publications(song.entryId())).isEmpty();
        assertThat(announcements(coming)).isEmpty();
    }

    @Test
    void nobodyWaitsLongerForALockThoughTheClockWasSetBack() {
        assertThat(given.column("""
                SELECT concat_ws(' ', set_config('lock_timeout', '100ms', true),
                                 nullif(CAST(wait_until(clock_timestamp() + INTERVAL '1 hour') AS text), ''),
                                 current_setting('lock_timeout'))""")).containsExactly("100ms 100ms");
    }

    private void announcedByAClockThatWasAhead(Publication coming) {
        given.update("UPDATE outbox SET dispatched_at = clock_timestamp() WHERE publication_id = ?", coming.id());
    }

    private List<String> announcements(Publication coming) {
        return given.column(
                "SELECT CASE WHEN dispatched_at IS NULL THEN 'waits' ELSE 'told' END FROM outbox WHERE publication_id = ?",
                coming.id());
    }

    private UUID published() {
        var song = given.approved(Knot.titled("Bad"));
        commands.publish().execute(given.publisher(), PublishRequest.of(song));
        return song.entryId();
    }

    private RevisionRef updateOf(UUID entry) {
        return given.approve(given.revise(entry, Knot.titled("Bad again")));
    }

    private void commandedAhead(UUID entry, String interval) {
        given.update(
                "UPDATE entry SET commanded_at = clock_timestamp() + CAST(? AS interval) WHERE id = ?",
                interval,
                entry);
    }

    private List<String> publications(UUID entry) {
        return given.column("SELECT CAST(p AS text) FROM publication p WHERE entry_id = ? ORDER BY live_from", entry);
    }
}
