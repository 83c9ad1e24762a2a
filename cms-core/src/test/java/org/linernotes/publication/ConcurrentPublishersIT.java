package org.linernotes.publication;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.inject.Inject;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.UUID;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.ThreadLocalRandom;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.linernotes.entry.RevisionRef;
import org.linernotes.publication.Encyclopedia.Knot;
import org.linernotes.testing.IntegrationTest;

/** Publishers who never do anything wrong must never be refused, whatever the others do meanwhile. */
@IntegrationTest
class ConcurrentPublishersIT {
    private static final int PUBLISHERS = 4;
    private static final int SONGS_EACH = 10;

    @Inject
    Encyclopedia given;

    @Inject
    Commands commands;

    @Inject
    History history;

    @Test
    void legalCommandsSucceedForASecond() throws Exception {
        publish(Duration.ofSeconds(1));
    }

    @Test
    @Tag("long")
    void legalCommandsSucceedForTenSeconds() throws Exception {
        publish(Duration.ofSeconds(10));
    }

    private void publish(Duration duration) throws Exception {
        var seed = ThreadLocalRandom.current().nextLong();
        var artists = List.of(artist("Simple Minds"), artist("Michael Jackson"));
        var publishers = new ArrayList<Publisher>();
        for (var index = 0; index < PUBLISHERS; index++) {
            publishers.add(new Publisher(artists, new Random(seed + index), duration));
        }
        var counts = new ArrayList<Integer>();
        try (var threads = Executors.newFixedThreadPool(PUBLISHERS)) {
            for (Future<Integer> count : threads.invokeAll(publishers)) {
                counts.add(count.get());
            }
        }
        var knots = new ArrayList<>(artists.stream().map(RevisionRef::entryId).toList());
        publishers.forEach(publisher -> publisher.songs.forEach(song -> knots.add(song.entryId())));

        System.out.printf(
                "%d publishers for %s, seed %d: %s legal commands, none refused; %d dangling references%n",
                PUBLISHERS,
                duration,
                seed,
                counts,
                history.danglingReferences(knots).size());
        assertThat(history.danglingReferences(knots)).isEmpty();
        assertThat(history.overlaps(knots)).isEmpty();
        assertThat(history.boundariesNotAnnouncedOnce(knots)).isEmpty();
    }

    private RevisionRef artist(String name) {
        var artist = given.approved(Knot.titled(name).at("artist-" + UUID.randomUUID()));
        commands.publish().execute(given.publisher(), PublishRequest.of(artist));
        return artist;
    }

    /** Publishes, schedules, updates and unpublishes songs of its own, and publishes everybody's artists again. */
    private final class Publisher implements java.util.concurrent.Callable<Integer> {
        private final List<RevisionRef> artists;
        private final List<RevisionRef> songs = new ArrayList<>();
        private final Random random;
        private final Duration duration;

        Publisher(List<RevisionRef> artists, Random random, Duration duration) {
            this.artists = artists;
            this.random = random;
            this.duration = duration;
            for (var index = 0; index < SONGS_EACH; index++) {
                var artist = artists.get(random.nextInt(artists.size()));
                songs.add(given.approved(
                        Knot.titled("Song").at("song-" + UUID.randomUUID()).requiring(artist.entryId())));
            }
        }

        @Override
        public Integer call() {
            var end = System.nanoTime() + duration.toNanos();
            var count = 0;
            while (System.nanoTime() < end) {
                giveCommand();
                count++;
            }
            return count;
        }

        private void giveCommand() {
            var song = songs.get(random.nextInt(songs.size()));
            var live = commands.publications().ofEntries(List.of(song.entryId()));
            switch (random.nextInt(6)) {
                case 0 -> publish(artists.get(random.nextInt(artists.size())));
                case 1 -> publish(songs.toArray(RevisionRef[]::new));
                case 2 -> unpublishOrPublish(song, isLive(live));
                case 3 -> schedule(song);
                case 4 -> publish(updated(song));
                default -> publish(song, artists.get(random.nextInt(artists.size())));
            }
        }

        private void unpublishOrPublish(RevisionRef song, boolean live) {
            if (live) {
                var request =
                        new UnpublishRequest(List.of(song.entryId()), null, "a reason", ScheduledChoice.REMOVE, null);
                commands.unpublish().execute(given.publisher(), request);
            } else {
                publish(song);
            }
        }

        private void publish(RevisionRef... items) {
            commands.publish()
                    .execute(given.publisher(), new PublishRequest(List.of(items), null, ScheduledChoice.REMOVE, null));
        }

        private void schedule(RevisionRef song) {
            commands.schedule()
                    .execute(
                            given.publisher(),
                            new PublishRequest(List.of(song), null, ScheduledChoice.REMOVE, null),
                            Instant.now().plusSeconds(60 + random.nextInt(60)));
        }

        private RevisionRef updated(RevisionRef song) {
            var artist = artists.get(random.nextInt(artists.size()));
            var address = "song-" + UUID.randomUUID();
            var update = given.approve(given.revise(
                    song.entryId(), Knot.titled("Song again").at(address).requiring(artist.entryId())));
            songs.set(songs.indexOf(song), update);
            return update;
        }

        private static boolean isLive(List<Publication> timeline) {
            return timeline.stream()
                    .anyMatch(publication -> !publication.liveFrom().isAfter(Instant.now()));
        }
    }
}
