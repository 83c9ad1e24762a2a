package org.linernotes.publication;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import jakarta.inject.Inject;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.linernotes.database.TestConnections;
import org.linernotes.entry.RevisionRef;
import org.linernotes.publication.Encyclopedia.Knot;
import org.linernotes.testing.IntegrationTest;
import org.linernotes.testing.ReadersView;

/** What the delivery role sees of entries that readers must not see, whatever it tries. */
@IntegrationTest
class HiddenIT {
    private static final Instant TOMORROW = Instant.parse("2099-01-01T10:00:00Z");

    @Inject
    Encyclopedia given;

    @Inject
    Commands commands;

    @Inject
    TestConnections connections;

    private Connection delivery;

    @BeforeEach
    void connect() throws SQLException {
        delivery = connections.asDelivery();
    }

    @AfterEach
    void disconnect() throws SQLException {
        delivery.close();
    }

    @Test
    void draftsScheduledAndWithheldEntriesAreNowhere() {
        var live = live("Live");
        var draft = given.approved(Knot.titled("A draft").requiring(live.entryId()));
        var scheduled = given.approved(Knot.titled("Scheduled").requiring(live.entryId()));
        schedule(scheduled);
        var withheld = live("Withheld");
        commands.takeDown().execute(given.publisher(), withheld.entryId(), "a reason", false);

        for (var setting : List.of("linernotes.at", "search_path")) {
            see(
                    "SELECT set_config(?, ?, false)",
                    setting,
                    setting.equals("search_path") ? "live, asof, public" : "2100-01-01");
            assertThat(List.of(live, draft, scheduled, withheld))
                    .filteredOn(item -> !pages(item).isEmpty())
                    .as("seen with another %s", setting)
                    .containsExactly(live);
            for (var hidden : List.of(draft, scheduled, withheld)) {
                assertThat(see("SELECT entry_id FROM live.reference WHERE entry_id = ?", hidden.entryId()))
                        .isEmpty();
                assertThat(see("SELECT entry_id FROM live.publication_value WHERE entry_id = ?", hidden.entryId()))
                        .isEmpty();
            }
        }
    }

    @Test
    void whatChangesBehindTheScenesChangesNoByteForReaders() throws SQLException {
        var song = live("Bad");
        var other = live("Smooth");
        var before = everything(song, other);

        var update = given.approve(given.revise(
                song.entryId(), Knot.titled("Bad, with a new title").mentioning(other.entryId())));
        assertThat(everything(song, other)).isEqualTo(before);

        var scheduled = schedule(update);
        commands.reschedule().execute(given.publisher(), List.of(scheduled.id()), TOMORROW.plusSeconds(60));
        assertThat(everything(song, other)).isEqualTo(before);

        commands.expire().execute(given.publisher(), List.of(other.entryId()), TOMORROW);
        given.update("""
                INSERT INTO comment (entry_id, author_name, state, posted_at) VALUES (?, 'Somebody', 'PENDING', now())""", song.entryId());
        assertThat(everything(song, other)).isEqualTo(before);

        commands.cancel().execute(given.publisher(), List.of(scheduled.id()));
        assertThat(everything(song, other)).isEqualTo(before);
    }

    @Test
    void theDatabaseAloneShowsWhatIsScheduledAtItsInstant() {
        var song = given.approved(Knot.titled("Bad"));
        var at = Instant.now().plusSeconds(4).truncatedTo(ChronoUnit.MICROS);
        var request = new PublishRequest(List.of(song), at.plusMillis(300), null, null);
        commands.schedule().execute(given.publisher(), request, at);

        var end = System.nanoTime() + Duration.ofSeconds(20).toNanos();
        var wasSeen = false;
        while (System.nanoTime() < end) {
            var seen = see("""
                    SELECT concat_ws(' ', now() >= CAST(? AS timestamptz), now() < CAST(? AS timestamptz), count(*))
                      FROM live.publication WHERE entry_id = ?""", at.toString(), at.plusMillis(300).toString(), song.entryId())
                    .getFirst();
            assertThat(seen).isIn("f t 0", "t t 1", "t f 0");
            wasSeen |= seen.equals("t t 1");
            if (seen.equals("t f 0")) {
                break;
            }
        }
        assertThat(wasSeen).isTrue();
    }

    @Test
    void whatIsTakenDownIsHiddenInPastAndFutureTooAndComesBack() throws SQLException {
        var song = live("Bad");
        var then = Instant.now();
        var page = pages(song);

        commands.takeDown().execute(given.publisher(), song.entryId(), "a court said so", true);
        assertThat(pages(song)).isEmpty();
        assertThat(asOf(then, song)).isEmpty();
        assertThat(commands.takeDown().execute(given.publisher(), song.entryId(), "a court said so", true))
                .isFalse();

        commands.lift().execute(given.publisher(), song.entryId());
        assertThat(pages(song)).isEqualTo(page);
        assertThat(asOf(then, song)).hasSize(1);
        assertThat(given.column("SELECT kind FROM journal WHERE entry_id = ? ORDER BY sequence", song.entryId()))
                .containsExactly("PUBLISHED", "TAKEN_DOWN", "TAKE_DOWN_LIFTED");
        assertThatThrownBy(() -> commands.takeDown().execute(given.publisher(), song.entryId(), " ", false))
                .hasMessage("Say why, in a few words.");
    }

    private RevisionRef live(String title) {
        var item = given.approved(Knot.titled(title).at("knot-" + UUID.randomUUID()));
        commands.publish().execute(given.publisher(), PublishRequest.of(item));
        return item;
    }

    private Publication schedule(RevisionRef item) {
        return commands.schedule()
                .execute(given.publisher(), PublishRequest.of(item), TOMORROW)
                .getLast();
    }

    private List<String> pages(RevisionRef item) {
        return see("SELECT p::text FROM live.publication p WHERE entry_id = ?", item.entryId());
    }

    private List<String> everything(RevisionRef... items) throws SQLException {
        return ReadersView.of(
                delivery, Stream.of(items).map(RevisionRef::entryId).toList());
    }

    private List<String> see(String sql, Object... values) {
        return Encyclopedia.columnOf(delivery, sql, values);
    }

    private List<String> asOf(Instant at, RevisionRef item) throws SQLException {
        try (var reader = new Reader(connections.asPreview())) {
            return List.copyOf(reader.asOf(at, List.of(item.entryId())).pages().values());
        }
    }
}
