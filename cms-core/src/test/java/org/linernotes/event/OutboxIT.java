package org.linernotes.event;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import jakarta.inject.Inject;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.Executors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.linernotes.database.CommandTransaction;
import org.linernotes.database.TestConnections;
import org.linernotes.testing.IntegrationTest;
import org.postgresql.PGConnection;

@IntegrationTest
class OutboxIT {
    @Inject
    Outbox outbox;

    @Inject
    OutboxRows rows;

    @Inject
    CommandTransaction transactions;

    @Inject
    TestConnections others;

    @Test
    void whatIsDueIsHandedOutOnceAndTheRestLater() {
        var due = message("ENTRY_PUBLISHED", Instant.EPOCH);
        var coming = message("ENTRY_PUBLISHED", Instant.now().plusSeconds(3_600));
        write(due, coming);
        var told = new ArrayList<OutboxRow>();
        var dispatcher = new OutboxDispatcher(transactions, rows, List.of(told::addAll));

        dispatcher.dispatch();
        dispatcher.dispatch();

        assertThat(entries(told)).containsOnlyOnce(due.entryId()).doesNotContain(coming.entryId());
        assertThat(told)
                .filteredOn(row -> row.entryId().equals(due.entryId()))
                .singleElement()
                .satisfies(row -> {
                    assertThat(row.tags()).isEqualTo(due.tags());
                    assertThat(row.dueAt()).isEqualTo(Instant.EPOCH);
                });
    }

    @Test
    void whatANodeClaimedBeforeItDiedIsHandedOutByAnother() {
        var message = message("ENTRY_PUBLISHED", Instant.EPOCH);
        write(message);
        var killed = new OutboxDispatcher(transactions, rows, List.of(_ -> {
            throw new IllegalStateException("killed");
        }));
        var told = new ArrayList<OutboxRow>();

        assertThatThrownBy(killed::dispatch).hasMessage("killed");
        new OutboxDispatcher(transactions, rows, List.of(told::addAll)).dispatch();

        assertThat(entries(told)).containsOnlyOnce(message.entryId());
    }

    @Test
    void manyNodesHandOutEachMessageOnce() throws Exception {
        var messages = IntStream.range(0, 1_000)
                .mapToObj(_ -> message("ENTRY_PUBLISHED", Instant.EPOCH))
                .toList();
        write(messages.toArray(OutboxMessage[]::new));
        var told = java.util.Collections.synchronizedList(new ArrayList<OutboxRow>());
        try (var nodes = Executors.newFixedThreadPool(4)) {
            var running = Stream.generate(() -> new OutboxDispatcher(transactions, rows, List.of(told::addAll)))
                    .limit(4)
                    .map(node -> nodes.submit(node::dispatch))
                    .toList();
            for (var node : running) {
                node.get();
            }
        }
        new OutboxDispatcher(transactions, rows, List.of(told::addAll)).dispatch();

        assertThat(entries(told))
                .doesNotHaveDuplicates()
                .containsAll(messages.stream().map(OutboxMessage::entryId).toList());
    }

    @Test
    void everyNodeHearsOfABatchWhenItsCommandCommits() throws Exception {
        try (var node = others.asOwner();
                var listen = node.createStatement()) {
            listen.execute("LISTEN linernotes_outbox");
            write(message("ENTRY_PUBLISHED", Instant.now().plusSeconds(3_600)));

            assertThat(node.unwrap(PGConnection.class).getNotifications(10_000)).hasSize(1);
        }
    }

    @Test
    void aBoundaryThatWillNotComeIsNotAnnounced() {
        var publication = UUID.randomUUID();
        var coming = new OutboxMessage(
                "ENTRY_PUBLISHED", UUID.randomUUID(), "Song", publication, Set.of(), "2999-01-01T00:00:00Z");
        write(coming);
        transactions.execute(() -> {
            outbox.withdraw(List.of(publication), Instant.now());
            return publication;
        });
        write(coming);

        assertThatThrownBy(() -> write(coming)).hasMessageContaining("nothing was changed");
    }

    private void write(OutboxMessage... messages) {
        transactions.execute(() -> {
            outbox.write(List.of(messages));
            return messages;
        });
    }

    private static List<UUID> entries(List<OutboxRow> told) {
        return told.stream().map(OutboxRow::entryId).toList();
    }

    private static OutboxMessage message(String kind, Instant dueAt) {
        var entry = UUID.randomUUID();
        return new OutboxMessage(kind, entry, "Song", null, Set.of("song:" + entry, "type:song"), dueAt.toString());
    }
}
