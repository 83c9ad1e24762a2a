package org.linernotes.publication;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import jakarta.inject.Inject;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.function.BooleanSupplier;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.linernotes.database.TestConnections;
import org.linernotes.entry.RevisionRef;
import org.linernotes.publication.Encyclopedia.Knot;
import org.linernotes.testing.IntegrationTest;

/** Commands that meet: one is held at a lock, by another connection, until the test lets it go on. */
@IntegrationTest
class RaceIT {
    @Inject
    Encyclopedia given;

    @Inject
    Commands commands;

    @Inject
    TestConnections connections;

    private final ExecutorService threads = Executors.newCachedThreadPool();

    @AfterEach
    void stop() {
        threads.shutdownNow();
    }

    @Test
    void aCommandThatBeganBeforeAnotherCommittedDoesNotCutTheWrongInterval() throws Exception {
        var song = given.approved(Knot.titled("Bad"));
        commands.publish().execute(given.publisher(), PublishRequest.of(song));
        var revision = given.approve(given.revise(song.entryId(), Knot.titled("Bad again")));

        Future<List<Publication>> late;
        try (var other = holding(song.entryId())) {
            late = start(() -> publish(revision));
            awaitWaiters(1);
            execute(other, """
                    UPDATE entry SET commanded_at = clock_timestamp() WHERE id = '%1$s';
                    UPDATE publication SET live = tstzrange(lower(live), commanded_at), ended_by = 'UNPUBLISHED'
                      FROM entry WHERE entry.id = entry_id AND entry_id = '%1$s'""".formatted(song.entryId()));
            other.commit();
        }

        assertThat(late.get())
                .singleElement()
                .extracting(Publication::revisionId)
                .isEqualTo(revision.revisionId());
        assertThat(given.column(
                        "SELECT ended_by FROM publication WHERE entry_id = ? ORDER BY live_from", song.entryId()))
                .as("the interval that had ended stays as it was")
                .containsExactly("UNPUBLISHED", "null");
    }

    @Test
    void anArtistIsPublishedAgainWhileASongThatNeedsItIsPublished() throws Exception {
        var artist = given.approved(Knot.titled("Simple Minds"));
        publish(artist);
        var song = given.approved(Knot.titled("Belfast Child").requiring(artist.entryId()));
        var update = given.approve(given.revise(artist.entryId(), Knot.titled("Simple Minds")));

        Future<List<Publication>> first;
        Future<List<Publication>> second;
        try (var other = holding(artist.entryId())) {
            first = start(() -> publish(song));
            second = start(() -> publish(update));
            awaitWaiters(2);
            other.commit();
        }

        assertThat(first.get()).hasSize(1);
        assertThat(second.get()).hasSize(1);
    }

    @Test
    void aSongIsNotPublishedUnderAnArtistWhoIsUnpublishedMeanwhile() throws Exception {
        var artist = given.approved(Knot.titled("Simple Minds"));
        publish(artist);
        var song = given.approved(Knot.titled("Belfast Child").requiring(artist.entryId()));

        Future<List<Publication>> late;
        try (var other = holding(artist.entryId())) {
            late = start(() -> publish(song));
            awaitWaiters(1);
            execute(other, """
                    UPDATE entry SET commanded_at = clock_timestamp() WHERE id = '%1$s';
                    UPDATE publication SET live = tstzrange(lower(live), commanded_at), ended_by = 'UNPUBLISHED'
                      FROM entry WHERE entry.id = entry_id AND entry_id = '%1$s'""".formatted(artist.entryId()));
            other.commit();
        }

        assertThatThrownBy(late::get).rootCause().hasMessageContaining("needs “Simple Minds”");
    }

    @Test
    void ofTwoEntriesThatTakeOneAddressTheLaterIsToldWhose() throws Exception {
        var address = "address-" + UUID.randomUUID();
        var first = given.approved(Knot.titled("First").at(address));
        var second = given.approved(Knot.titled("Second").at(address));

        var outcomes = List.of(start(() -> publish(first)), start(() -> publish(second)));

        assertThat(outcomes.stream().map(RaceIT::outcome))
                .satisfiesOnlyOnce(outcome -> assertThat(outcome).isEqualTo("published"))
                .satisfiesOnlyOnce(
                        outcome -> assertThat(outcome).contains("cannot have the address “" + address + "”"));
    }

    @Test
    void entriesThatRequireEachOtherAreUpdatedByTwoPeopleAtOnce() throws Exception {
        var first = given.draft(Knot.titled("A-side"));
        var second = given.approved(Knot.titled("B-side").requiring(first.entryId()));
        var head = given.approve(
                given.revise(first.entryId(), Knot.titled("A-side").requiring(second.entryId())));
        commands.publish().execute(given.publisher(), PublishRequest.of(head, second));

        for (var round = 0; round < 10; round++) {
            var one = start(() -> publish(head));
            var other = start(() -> publish(second));
            assertThat(List.of(outcome(one), outcome(other))).containsOnly("published");
        }
    }

    @Test
    void aCommandHoldsNoReaderUp() throws Exception {
        var song = given.approved(Knot.titled("Bad"));
        publish(song);

        try (var command = connections.asOwner();
                var reader = connections.asReader()) {
            command.setAutoCommit(false);
            execute(command, "SELECT lock_entries('{%s}', '{}')".formatted(song.entryId()));

            execute(reader, "SET lock_timeout = '100ms'");
            assertThat(Encyclopedia.columnOf(
                            reader,
                            "SELECT refusal FROM post_comment(?, NULL, 'Fine.', 'Ann', NULL, NULL, 'an id', NULL, false, '{Knot}')",
                            song.entryId()))
                    .containsExactly("null");
        }
    }

    @Test
    void aScheduleThatWouldCommitAfterItsOwnInstantIsRefused() throws Exception {
        var address = "address-" + UUID.randomUUID();
        var song = given.approved(Knot.titled("Bad").at(address));
        var rival = given.approved(Knot.titled("Rival").at(address));
        var at = Instant.now().plusMillis(700);

        Future<List<Publication>> late;
        try (var other = connections.asOwner()) {
            other.setAutoCommit(false);
            execute(other, """
                    INSERT INTO publication (entry_id, type, revision_id, slug, title, sort_title, content, content_changed_at, live)
                    SELECT entry_id, 'Knot', id, '%s', '', '', '{}', now(), tstzrange(clock_timestamp(), NULL)
                      FROM revision WHERE id = '%s'""".formatted(address, rival.revisionId()));
            late = start(() -> commands.schedule().execute(given.publisher(), PublishRequest.of(song), at));
            awaitWaiters(1);
            while (Instant.now().isBefore(at)) {
                Thread.onSpinWait();
            }
            other.rollback();
        }

        assertThatThrownBy(late::get).rootCause().hasMessage("That time is not ahead any more; choose a later one.");
        assertThat(commands.publications().ofEntries(List.of(song.entryId()))).isEmpty();
    }

    private List<Publication> publish(RevisionRef item) {
        return commands.publish().execute(given.publisher(), PublishRequest.of(item));
    }

    private Future<List<Publication>> start(Callable<List<Publication>> command) {
        return threads.submit(command);
    }

    private static String outcome(Future<?> command) {
        try {
            command.get();
            return "published";
        } catch (ExecutionException refused) {
            return String.valueOf(refused.getMessage());
        } catch (InterruptedException stopped) {
            throw new IllegalStateException(stopped);
        }
    }

    /** Another connection that holds an entry until it is closed or commits. */
    private Connection holding(UUID entry) throws SQLException {
        var connection = connections.asOwner();
        connection.setAutoCommit(false);
        execute(connection, "SELECT FROM entry WHERE id = '%s' FOR NO KEY UPDATE".formatted(entry));
        return connection;
    }

    private void awaitWaiters(int count) {
        await(() -> given.column("SELECT pid FROM pg_stat_activity WHERE wait_event_type = 'Lock' AND state = 'active'")
                        .size()
                >= count);
    }

    private static void await(BooleanSupplier condition) {
        var end = System.nanoTime() + 10_000_000_000L;
        while (!condition.getAsBoolean()) {
            assertThat(System.nanoTime()).as("waited for a lock").isLessThan(end);
            Thread.onSpinWait();
        }
    }

    private static void execute(Connection connection, String sql) throws SQLException {
        try (var statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }
}
