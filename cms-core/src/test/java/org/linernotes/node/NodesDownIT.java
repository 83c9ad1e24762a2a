package org.linernotes.node;

import static org.assertj.core.api.Assertions.assertThat;
import static org.linernotes.testing.Given.unique;

import io.micronaut.context.ApplicationContext;
import jakarta.inject.Inject;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.linernotes.database.TestConnections;
import org.linernotes.live.Sights;
import org.linernotes.testing.Given;
import org.linernotes.testing.IntegrationTest;
import org.linernotes.testing.Rows;

/** What was scheduled is there at its instant although no node runs; the next one to start finds it and tells of it. */
@IntegrationTest
class NodesDownIT {
    @Inject
    TestConnections connections;

    @Inject
    Rows rows;

    @Test
    void readersSeeWhatWasScheduledByANodeThatStoppedBeforeAndOneThatStartsAfter() throws SQLException {
        UUID song;
        Instant at;
        try (var node = node(false)) {
            var given = node.getBean(Given.class);
            var approved = given.song(unique("Belfast Child")).approved();
            song = approved.entryId();
            at = Instant.now().plusSeconds(3);
            approved.scheduled(at);
        }

        try (var delivery = connections.asDelivery()) {
            while (Instant.now().isBefore(at.minusMillis(50))) {
                assertThat(isLive(delivery, song)).isFalse();
            }
            while (!isLive(delivery, song)) {
                assertThat(Instant.now()).isBefore(at.plusSeconds(5));
            }
        }
        assertThat(toldAt(song)).containsOnlyNulls();

        try (var node = node(true)) {
            var seen = node.getBean(Sights.class)
                    .live(sight -> sight.entries().find(List.of(song)).containsKey(song));
            assertThat(seen).isTrue();
            while (toldAt(song).contains(null)) {
                assertThat(Instant.now()).isBefore(at.plusSeconds(60));
            }
        }
        assertThat(toldAt(song)).hasSize(1);
    }

    private ApplicationContext node(boolean jobs) {
        var settings = new HashMap<>(connections.settings());
        settings.put("cms.jobs", jobs);
        return ApplicationContext.run(settings, "test");
    }

    private List<@Nullable String> toldAt(UUID song) {
        return rows.column("SELECT dispatched_at FROM outbox WHERE entry_id = ? AND kind = 'ENTRY_PUBLISHED'", song);
    }

    private static boolean isLive(Connection delivery, UUID song) throws SQLException {
        try (var statement = delivery.prepareStatement("SELECT FROM live.publication WHERE entry_id = ?")) {
            statement.setObject(1, song);
            try (var row = statement.executeQuery()) {
                return row.next();
            }
        }
    }
}
