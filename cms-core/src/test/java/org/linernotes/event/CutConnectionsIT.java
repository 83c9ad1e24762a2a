package org.linernotes.event;

import static org.assertj.core.api.Assertions.assertThat;
import static org.linernotes.testing.AtOnce.inParallel;
import static org.linernotes.testing.Given.unique;

import io.micronaut.context.ApplicationContext;
import io.micronaut.data.jdbc.runtime.JdbcOperations;
import jakarta.inject.Inject;
import java.sql.SQLException;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.linernotes.account.Actor;
import org.linernotes.database.CommandTransaction;
import org.linernotes.database.DatabaseFailure;
import org.linernotes.database.TestConnections;
import org.linernotes.publication.Publish;
import org.linernotes.publication.PublishRequest;
import org.linernotes.publication.ScheduledChoice;
import org.linernotes.testing.Given;
import org.linernotes.testing.GivenEntry;
import org.linernotes.testing.IntegrationTest;
import org.linernotes.testing.Rows;

/**
 * Nodes whose connections are cut again and again, at any point of a command, as a kill cuts them.
 *
 * <p>Whoever sent a command and got no answer sends it again under the same key. Each command must count once in the end,
 * and each message of the outbox must be told once, by whichever node.
 */
@IntegrationTest
class CutConnectionsIT {
    private static final int CLIENTS = 3;
    private static final int COMMANDS_EACH = 40;

    @Inject
    Given given;

    @Inject
    Rows rows;

    @Inject
    TestConnections connections;

    private final List<ApplicationContext> nodes = new ArrayList<>();
    private Actor publisher;
    private final AtomicInteger unanswered = new AtomicInteger();

    @BeforeEach
    void startNodes() throws SQLException {
        execute("CREATE TABLE told (id uuid NOT NULL)");
        publisher = given.people().publisher();
        var settings = new HashMap<>(connections.settings());
        settings.put("cms.jobs", false);
        for (var index = 0; index < 2; index++) {
            nodes.add(ApplicationContext.run(settings, "test"));
        }
    }

    @AfterEach
    void stopNodes() throws SQLException {
        nodes.forEach(ApplicationContext::close);
        execute("DROP TABLE told");
    }

    @Test
    void everyCommandCountsOnceAndEveryMessageIsToldOnce() throws Exception {
        var songs = Stream.generate(() -> given.song(unique("Yesterday")).approved())
                .limit(CLIENTS)
                .toList();
        var left = new AtomicInteger(CLIENTS);
        var tasks = new ArrayList<Callable<Integer>>();
        for (var index = 0; index < CLIENTS; index++) {
            var song = songs.get(index);
            var node = nodes.get(index % nodes.size());
            tasks.add(() -> {
                try {
                    return publishAgainAndAgain(node, song);
                } finally {
                    left.decrementAndGet();
                }
            });
        }
        nodes.forEach(node -> tasks.add(() -> tell(node, left)));
        tasks.add(() -> cut(left));
        inParallel(tasks);
        nodes.forEach(CutConnectionsIT::tellTheRest);

        System.out.println(unanswered + " commands were left without an answer");
        assertThat(unanswered.get()).isPositive();
        for (var song : songs) {
            assertThat(rows.column("SELECT count(*) FROM publication WHERE entry_id = ?", song.entryId()))
                    .containsExactly(String.valueOf(COMMANDS_EACH));
            assertThat(rows.column("""
                            SELECT count(DISTINCT publication_id) FROM outbox JOIN told USING (id)
                             WHERE entry_id = ? AND kind = 'ENTRY_PUBLISHED'""", song.entryId())).containsExactly(String.valueOf(COMMANDS_EACH));
        }
        assertThat(rows.column("SELECT id FROM told GROUP BY id HAVING count(*) > 1"))
                .isEmpty();
    }

    private void execute(String sql) throws SQLException {
        try (var owner = connections.asOwner();
                var statement = owner.createStatement()) {
            statement.execute(sql);
        }
    }

    private int publishAgainAndAgain(ApplicationContext node, GivenEntry song) {
        var keys = node.getBean(IdempotencyKeys.class);
        var publish = node.getBean(Publish.class);
        for (var number = 0; number < COMMANDS_EACH; number++) {
            var until = Instant.now().plus(1 + number, ChronoUnit.HOURS);
            var request = new PublishRequest(List.of(song.head()), until, ScheduledChoice.KEEP, null);
            var key = new IdempotencyKey(UUID.randomUUID().toString(), "publish");
            while (!isAnswered(() -> keys.execute(publisher, key, () -> {
                publish.execute(publisher, request);
                return "{}";
            }))) {
                unanswered.incrementAndGet();
            }
        }
        return COMMANDS_EACH;
    }

    private static boolean isAnswered(Callable<String> command) {
        try {
            return command.call().equals("{}");
        } catch (DatabaseFailure failure) {
            return false;
        } catch (Exception other) {
            throw new AssertionError(other);
        }
    }

    /** Hands out what is due for as long as anybody publishes. */
    private static int tell(ApplicationContext node, AtomicInteger left) {
        var told = 0;
        var dispatcher = dispatcher(node);
        while (left.get() > 0) {
            try {
                told += dispatcher.dispatch();
            } catch (DatabaseFailure cut) {
                Thread.onSpinWait();
            }
        }
        return told;
    }

    private static void tellTheRest(ApplicationContext node) {
        var dispatcher = dispatcher(node);
        while (!isAnswered(() -> {
            dispatcher.dispatch();
            return "{}";
        })) {
            Thread.onSpinWait();
        }
    }

    private static OutboxDispatcher dispatcher(ApplicationContext node) {
        var database = node.getBean(JdbcOperations.class);
        return new OutboxDispatcher(
                node.getBean(CommandTransaction.class),
                node.getBean(OutboxRows.class),
                List.of(messages -> messages.forEach(message -> database.prepareStatement(
                        "INSERT INTO told VALUES ('" + message.id() + "')", statement -> statement.execute()))));
    }

    /** Cuts a connection of one of the nodes, whatever it is doing, until nobody publishes any more. */
    private int cut(AtomicInteger left) throws SQLException {
        var cuts = 0;
        try (var killer = connections.asOwner();
                var statement = killer.createStatement()) {
            while (left.get() > 0) {
                try (var row = statement.executeQuery("""
                        SELECT pg_terminate_backend(pid)
                          FROM pg_stat_activity
                         WHERE application_name = 'linernotes-default' AND state <> 'idle' AND random() < 0.003""")) {
                    while (row.next()) {
                        cuts++;
                    }
                }
            }
        }
        return cuts;
    }
}
