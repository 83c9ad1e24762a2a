package org.linernotes.publication;

import static org.assertj.core.api.Assertions.assertThat;
import static org.linernotes.testing.Given.unique;

import jakarta.inject.Inject;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.Executors;
import java.util.concurrent.ThreadLocalRandom;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.linernotes.content.Renewal;
import org.linernotes.database.SessionLocks;
import org.linernotes.database.TestConnections;
import org.linernotes.entry.RenewWords;
import org.linernotes.testing.Given;
import org.linernotes.testing.GivenEntry;
import org.linernotes.testing.IntegrationTest;
import org.linernotes.testing.Rows;

/** An upgrade: what was published by an older node is listed, filtered and found as if published by today's. */
@IntegrationTest
class RenewProjectionsIT {
    private static final List<String> DERIVED =
            List.of("publication_value", "part", "external_id", "publication_rank", "search_document");

    @Inject
    Given given;

    @Inject
    Rows rows;

    @Inject
    RenewProjections renewProjections;

    @Inject
    RenewWords renewWords;

    @Inject
    Renewal renewal;

    @Inject
    SessionLocks locks;

    @Inject
    TestConnections connections;

    @BeforeEach
    void nothingElseIsOutdated() {
        renewProjections.execute();
    }

    @Test
    void whatAnOlderNodePublishedIsDerivedAnew() throws SQLException {
        var song = given.song(unique("Upgraded"))
                .with("videos", List.of(Map.of("title", "One"), Map.of("title", "Two")))
                .with("externalIds", List.of(Map.of("scheme", "WIKIDATA", "value", item())))
                .published();
        song.revised("releaseYear", 1988).submitted().nowApproved().nowPublished();
        var before = derived(song);
        assertThat(before).hasSize(DERIVED.size() + 1).doesNotContainNull();

        publishByAnOlderNode(song);
        assertThat(derived(song)).isNotEqualTo(before);

        assertThat(renewProjections.execute()).isEqualTo(2);
        assertThat(derived(song)).isEqualTo(before);
        assertThat(renewProjections.execute()).isZero();
    }

    @Test
    void whatCannotBeDerivedAnewStandsInTheWayOfNothingElse() throws SQLException {
        var value = item();
        var first = artist(value).published();
        publishByAnOlderNode(first);
        var second = artist(value).published();
        publishByAnOlderNode(second);
        var others = List.of(artist(item()).published(), artist(item()).published());
        for (var other : others) {
            publishByAnOlderNode(other);
        }

        assertThat(renewProjections.execute()).isEqualTo(3);

        assertThat(owners(value)).containsExactly(first.entryId().toString());
        assertThat(others)
                .allSatisfy(other -> assertThat(
                                rows.column("SELECT value FROM live.external_id WHERE entry_id = ?", other.entryId()))
                        .hasSize(1));
        first.unpublished();
        second.revised("externalIds", List.of()).submitted().nowApproved().nowPublished();
    }

    @Test
    void whatReadersSeeIsDerivedBeforeWhatTheySawOnce() throws SQLException {
        var song = given.song(unique("Upgraded")).published();
        song.revised("releaseYear", 1988).submitted().nowApproved().nowPublished();
        rows.column(
                "UPDATE publication SET settled = true WHERE entry_id = ? AND live_until IS NOT NULL RETURNING id",
                song.entryId());
        publishByAnOlderNode(song);

        assertThat(renewProjections.execute(false, _ -> {})).isOne();
        assertThat(settled(song)).containsExactly("f");
        assertThat(renewProjections.execute(true, _ -> {})).isOne();
        assertThat(settled(song)).containsExactlyInAnyOrder("f", "t");
    }

    @Test
    void oneNodeAtATimeDerivesAnewAndAnotherGoesOn() {
        var other = new ProjectionJob(locks, renewProjections, renewWords, renewal);
        try (var held = locks.tryTake(ProjectionJob.LOCK).orElseThrow()) {
            assertThat(held).isNotNull();
            assertThat(other.renew()).isFalse();
        }
        assertThat(other.renew()).isTrue();
    }

    // growth
    @Test
    void operatorsSeeHowManyAreDerivedAnew() throws Exception {
        renewWords.execute(_ -> {});
        var song = given.song(unique("Upgraded")).published();
        publishByAnOlderNode(song);
        var job = new ProjectionJob(locks, renewProjections, renewWords, renewal);
        try (var editor = connections.asOwner();
                var background = Executors.newSingleThreadExecutor()) {
            editor.setAutoCommit(false);
            hold(editor, song);
            var done = background.submit(job::renew);
            awaitProgress();

            assertThat(renewal.parts())
                    .hasEntrySatisfying(
                            Renewal.Part.LIVE, live -> assertThat(live.done()).isZero())
                    .doesNotContainKeys(Renewal.Part.WORDS);

            editor.rollback();
            assertThat(done.get()).isTrue();
        }
        assertThat(renewal.parts()).isEmpty();
    }

    private void awaitProgress() {
        var end = System.nanoTime() + 10_000_000_000L;
        while (renewal.parts().isEmpty()) {
            assertThat(System.nanoTime()).as("waited for the job to begin").isLessThan(end);
            Thread.onSpinWait();
        }
    }

    private static void hold(Connection editor, GivenEntry entry) throws SQLException {
        try (var statement = editor.prepareStatement("SELECT id FROM publication WHERE entry_id = ? FOR UPDATE")) {
            statement.setObject(1, entry.entryId());
            statement.execute();
        }
    }

    private List<@Nullable String> settled(GivenEntry entry) {
        return rows.column(
                "SELECT d.settled FROM search_document d JOIN publication p ON p.id = d.publication_id WHERE p.entry_id = ?",
                entry.entryId());
    }

    private Given.DraftToBe artist(String wikidata) {
        return given.artist(unique("Upgraded"))
                .with("externalIds", List.of(Map.of("scheme", "WIKIDATA", "value", wikidata)));
    }

    private List<String> owners(String value) {
        return rows.column("SELECT entry_id FROM live.external_id WHERE value = ?", value).stream()
                .map(String::valueOf)
                .toList();
    }

    private static String item() {
        return "Q" + ThreadLocalRandom.current().nextInt(1, Integer.MAX_VALUE);
    }

    /** All derived rows of an entry's publications, table by table. */
    private List<String> derived(GivenEntry entry) {
        return Stream.concat(
                        DERIVED.stream()
                                .map(
                                        table ->
                                                "SELECT md5(string_agg(CAST(t AS text), '' ORDER BY CAST(t AS text))) FROM "
                                                        + table
                                                        + " t WHERE publication_id IN (SELECT id FROM publication WHERE entry_id = ?)"),
                        Stream.of(
                                "SELECT string_agg(sort_key || unlisted, ' ' ORDER BY id) FROM publication WHERE entry_id = ?"))
                .map(sql -> String.valueOf(rows.column(sql, entry.entryId()).getFirst()))
                .toList();
    }

    /** Leaves of its publications what a node wrote that knew none of the derived tables. */
    private void publishByAnOlderNode(GivenEntry entry) throws SQLException {
        try (var connection = connections.asOwner()) {
            for (var table : DERIVED) {
                forget(
                        connection,
                        "DELETE FROM " + table
                                + " WHERE publication_id IN (SELECT id FROM publication WHERE entry_id = ?)",
                        entry.entryId());
            }
            forget(connection, "DELETE FROM part_owner WHERE entry_id = ?", entry.entryId());
            forget(
                    connection,
                    "UPDATE publication SET sort_key = '', unlisted = false WHERE entry_id = ?",
                    entry.entryId());
        }
    }

    private static void forget(Connection connection, String sql, UUID entry) throws SQLException {
        try (var statement = connection.prepareStatement(sql)) {
            statement.setObject(1, entry);
            statement.executeUpdate();
        }
    }
}
