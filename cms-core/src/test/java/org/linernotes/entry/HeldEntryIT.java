package org.linernotes.entry;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.linernotes.testing.Given.unique;

import io.micronaut.json.tree.JsonNode;
import jakarta.inject.Inject;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.locks.LockSupport;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.linernotes.account.AccountSamples;
import org.linernotes.account.Authenticate;
import org.linernotes.account.Role;
import org.linernotes.account.SignIn;
import org.linernotes.account.Visitor;
import org.linernotes.database.ReadTransaction;
import org.linernotes.database.Readiness;
import org.linernotes.database.TestConnections;
import org.linernotes.problem.Problem;
import org.linernotes.problem.ProblemException;
import org.linernotes.testing.Given;
import org.linernotes.testing.GivenEntry;
import org.linernotes.testing.IntegrationTest;
import org.linernotes.testing.Rows;

/** One entry is held by somebody who does not let go, and many people want to save it. */
@IntegrationTest
class HeldEntryIT {
    private static final int SAVES = 30;
    private static final Duration LONG = Duration.ofSeconds(9);
    /** The three seconds that nobody waits longer than for others, and the work itself on a busy machine. */
    private static final Duration WAITED_AT_MOST = Duration.ofSeconds(5);

    @Inject
    Given given;

    @Inject
    SaveEntry saveEntry;

    @Inject
    AccountSamples accounts;

    @Inject
    SignIn signIn;

    @Inject
    Authenticate authenticate;

    @Inject
    ReadTransaction reads;

    @Inject
    EntryList entries;

    @Inject
    Readiness readiness;

    @Inject
    TestConnections connections;

    @Inject
    Rows rows;

    private final ExecutorService threads = Executors.newCachedThreadPool();

    @AfterEach
    void stop() {
        threads.shutdownNow();
    }

    // R4
    @Test
    void whoeverWantsItIsToldToComeAgainAndEverybodyElseGoesOn() throws Exception {
        var held = given.song(unique("Held")).draft();
        var saves = new ArrayList<Future<Long>>();
        var others = whileHeld(held, () -> {
            if (saves.isEmpty()) {
                saves.addAll(saves(held));
            }
            return saves.stream().allMatch(Future::isDone);
        });

        assertRefused(held, saves, others);
    }

    // R4
    @Test
    @Tag("long")
    void itIsNotOtherwiseThoughItIsHeldForNineSeconds() throws Exception {
        var held = given.song(unique("Held for long")).draft();
        var saves = new ArrayList<Future<Long>>();
        var begin = System.nanoTime();
        var others = whileHeld(held, () -> {
            var isLong = System.nanoTime() - begin > LONG.toNanos();
            if (!isLong && saves.stream().allMatch(Future::isDone)) {
                saves.addAll(saves(held));
            }
            return isLong && saves.stream().allMatch(Future::isDone);
        });

        assertThat(saves.size()).isGreaterThanOrEqualTo(2 * SAVES);
        assertThat(assertRefused(held, saves, others)).allMatch(wait -> wait < WAITED_AT_MOST.toNanos());
        assertThat(others).isNotEmpty().allMatch(wait -> wait < WAITED_AT_MOST.toNanos());
    }

    private List<Future<Long>> saves(GivenEntry held) {
        return IntStream.range(0, SAVES)
                .mapToObj(number -> threads.submit(() -> refusal(() -> save(held, "Held " + number))))
                .toList();
    }

    /** Answers how many nanoseconds everybody else's pieces of work took until it is over. */
    private List<Long> whileHeld(GivenEntry held, Callable<Boolean> isOver) throws Exception {
        var others = new ArrayList<Long>();
        var account = accounts.account(Role.EDITOR);
        try (var another = connections.asOwner()) {
            another.setAutoCommit(false);
            hold(another, held.entryId());
            assertThat(isOver.call()).isFalse();
            awaitSomebodyWhoWaits();
            for (var number = 0; !isOver.call(); number++) {
                var year = 1960 + number % 50;
                others.add(timed(() -> given.song(unique("Free")).draft().revised("releaseYear", year)));
                others.add(timed(() -> authenticate
                        .bySession(signIn.execute(
                                        account.email(), AccountSamples.PASSWORD, new Visitor(unique("test"), "Test"))
                                .token())
                        .orElseThrow()));
                others.add(timed(() -> reads.drafts(() -> entries.countByType())));
                assertThat(readiness.isReady()).isTrue();
            }
        }
        return others;
    }

    /** Answers how many nanoseconds each took to be refused. */
    private List<Long> assertRefused(GivenEntry held, List<Future<Long>> saves, List<Long> others) throws Exception {
        var waits = new ArrayList<Long>();
        for (var save : saves) {
            waits.add(save.get());
        }
        System.out.printf(
                "%d saves of one held entry were refused, the last after %d ms; %d other pieces of work went on, the longest %d ms%n",
                saves.size(), Collections.max(waits) / 1_000_000, others.size(), Collections.max(others) / 1_000_000);
        assertThat(save(held, unique("Held no more")).unchanged()).isFalse();
        return waits;
    }

    /** How many nanoseconds it took to be told that others are at it. */
    private static long refusal(Callable<?> command) {
        var begin = System.nanoTime();
        assertThatThrownBy(command::call)
                .isInstanceOfSatisfying(
                        ProblemException.class,
                        refused ->
                                assertThat(refused.problems()).singleElement().isInstanceOf(Problem.Busy.class));
        return System.nanoTime() - begin;
    }

    private SavedEntry save(GivenEntry song, String title) {
        return saveEntry.execute(
                song.author(),
                new SaveRequest(song.entryId(), song.revisionId(), JsonNode.from(song.contentWith("title", title))));
    }

    private static long timed(Callable<?> work) throws Exception {
        var begin = System.nanoTime();
        assertThat(work.call()).isNotNull();
        return System.nanoTime() - begin;
    }

    private void awaitSomebodyWhoWaits() {
        var end = System.nanoTime() + 10_000_000_000L;
        while (rows.column("SELECT pid FROM pg_stat_activity WHERE wait_event_type = 'Lock'")
                .isEmpty()) {
            assertThat(System.nanoTime()).isLessThan(end);
            LockSupport.parkNanos(1_000_000);
        }
    }

    private static void hold(Connection connection, UUID entry) throws SQLException {
        try (var statement = connection.createStatement()) {
            statement.execute("SELECT FROM entry WHERE id = '%s' FOR UPDATE".formatted(entry));
        }
    }
}
