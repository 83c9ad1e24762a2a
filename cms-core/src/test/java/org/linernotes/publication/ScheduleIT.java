package org.linernotes.publication;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import jakarta.inject.Inject;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.stream.Stream;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.linernotes.entry.RevisionRef;
import org.linernotes.problem.ProblemException;
import org.linernotes.publication.Encyclopedia.Knot;
import org.linernotes.testing.IntegrationTest;

@IntegrationTest
class ScheduleIT {
    private final Instant today = Instant.now().truncatedTo(ChronoUnit.MINUTES);
    private final Instant friday = today.plus(3, ChronoUnit.DAYS);
    private final Instant monday = today.plus(6, ChronoUnit.DAYS);
    private final Instant later = today.plus(30, ChronoUnit.DAYS);

    @Inject
    Encyclopedia given;

    @Inject
    Commands commands;

    @Test
    void whatIsLiveRunsUntilTheScheduledInstant() {
        var song = live("Bad", null);

        var timeline = schedule(update(song), friday, null);

        assertThat(timeline).extracting(Publication::liveFrom).last().isEqualTo(friday);
        assertThat(timeline).extracting(Publication::liveUntil).containsExactly(friday, null);
        assertThat(timeline).extracting(Publication::endedBy).containsExactly(EndReason.REPLACED, null);
        assertThat(given.column("SELECT work FROM entry WHERE id = ?", song.entryId()))
                .containsExactly("APPROVED");
    }

    @Test
    void cancellingGivesTheLiveOneItsOwnEndBack() {
        var song = live("Bad", later);
        var scheduled = schedule(update(song), friday, null).getLast();
        assertThat(scheduled.expiresAt()).as("the end is kept").isEqualTo(later);

        var timeline = commands.cancel().execute(given.publisher(), List.of(scheduled.id()));

        assertThat(timeline).singleElement().satisfies(live -> {
            assertThat(live.liveUntil()).isEqualTo(later);
            assertThat(live.endedBy()).isEqualTo(EndReason.EXPIRED);
        });
    }

    @Test
    void reschedulingMovesTheBoundaryBothWays() {
        var scheduled = schedule(update(live("Bad", null)), friday, null).getLast();

        assertThat(commands.reschedule().execute(given.publisher(), List.of(scheduled.id()), monday))
                .extracting(Publication::liveUntil)
                .containsExactly(monday, null);
        assertThat(commands.reschedule().execute(given.publisher(), List.of(scheduled.id()), friday))
                .extracting(Publication::liveUntil)
                .containsExactly(friday, null);
        assertThat(given.column(
                        "SELECT due_at = ? FROM outbox WHERE publication_id = ?",
                        java.sql.Timestamp.from(friday),
                        scheduled.id()))
                .containsExactly("t");
    }

    @Test
    void publishingBesideAScheduleAsksWhatBecomesOfIt() {
        var song = live("Bad", null);
        var scheduled = schedule(update(song), friday, null).getLast();
        var newer = update(song);

        assertThatThrownBy(() -> publish(newer, null))
                .hasMessageMatching("“Bad” is scheduled for .* UTC; say whether that is kept or removed\\.");
        assertThat(publish(newer, ScheduledChoice.KEEP))
                .extracting(Publication::liveUntil)
                .containsExactly(friday, null);
        assertThat(publish(update(song), ScheduledChoice.REMOVE))
                .singleElement()
                .satisfies(only -> assertThat(only.liveUntil()).isNull());
        assertThat(commands.publications().find(scheduled.id())).isEmpty();
    }

    @Test
    void whatIsScheduledMayBePublishedAlthoughThereIsANewerDraft() {
        var song = live("Bad", null);
        var update = update(song);
        schedule(update, friday, null);
        given.revise(song.entryId(), Knot.titled("Bad, yet another time"));

        assertThat(publish(update, ScheduledChoice.REMOVE)).hasSize(1);
    }

    @Test
    void moreThanOneMayBeScheduled() {
        var song = live("Bad", null);
        schedule(update(song), monday, null);

        assertThat(schedule(update(song), friday, ScheduledChoice.KEEP))
                .extracting(Publication::liveUntil)
                .containsExactly(friday, monday, null);
        assertThatThrownBy(() -> schedule(update(song), friday, ScheduledChoice.KEEP))
                .hasMessage("Something is scheduled for “Bad” at that very instant; choose another one, or remove it.");
    }

    @Test
    void aScheduleNeedsWhatItRequiresFromItsInstantOn() {
        var artist = given.approved(Knot.titled("Simple Minds"));
        var song = given.approved(Knot.titled("Belfast Child").requiring(artist.entryId()));
        schedule(artist, monday, null);

        assertThatThrownBy(() -> schedule(song, friday, null))
                .hasMessage("“Belfast Child” needs “Simple Minds”, which is not live from " + Moments.inWords(friday)
                        + " until " + Moments.inWords(monday) + "; schedule both together.");
        assertThat(schedule(song, monday, null)).hasSize(1);
        assertThatThrownBy(() -> commands.cancel()
                        .execute(
                                given.publisher(),
                                List.of(commands.publications()
                                        .ofEntries(List.of(artist.entryId()))
                                        .getFirst()
                                        .id())))
                .hasMessage("“Simple Minds” is needed by “Belfast Child” from " + Moments.inWords(monday)
                        + " on; cancel both together.");
    }

    @Test
    void thePastIsNoInstantToScheduleFor() {
        var song = given.approved(Knot.titled("Bad"));

        assertThatThrownBy(() -> schedule(song, today, null))
                .hasMessage("That time is not ahead any more; choose a later one.");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"+10000-01-01T00:00:00Z", "+294277-01-01T00:00:00Z", "+1000000000-12-31T23:59:59.999999999Z"})
    void yearsThatNobodyMeansAreRefused(Instant never) {
        var song = live("Bad", null);
        var scheduled = schedule(given.approved(Knot.titled("Bad")), friday, null);

        assertThat(List.<ThrowingCallable>of(
                        () -> schedule(song, never, null),
                        () -> commands.publish()
                                .execute(given.publisher(), new PublishRequest(List.of(song), never, null, null)),
                        () -> commands.reschedule()
                                .execute(
                                        given.publisher(),
                                        List.of(scheduled.getFirst().id()),
                                        never),
                        () -> commands.expire().execute(given.publisher(), List.of(song.entryId()), never),
                        () -> unpublish(never, song)))
                .allSatisfy(command -> assertThatThrownBy(command)
                        .isInstanceOf(ProblemException.class)
                        .hasMessage("Choose an instant in the years 1 to 9999."));
    }

    @Test
    void theLastInstantOfAllIsKeptToTheMicrosecond() {
        var last = Instant.parse("9999-12-31T23:59:59.999999999Z");

        assertThat(schedule(given.approved(Knot.titled("Bad")), last, null))
                .singleElement()
                .extracting(Publication::liveFrom)
                .isEqualTo(last.truncatedTo(ChronoUnit.MICROS));
    }

    @Test
    void whatIsUnpublishedFromItsFirstInstantOnNeverBegins() {
        var song = live("Bad", null);
        schedule(update(song), friday, null);

        assertThat(unpublish(friday, song)).singleElement().satisfies(live -> {
            assertThat(live.liveUntil()).isEqualTo(friday);
            assertThat(live.endedBy()).isEqualTo(EndReason.UNPUBLISHED);
        });
    }

    @Test
    void whatRequiresEachOtherIsCalledOffTogether() {
        var first = given.draft(Knot.titled("A-side"));
        var second = given.approved(Knot.titled("B-side").requiring(first.entryId()));
        var head = given.approve(
                given.revise(first.entryId(), Knot.titled("A-side").requiring(second.entryId())));
        var scheduled = commands.schedule().execute(given.publisher(), PublishRequest.of(head, second), friday);

        assertThatThrownBy(() -> commands.cancel()
                        .execute(given.publisher(), List.of(scheduled.getFirst().id())))
                .hasMessageEndingWith("cancel both together.");
        assertThat(unpublish(friday, head, second)).isEmpty();
    }

    @Test
    void anEndMayBeGivenMovedAndTaken() {
        var song = live("Bad", null);
        var entries = List.of(song.entryId());

        assertThat(commands.expire()
                        .execute(given.publisher(), entries, friday)
                        .getFirst()
                        .liveUntil())
                .isEqualTo(friday);
        assertThat(commands.expire()
                        .execute(given.publisher(), entries, monday)
                        .getFirst()
                        .liveUntil())
                .isEqualTo(monday);
        assertThat(publish(update(song), null).getFirst().liveUntil())
                .as("kept when replaced")
                .isEqualTo(monday);
        assertThat(commands.expire()
                        .execute(given.publisher(), entries, null)
                        .getFirst()
                        .liveUntil())
                .isNull();
    }

    @Test
    void whatLiveEntriesRequireDoesNotExpireUnderThem() {
        var artist = live("Simple Minds", null);
        publish(given.approved(Knot.titled("Belfast Child").requiring(artist.entryId())), null);

        assertThatThrownBy(() -> commands.expire().execute(given.publisher(), List.of(artist.entryId()), friday))
                .hasMessage("“Simple Minds” is needed by “Belfast Child” from " + Moments.inWords(friday)
                        + " on; give both the same end.");
    }

    private List<Publication> unpublish(Instant at, RevisionRef... items) {
        var entries = Stream.of(items).map(RevisionRef::entryId).toList();
        return commands.unpublish()
                .execute(given.publisher(), new UnpublishRequest(entries, at, "a reason", ScheduledChoice.KEEP, null));
    }

    private RevisionRef live(String title, @Nullable Instant until) {
        var item = given.approved(Knot.titled(title));
        commands.publish().execute(given.publisher(), new PublishRequest(List.of(item), until, null, null));
        return item;
    }

    private RevisionRef update(RevisionRef item) {
        return given.approve(given.revise(item.entryId(), Knot.titled("Bad")));
    }

    private List<Publication> publish(RevisionRef item, @Nullable ScheduledChoice choice) {
        return commands.publish().execute(given.publisher(), new PublishRequest(List.of(item), null, choice, null));
    }

    private List<Publication> schedule(RevisionRef item, Instant at, @Nullable ScheduledChoice choice) {
        return commands.schedule()
                .execute(given.publisher(), new PublishRequest(List.of(item), null, choice, null), at);
    }
}
