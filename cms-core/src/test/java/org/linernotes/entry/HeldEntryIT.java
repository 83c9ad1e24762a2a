package org.linernotes.entry;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.linernotes.testing.Given.unique;

import io.micronaut.json.tree.JsonNode;
import jakarta.inject.Inject;
import java.sql.Connection;
import java.sql.SQLException;
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
        var account = accounts.account(Role.EDITOR);
        List<Long> others = Collections.synchronizedList(new ArrayList<>());
        List<Future<SavedEntry>> saves;
        try (var another = connections.asOwner()) {
            another.setAutoCommit(false);
            hold(another, held.entryId());
            saves = IntStream.range(0, SAVES)
                    .mapToObj(number -> threads.submit(() -> save(held, "Held " + number)))
                    .toList();
            awaitSomebodyWhoWaits();
            for (var number = 0; saves.stream().anyMatch(save -> !save.isDone()); number++) {
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

        for (var save : saves) {
            assertThatThrownBy(save::get)
                    .cause()
                    .isInstanceOfSatisfying(
                            ProblemException.class,
                            refused -> assertThat(refused.problems())
                                    .singleElement()
                                    .isInstanceOf(Problem.Busy.class));
        }
        System.out.printf(
                "%d saves of one held entry were refused; %d other pieces of work went on, the longest %d ms%n",
                SAVES, others.size(), Collections.max(others) / 1_000_000);
        assertThat(save(held, unique("Held no more")).unchanged()).isFalse();
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
