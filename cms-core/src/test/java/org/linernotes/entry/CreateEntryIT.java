package org.linernotes.entry;

import static org.assertj.core.api.Assertions.assertThat;
import static org.linernotes.testing.Given.unique;

import io.micronaut.json.tree.JsonNode;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.linernotes.problem.Problem;
import org.linernotes.testing.Given;
import org.linernotes.testing.IntegrationTest;
import org.linernotes.testing.Refusals;
import org.linernotes.testing.Rows;

@IntegrationTest
class CreateEntryIT {
    @Inject
    Given given;

    @Inject
    Rows rows;

    @Inject
    CreateEntry createEntry;

    @Inject
    CreateEntries createEntries;

    @Inject
    Entries entries;

    @Test
    void aNewEntryIsADraftWithOneRevisionThatReadersDoNotSee() {
        var title = unique("Yesterday");
        var song = given.song(title).draft();

        var entry = entries.find(song.entryId()).orElseThrow();

        assertThat(entry.title()).isEqualTo(title);
        assertThat(entry.work()).isEqualTo(WorkState.DRAFT);
        assertThat(entry.headNumber()).isEqualTo(1);
        assertThat(entry.headRevisionId()).isEqualTo(song.revisionId());
        assertThat(rows.column("SELECT kind FROM journal WHERE entry_id = ?", song.entryId()))
                .containsExactly("ENTRY_CREATED");
        assertThat(rows.column("SELECT id FROM publication WHERE entry_id = ?", song.entryId()))
                .isEmpty();
    }

    @Test
    void anAddressIsProposedFromTheArtistAndTheTitle() {
        var artist = given.artist(unique("Michael Jackson")).draft();
        var artistSlug = entries.find(artist.entryId()).orElseThrow().slug();

        var song = given.songBy(artist, "Leave Me Alone").draft();

        assertThat(artistSlug).startsWith("michael-jackson-");
        assertThat(entries.find(song.entryId()).orElseThrow().slug()).isEqualTo(artistSlug + "/leave-me-alone");
        assertThat(rows.column("SELECT target_id FROM draft_reference WHERE entry_id = ?", song.entryId()))
                .containsExactly(artist.entryId().toString());
    }

    @Test
    void anAddressIsProposedBelowTheFirstMainArtist() {
        var guest = given.artist(unique("Guest")).draft();
        var main = given.artist(unique("Main")).draft();
        var song = given.song("Duet")
                .with(
                        "artistCredit",
                        List.of(
                                Map.of("artist", given.id(guest), "role", "FEATURED"),
                                Map.of("artist", given.id(main))))
                .draft();

        assertThat(entries.find(song.entryId()).orElseThrow().slug())
                .isEqualTo(entries.find(main.entryId()).orElseThrow().slug() + "/duet");
    }

    @Test
    void noAddressIsProposedBelowWhoStandsForOthers() {
        var unknown = given.artist(unique("Anonymous")).with("slug", "unknown").draft();

        var song = given.songBy(unknown, unique("Old Song")).draft();

        assertThat(entries.find(song.entryId()).orElseThrow().slug()).isNull();
        // The address is the demo's, whose test shares the database.
        rows.column("UPDATE entry SET slug = NULL WHERE id = ? RETURNING id", unknown.entryId());
    }

    @Test
    void aSongItsArtistAndItsFactAreMadeTogetherAndMayPointInCircles() {
        var name = unique("Simple Minds");
        var created = createEntries.execute(
                given.people().contributor(),
                List.of(
                        entry(
                                "song",
                                "Song",
                                Map.of(
                                        "title", "Belfast Child",
                                        "artistCredit", List.of(Map.of("artist", "new:artist")),
                                        "factOrder", List.of("new:fact"))),
                        entry("fact", "Fact", Map.of("about", "new:song")),
                        entry("artist", "Artist", Map.of("name", name, "factOrder", List.of("new:fact")))));

        assertThat(created).extracting(SavedEntry::number).containsOnly(1);
        var song = entries.find(created.getFirst().entryId()).orElseThrow();
        var artist = entries.find(created.get(2).entryId()).orElseThrow();
        assertThat(song.slug()).isEqualTo(artist.slug() + "/belfast-child");
        assertThat(rows.column(
                        "SELECT target_id FROM draft_reference WHERE entry_id = ?",
                        created.get(1).entryId()))
                .containsExactly(song.id().toString());
    }

    @Test
    void everyProblemOfEveryEntryIsToldAtOnceAndNothingIsMade() {
        var before = rows.hash();

        var problems = Refusals.of(() -> createEntries.execute(
                given.people().editor(),
                List.of(
                        entry("song", "Song", Map.of("artistCredit", List.of(Map.of("artist", "new:nobody")))),
                        entry("artist", "Artist", Map.of("name", unique("Somebody"))),
                        entry("shrub", "Shrub", Map.of()))));

        assertThat(problems).hasSizeGreaterThanOrEqualTo(3);
        assertThat(problems)
                .filteredOn(Problem.Invalid.class::isInstance)
                .extracting(problem -> ((Problem.Invalid) problem).path())
                .contains("entries[0].title", "entries[0].artistCredit[0].artist");
        assertThat(rows.hash()).isEqualTo(before);
    }

    @Test
    void referencesThatLeadNowhereAreToldWithTheirPaths() {
        var song = given.song(unique("Yesterday")).draft();
        var dangling = "artist_" + given.id(song).substring("song_".length());

        var problems = Refusals.of(() -> createEntry.execute(
                given.people().editor(),
                "Song",
                JsonNode.from(Map.of(
                        "title",
                        "Tomorrow",
                        "artistCredit",
                        List.of(Map.of("artist", dangling), Map.of("artist", unknownArtist()))))));

        assertThat(problems)
                .allSatisfy(problem ->
                        assertThat(problem.message()).isEqualTo("There is no such artist; choose another one."));
        assertThat(problems)
                .extracting(problem -> ((Problem.Invalid) problem).path())
                .containsExactly("artistCredit[0].artist", "artistCredit[1].artist");
    }

    @Test
    void anEntryCannotReferToItself() {
        var problems = Refusals.messages(() -> createEntries.execute(
                given.people().editor(),
                List.of(
                        entry("a", "Song", Map.of("title", "Me", "charts", List.of(), "primaryAlbum", "new:b")),
                        entry("b", "Placement", Map.of("entry", "new:b")))));

        assertThat(problems).isNotEmpty();
    }

    @Test
    void moderatorsCreateNothing() {
        assertThat(Refusals.messages(
                        () -> given.song("No").by(given.people().moderator()).draft()))
                .containsExactly("You may not create entries; ask an editor.");
    }

    @Test
    void clientIdsAreUniqueAndFew() {
        var twice = entry("a", "Artist", Map.of("name", unique("A")));

        assertThat(Refusals.messages(() -> createEntries.execute(given.people().editor(), List.of(twice, twice))))
                .containsExactly("Give each entry a client id of its own.");
        assertThat(Refusals.messages(() -> createEntries.execute(given.people().editor(), List.of())))
                .containsExactly("Create between one and 200 entries at once.");
    }

    private static String unknownArtist() {
        return new org.linernotes.content.TypeId("artist", UUID.randomUUID()).toString();
    }

    private static NewEntry entry(String clientId, String type, Map<String, ?> content) {
        return new NewEntry(clientId, type, JsonNode.from(content));
    }
}
