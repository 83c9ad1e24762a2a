package org.linernotes.publication;

import static org.assertj.core.api.Assertions.assertThat;
import static org.linernotes.testing.AtOnce.inParallel;

import jakarta.inject.Inject;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.locks.LockSupport;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.linernotes.database.TestConnections;
import org.linernotes.entry.RevisionRef;
import org.linernotes.publication.Encyclopedia.Knot;
import org.linernotes.testing.IntegrationTest;

/** Whoever waits for an entry gets it in turn; nobody is overtaken by those who only need it to stay as it is. */
@IntegrationTest
class TurnsIT {
    private static final int PUBLISHERS = 6;
    private static final long LONGEST = 60_000_000_000L;

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

    // R3
    @Test
    void aPublisherOfASongWaitsBehindWhoeverChangesItsArtist() throws Exception {
        var artist = published("Simple Minds");
        var song = given.approved(Knot.titled("Belfast Child").requiring(artist.entryId()));
        try (var another = connections.asOwner()) {
            another.setAutoCommit(false);
            execute(another, "SELECT lock_entries('{}', '{%s}')".formatted(artist.entryId()));
            var change = threads.submit(() -> publish(artist));
            awaitWaiters(artist, 1);
            var later = threads.submit(() -> publish(song));
            awaitWaiters(artist, 2);
            another.commit();

            assertThat(change.get()).isNotEmpty();
            assertThat(later.get()).isNotEmpty();
        }
    }

    // R3
    @Test
    void sixPublishersOfAnArtistsSongsLetTheArtistBeChanged() throws Exception {
        var artist = published("Michael Jackson");
        var over = new AtomicBoolean();
        var published = new AtomicInteger();
        var tasks = new ArrayList<Callable<Long>>();
        for (var index = 0; index < PUBLISHERS; index++) {
            var songs = Stream.generate(() -> given.approved(Knot.titled("Bad").requiring(artist.entryId())))
                    .limit(5)
                    .toList();
            tasks.add(() -> publishUntil(over, songs, published));
        }
        tasks.add(() -> changeSeveralTimes(artist, published, over));

        var longest = inParallel(tasks).getLast();

        System.out.printf(
                "%d publishers, %d commands meanwhile: the artist waited %d ms at most%n",
                PUBLISHERS, published.get(), longest / 1_000_000);
    }

    private long publishUntil(AtomicBoolean over, List<RevisionRef> songs, AtomicInteger published) {
        var end = System.nanoTime() + LONGEST;
        while (!over.get()) {
            assertThat(System.nanoTime()).as("the artist was not changed yet").isLessThan(end);
            publish(songs.toArray(RevisionRef[]::new));
            commands.unpublish()
                    .execute(
                            given.publisher(),
                            new UnpublishRequest(
                                    songs.stream().map(RevisionRef::entryId).toList(), null, "a test", null, null));
            published.addAndGet(2);
        }
        return 0;
    }

    private long changeSeveralTimes(RevisionRef artist, AtomicInteger published, AtomicBoolean over) {
        try {
            var longest = 0L;
            for (var time = 0; time < 3; time++) {
                var before = published.get();
                var end = System.nanoTime() + LONGEST;
                while (published.get() < before + PUBLISHERS) {
                    assertThat(System.nanoTime()).as("nobody publishes").isLessThan(end);
                    LockSupport.parkNanos(1_000_000);
                }
                var begin = System.nanoTime();
                change(artist, time);
                longest = Math.max(longest, System.nanoTime() - begin);
            }
            return longest;
        } finally {
            over.set(true);
        }
    }

    private void change(RevisionRef artist, int time) {
        if (time % 2 == 0) {
            commands.takeDown().execute(given.publisher(), artist.entryId(), "a test", false);
        } else {
            commands.lift().execute(given.publisher(), artist.entryId());
        }
    }

    private RevisionRef published(String title) {
        var artist = given.approved(Knot.titled(title).at("artist-" + UUID.randomUUID()));
        publish(artist);
        return artist;
    }

    private List<Publication> publish(RevisionRef... items) {
        return commands.publish().execute(given.publisher(), PublishRequest.of(items));
    }

    private void awaitWaiters(RevisionRef entry, int count) {
        var end = System.nanoTime() + LONGEST;
        while (given.column("""
                        SELECT pid FROM pg_locks
                         WHERE locktype = 'advisory' AND NOT granted
                           AND ((CAST(classid AS bigint) << 32) | CAST(objid AS bigint)) = hashtextextended('entry ' || ?, 0)""", entry.entryId().toString()).size() < count) {
            assertThat(System.nanoTime()).as("waited for a waiter").isLessThan(end);
            LockSupport.parkNanos(1_000_000);
        }
    }

    private static void execute(Connection connection, String sql) throws SQLException {
        try (var statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }
}
