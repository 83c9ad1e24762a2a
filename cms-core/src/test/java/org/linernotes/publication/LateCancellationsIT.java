package org.linernotes.publication;

import static org.assertj.core.api.Assertions.assertThat;
import static org.linernotes.testing.AtOnce.inParallel;

import jakarta.inject.Inject;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.ThreadLocalRandom;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.locks.LockSupport;
import java.util.stream.Stream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.linernotes.database.TestConnections;
import org.linernotes.entry.RevisionRef;
import org.linernotes.problem.ProblemException;
import org.linernotes.publication.Encyclopedia.Knot;
import org.linernotes.testing.IntegrationTest;

/** Schedules are cancelled in the last moments before their instants, while a reader looks all the time. */
@IntegrationTest
@Tag("long")
class LateCancellationsIT {
    private static final int CANCELLATIONS = 166;
    private static final int PERSONS = 8;

    @Inject
    Encyclopedia given;

    @Inject
    Commands commands;

    @Inject
    History history;

    @Inject
    TestConnections connections;

    private final AtomicInteger left = new AtomicInteger(CANCELLATIONS);
    private final AtomicInteger working = new AtomicInteger(PERSONS);
    private final AtomicInteger refused = new AtomicInteger();
    private final List<UUID> accepted = Collections.synchronizedList(new ArrayList<>());

    // R2
    @ParameterizedTest
    @ValueSource(ints = {10, 500})
    void whatReadersSawIsNotCancelled(int milliseconds) throws Exception {
        var seed = ThreadLocalRandom.current().nextLong();
        var songs = Stream.generate(() -> given.approved(Knot.titled("Bad")))
                .limit(CANCELLATIONS)
                .toList();
        var entries = songs.stream().map(RevisionRef::entryId).toList();
        try (var reader = new SeenByReaders(connections.asDelivery())) {
            var tasks = new ArrayList<Callable<Void>>();
            for (var person = 0; person < PERSONS; person++) {
                var random = new Random(seed + person);
                tasks.add(() -> cancelSongs(songs, random, milliseconds));
            }
            tasks.add(() -> {
                while (working.get() > 0) {
                    reader.look(entries);
                }
                return null;
            });
            inParallel(tasks);

            var seen = accepted.stream().filter(reader.first()::containsKey).toList();
            System.out.printf(
                    "seed %d: %d cancellations within the last %d ms: %d accepted, %d refused; %d seen by readers nevertheless, in %d looks%n",
                    seed, CANCELLATIONS, milliseconds, accepted.size(), refused.get(), seen.size(), reader.looks());
            assertThat(seen).isEmpty();
            assertThat(history.boundariesNotAnnouncedOnce(entries)).isEmpty();
        }
    }

    private Void cancelSongs(List<RevisionRef> songs, Random random, int milliseconds) {
        try {
            for (var next = left.decrementAndGet(); next >= 0; next = left.decrementAndGet()) {
                cancelLate(songs.get(next), Duration.ofNanos(random.nextLong(1_000_000L * milliseconds)));
            }
            return null;
        } finally {
            working.decrementAndGet();
        }
    }

    private void cancelLate(RevisionRef song, Duration lead) {
        var at = Instant.now().plusSeconds(6);
        var scheduled = commands.schedule()
                .execute(given.publisher(), PublishRequest.of(song), at)
                .getFirst();
        while (Instant.now().isBefore(at.minus(lead))) {
            LockSupport.parkNanos(100_000);
        }
        try {
            commands.cancel().execute(given.publisher(), List.of(scheduled.id()));
            accepted.add(scheduled.id());
        } catch (ProblemException late) {
            refused.incrementAndGet();
        }
    }
}
