package org.linernotes.publication;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import jakarta.inject.Inject;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.linernotes.database.TestConnections;
import org.linernotes.entry.RevisionRef;
import org.linernotes.publication.Encyclopedia.Knot;
import org.linernotes.testing.IntegrationTest;
import org.linernotes.testing.StatementCounter;

/** Large sets: one commit, and no statement more than a small set needs. */
@IntegrationTest
class BulkPublishIT {
    private static final int MANY = 500;

    @Inject
    Encyclopedia given;

    @Inject
    Commands commands;

    @Inject
    StatementCounter statements;

    @Inject
    TestConnections connections;

    @Test
    void fiveHundredEntriesAreOneCommit() {
        var artist = given.approved(Knot.titled("Michael Jackson"));
        var songs = songs(artist, MANY - 1);
        songs.add(artist);

        var began = System.nanoTime();
        publish(songs);
        var published = System.nanoTime();
        replace(songs);
        var replaced = System.nanoTime();
        unpublish(songs);
        var unpublished = System.nanoTime();

        System.out.printf(
                "%d entries in one commit: published in %d ms, replaced in %d ms, unpublished in %d ms%n",
                MANY, millis(began, published), millis(published, replaced), millis(replaced, unpublished));
        assertThat(given.column(
                        "SELECT count(DISTINCT live_from) FROM publication WHERE entry_id = ANY(CAST(? AS uuid[])) AND ended_by = 'UNPUBLISHED'",
                        songs.stream()
                                .map(RevisionRef::entryId)
                                .toList()
                                .toString()
                                .replace('[', '{')
                                .replace(']', '}')))
                .containsExactly("1");
        assertThat(Duration.ofNanos(published - began)).isLessThan(Duration.ofSeconds(10));
    }

    @Test
    void aLargeSetTakesNoMoreStatementsThanASmallOne() {
        var artist = given.approved(Knot.titled("Michael Jackson"));
        publish(List.of(artist));
        var few = songs(artist, 2);
        var many = songs(artist, 50);

        assertThat(count(() -> publish(many))).isEqualTo(count(() -> publish(few)));
        assertThat(count(() -> replace(many))).as("replaced").isEqualTo(count(() -> replace(few)));
        assertThat(count(() -> unpublish(many))).isEqualTo(count(() -> unpublish(few)));
    }

    @Test
    void oneBadMemberIsNamedAndNothingChanges() {
        var artist = given.approved(Knot.titled("Michael Jackson"));
        publish(List.of(artist));
        var songs = songs(artist, MANY - 1);
        songs.add(given.draft(Knot.titled("The bad one")));

        assertThatThrownBy(() -> publish(songs))
                .hasMessage("“The bad one” needs one more approval before it can be published.");
        assertThat(commands.publications()
                        .ofEntries(songs.stream().map(RevisionRef::entryId).toList()))
                .isEmpty();
    }

    @Test
    void theDependentsOfWhatCannotGoAreCounted() {
        var artist = given.approved(Knot.titled("Michael Jackson"));
        var songs = songs(artist, 150);
        songs.add(artist);
        publish(songs);

        assertThatThrownBy(() -> unpublish(List.of(artist)))
                .isInstanceOfSatisfying(
                        org.linernotes.problem.ProblemException.class,
                        refused -> assertThat(refused.problems())
                                .hasSize(100)
                                .first()
                                .satisfies(
                                        problem -> assertThat(problem.message()).contains("(one of 150 entries)")));
    }

    /** Each row beside a publication is checked against it; the index of addresses would be walked for each of them. */
    @Test
    void foreignKeysToPublicationsAreCheckedByTheirId() throws SQLException {
        var artist = given.approved(Knot.titled("Michael Jackson"));
        publish(List.of(artist));
        publish(songs(artist, MANY));

        try (var connection = connections.asOwner();
                var statement = connection.createStatement()) {
            statement.execute("ANALYZE publication");
            statement.execute("SET plan_cache_mode = force_generic_plan");
            statement.execute("""
                    PREPARE follows (uuid, tstzrange) AS
                        SELECT 1 FROM ONLY publication WHERE id = $1 AND live = $2 FOR KEY SHARE""");
            try (var plan = statement.executeQuery(
                    "EXPLAIN EXECUTE follows ('00000000-0000-0000-0000-000000000000', 'empty')")) {
                plan.next();
                plan.next();
                assertThat(plan.getString(1)).containsAnyOf("using publication_pkey", "using publication_interval_key");
            }
        }
    }

    private List<RevisionRef> songs(RevisionRef artist, int count) {
        var songs = new ArrayList<RevisionRef>();
        for (var index = 0; index < count; index++) {
            songs.add(given.approved(
                    Knot.titled("Song " + index).at("song-" + UUID.randomUUID()).requiring(artist.entryId())));
        }
        return songs;
    }

    private void publish(List<RevisionRef> items) {
        commands.publish().execute(given.publisher(), new PublishRequest(items, null, null, null));
    }

    /** The same revisions, with an end that they had not. */
    private void replace(List<RevisionRef> items) {
        var end = Instant.now().plus(Duration.ofDays(30));
        commands.publish().execute(given.publisher(), new PublishRequest(items, end, null, null));
    }

    private void unpublish(List<RevisionRef> items) {
        var entries = items.stream().map(RevisionRef::entryId).toList();
        commands.unpublish().execute(given.publisher(), new UnpublishRequest(entries, null, "a reason", null, null));
    }

    private int count(Runnable command) {
        return statements.during(command).on("default").size();
    }

    private static long millis(long from, long until) {
        return Duration.ofNanos(until - from).toMillis();
    }
}
