package org.linernotes.publication;

import static org.assertj.core.api.Assertions.assertThat;
import static org.linernotes.testing.Given.unique;

import jakarta.inject.Inject;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.linernotes.database.TestConnections;
import org.linernotes.testing.Given;
import org.linernotes.testing.GivenEntry;
import org.linernotes.testing.IntegrationTest;
import org.linernotes.testing.Refusals;
import org.linernotes.testing.Rows;

/** What is taken down is gone with everything that is a part of it, and comes back with it. */
@IntegrationTest
class TakeDownIT {
    @Inject
    Given given;

    @Inject
    Rows rows;

    @Inject
    Commands commands;

    @Inject
    TestConnections connections;

    private Connection delivery;
    private GivenEntry song;

    @BeforeEach
    void publish() throws SQLException {
        delivery = connections.asDelivery();
        song = given.song(unique("Yesterday")).published();
    }

    @AfterEach
    void disconnect() throws SQLException {
        delivery.close();
    }

    @Test
    void aSongHidesItsFactsAndShowsThemAgain() {
        var fact = fact("It came in a dream.").published();

        takeDown(song);
        assertThat(visible(song, fact)).isEmpty();

        lift(song);
        assertThat(visible(song, fact)).containsExactlyInAnyOrder(song.entryId(), fact.entryId());
    }

    @Test
    void whatIsPublishedMeanwhileStaysHiddenUntilTheSongIsBack() {
        var fact = fact("It came in a dream.").published();
        takeDown(song);

        var late = fact("It had another title first.").published();
        var update = fact.revised("claimNote", "Disputed by nobody.")
                .submitted()
                .nowApproved()
                .nowPublished();
        assertThat(visible(song, late, update)).isEmpty();

        lift(song);
        assertThat(visible(song, late, update)).hasSize(3);
    }

    @Test
    void aFactThatIsTakenDownItselfStaysSo() {
        var fact = fact("It came in a dream.").published();
        takeDown(fact);
        takeDown(song);

        lift(song);
        assertThat(visible(song, fact)).containsExactly(song.entryId());

        takeDown(song);
        lift(fact);
        assertThat(visible(song, fact)).isEmpty();
    }

    @Test
    void whateverOnlyRequiresItStaysVisible() {
        var artist = given.artist(unique("The Beatles")).published();
        var theirs = given.songBy(artist, unique("Help!")).published();

        takeDown(artist);

        assertThat(visible(artist, theirs)).containsExactly(theirs.entryId());
    }

    @Test
    void programsAreToldOfTheSongAndOfEachFact() {
        var fact = fact("It came in a dream.").published();

        takeDown(song);

        assertThat(rows.column("""
                        SELECT entry_type || ' ' || (tags @> ARRAY['fact:' || ?, 'refs:' || ?])
                          FROM outbox WHERE kind = 'ENTRY_WITHHELD' AND entry_id IN (?, ?) ORDER BY 1""", given.id(fact), given.id(song), song.entryId(), fact.entryId()))
                .containsExactly("Fact true", "Song false");
    }

    @ParameterizedTest
    @ValueSource(strings = {"", " \n", "a\u0000b", "a\u0007b", "\ud800"})
    void whatIsNoReasonIsRefusedWithASentence(String reason) {
        var before = rows.hash();

        assertThat(Refusals.messages(
                        () -> commands.takeDown().execute(given.people().publisher(), song.entryId(), reason, false)))
                .isEqualTo(Refusals.messages(() -> commands.unpublish()
                        .execute(
                                given.people().publisher(),
                                new UnpublishRequest(List.of(song.entryId()), null, reason, null, null))))
                .containsExactly(
                        reason.isBlank()
                                ? "Say why, in a few words."
                                : "Write up to 5,000 characters, without control characters.");
        assertThat(rows.hash()).isEqualTo(before);
    }

    @Test
    void aReasonIsNoNovel() {
        assertThat(Refusals.messages(() -> commands.takeDown()
                        .execute(given.people().publisher(), song.entryId(), "x".repeat(5_001), false)))
                .containsExactly("Write up to 5,000 characters, without control characters.");
    }

    private Given.DraftToBe fact(String words) {
        return given.entry(
                "Fact",
                Map.of(
                        "about",
                        given.id(song),
                        "body",
                        Map.of(
                                "type",
                                "doc",
                                "content",
                                List.of(Map.of(
                                        "type",
                                        "paragraph",
                                        "content",
                                        List.of(Map.of("type", "text", "text", unique(words))))))));
    }

    private void takeDown(GivenEntry entry) {
        commands.takeDown().execute(given.people().publisher(), entry.entryId(), "A letter from a lawyer.", false);
    }

    private void lift(GivenEntry entry) {
        commands.lift().execute(given.people().publisher(), entry.entryId());
    }

    /** Which of the entries readers can find, in any view. */
    private List<UUID> visible(GivenEntry... entries) {
        return List.of(entries).stream()
                .map(GivenEntry::entryId)
                .filter(id -> !Encyclopedia.columnOf(delivery, """
                                SELECT entry_id FROM live.publication WHERE entry_id = ?
                                UNION SELECT entry_id FROM live.reference WHERE entry_id = ?
                                UNION SELECT entry_id FROM live.publication_value WHERE entry_id = ?""", id, id, id).isEmpty())
                .toList();
    }
}
