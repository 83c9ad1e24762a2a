package org.linernotes.publication;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import jakarta.inject.Inject;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.locks.LockSupport;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.linernotes.database.TestConnections;
import org.linernotes.entry.RevisionRef;
import org.linernotes.problem.ProblemException;
import org.linernotes.publication.Encyclopedia.Knot;
import org.linernotes.testing.IntegrationTest;

/** Commands that take back, move or announce an instant, and are held up until it has passed. */
@IntegrationTest
class LateCommandsIT {
    @Inject
    Encyclopedia given;

    @Inject
    Commands commands;

    @Inject
    History history;

    @Inject
    TestConnections connections;

    private final ExecutorService threads = Executors.newCachedThreadPool();

    @AfterEach
    void stop() {
        threads.shutdownNow();
    }

    /** Each takes back or moves a publication that is scheduled for an entry that is live. */
    enum Command {
        CANCEL(false),
        MOVE(false),
        REPLACE(true),
        UNPUBLISH(true),
        KEEP_FOR_EVER(false);

        /** Whether it makes sense as well once that has begun. */
        private final boolean possibleLater;

        Command(boolean possibleLater) {
            this.possibleLater = possibleLater;
        }

        void execute(Commands commands, Encyclopedia given, Publication scheduled) {
            var publisher = given.publisher();
            var entry = scheduled.entryId();
            var head = new RevisionRef(entry, scheduled.revisionId());
            switch (this) {
                case CANCEL -> commands.cancel().execute(publisher, List.of(scheduled.id()));
                case MOVE ->
                    commands.reschedule()
                            .execute(
                                    publisher,
                                    List.of(scheduled.id()),
                                    Instant.now().plusSeconds(3_600));
                case REPLACE ->
                    commands.publish()
                            .execute(
                                    publisher,
                                    new PublishRequest(
                                            List.of(head),
                                            Instant.now().plusSeconds(7_200),
                                            ScheduledChoice.REMOVE,
                                            null));
                case UNPUBLISH ->
                    commands.unpublish()
                            .execute(
                                    publisher,
                                    new UnpublishRequest(
                                            List.of(entry), null, "a reason", ScheduledChoice.REMOVE, null));
                case KEEP_FOR_EVER -> commands.expire().execute(publisher, List.of(entry), null);
            }
        }
    }

    // R2
    @ParameterizedTest
    @EnumSource
    void whatReadersSawMeanwhileStaysInHistory(Command command) throws Exception {
        var song = published();
        var update = given.approve(given.revise(song.entryId(), Knot.titled("Bad again")));
        var at = soon();
        if (command == Command.KEEP_FOR_EVER) {
            commands.expire().execute(given.publisher(), List.of(song.entryId()), at);
        } else {
            schedule(update, at);
        }
        var coming = commands.publications().ofEntries(List.of(song.entryId())).getLast();

        var late = heldUntilAfter(at, song, () -> command.execute(commands, given, coming));

        if (command.possibleLater) {
            late.get();
        } else {
            assertThatThrownBy(late::get)
                    .isInstanceOf(ExecutionException.class)
                    .cause()
                    .isInstanceOf(ProblemException.class);
        }
        assertThat(given.column(
                        "SELECT id FROM publication WHERE entry_id = ? AND ? IN (live_from, live_until)",
                        song.entryId(),
                        Timestamp.from(at)))
                .as("what began or ended then")
                .contains(coming.id().toString());
        assertThat(history.boundariesNotAnnouncedOnce(List.of(song.entryId()))).isEmpty();
        assertThat(history.overlaps(List.of(song.entryId()))).isEmpty();
    }

    // R2
    @Test
    void whatWouldCommitAfterItsOwnEndIsRefused() throws Exception {
        var song = given.approved(Knot.titled("Bad"));
        var until = soon();
        var late = heldUntilAfter(
                until,
                song,
                () -> commands.publish()
                        .execute(given.publisher(), new PublishRequest(List.of(song), until, null, null)));

        assertThatThrownBy(late::get).hasMessageContaining("would end before it begins");
        assertThat(given.column("SELECT id FROM outbox WHERE entry_id = ?", song.entryId()))
                .isEmpty();
    }

    private RevisionRef published() {
        var song = given.approved(Knot.titled("Bad"));
        commands.publish().execute(given.publisher(), PublishRequest.of(song));
        return song;
    }

    private void schedule(RevisionRef update, Instant at) {
        commands.schedule().execute(given.publisher(), PublishRequest.of(update), at);
    }

    private static Instant soon() {
        return Instant.now().plusMillis(900).truncatedTo(ChronoUnit.MICROS);
    }

    /** Lets the command begin, holds it up at its journal row, and lets it go on once the instant has passed. */
    private Future<?> heldUntilAfter(Instant instant, RevisionRef song, Runnable command) throws SQLException {
        try (var other = connections.asOwner();
                var statement = other.createStatement()) {
            other.setAutoCommit(false);
            statement.execute("LOCK TABLE journal IN SHARE MODE");
            var late = threads.submit(command);
            awaitWaiter(song);
            while (!Instant.now().isAfter(instant)) {
                LockSupport.parkNanos(1_000_000);
            }
            other.rollback();
            return late;
        }
    }

    private void awaitWaiter(RevisionRef song) {
        var end = System.nanoTime() + 10_000_000_000L;
        while (given.column("SELECT pid FROM pg_locks WHERE relation = 'journal'::regclass AND NOT granted")
                .isEmpty()) {
            assertThat(System.nanoTime()).as("waiting to write about %s", song).isLessThan(end);
            LockSupport.parkNanos(1_000_000);
        }
    }
}
