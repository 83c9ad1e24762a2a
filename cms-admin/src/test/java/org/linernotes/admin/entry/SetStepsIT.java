package org.linernotes.admin.entry;

import static java.util.stream.Collectors.joining;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.linernotes.admin.testing.AdminClient;
import org.linernotes.admin.testing.HtmlForm;
import org.linernotes.admin.testing.SignedInClients;
import org.linernotes.testing.Given;
import org.linernotes.testing.GivenEntry;
import org.linernotes.testing.IntegrationTest;
import org.linernotes.testing.Rows;

/** Steps that several entries take together, as the forms of the pages offer them. */
@IntegrationTest
class SetStepsIT {
    private final Given given;
    private final SignedInClients clients;
    private final Rows rows;

    SetStepsIT(Given given, SignedInClients clients, Rows rows) {
        this.given = given;
        this.clients = clients;
        this.rows = rows;
    }

    /** A song that is no stub, and facts about it. */
    private record Told(GivenEntry song, List<GivenEntry> facts) {
        List<GivenEntry> all() {
            return Stream.concat(Stream.of(song), facts.stream()).toList();
        }
    }

    private Told told() {
        var song = given.song(Given.unique("Song")).without("stub").draft();
        return new Told(
                song,
                Stream.of("one", "two", "three", "four")
                        .map(words -> fact(song, words))
                        .toList());
    }

    private GivenEntry fact(GivenEntry song, String words) {
        return given.entry("Fact", Map.of("about", given.id(song), "body", Given.words(words)))
                .draft();
    }

    @Test // E1
    void whatWasLiveGoesLiveAgainTogetherInOneStep() {
        var told = told();
        given.approveTogether(told.all());
        var publisher = clients.of(given.people().publisher());
        submit(publisher, told.song(), "/publication");
        assertThat(live(told)).isEqualTo(5);

        for (var from : List.of(told.song(), told.facts().getFirst())) {
            submit(publisher, told.song(), "/unpublication", Map.of("reason", "Wrong."));
            assertThat(live(told)).isZero();
            assertThat(form(publisher, from, "/publication").names())
                    .as("the song and its facts, ticked")
                    .filteredOn("also"::equals)
                    .hasSize(4);

            submit(publisher, from, "/publication");
            assertThat(live(told)).isEqualTo(5);
        }
    }

    @Test // E1
    void whatItNeedsAndWhoNeedsThatGoAlong() {
        var artist = given.artist(Given.unique("Artist")).draft();
        var song = given.songBy(artist, Given.unique("Song")).draft();
        var fact = fact(song, "one");
        given.approveTogether(List.of(artist, song, fact));

        submit(clients.of(given.people().publisher()), fact, "/publication");

        assertThat(live(List.of(artist, song, fact))).isEqualTo(3);
        var publisher = clients.of(given.people().publisher());
        var refused = post(publisher, artist, "/unpublication", Map.of("reason", "Wrong."));
        assertThat(refused).contains("unpublish both together", "Unpublish all 3 together");
        publisher.post(
                path(artist) + "/unpublication",
                HtmlForm.of(refused, path(artist) + "/unpublication").plus("together", "true"));
        assertThat(live(List.of(artist, song, fact))).isZero();
    }

    @Test
    void whatCannotStayGoesAlongAndTheReasonStaysInTheHistory() {
        var artist = given.artist(Given.unique("Artist")).published();
        var song = given.songBy(artist, Given.unique("Song")).published();
        var album = albumBy(artist).published();
        var fact = given.entry("Fact", Map.of("about", given.id(artist), "body", Given.words("one")))
                .published();
        var all = List.of(artist, song, album, fact);
        var publisher = clients.of(given.people().publisher());

        assertThat(publisher.get(path(artist)).body()).contains("Reason <span class=\"form-mark\">required</span>");
        var refused = post(publisher, artist, "/unpublication", Map.of("reason", "Wrong words."));
        assertThat(refused)
                .contains("”; unpublish both together.", "The same goes for")
                .doesNotContain("one of 3")
                .containsOnlyOnce("is needed by");

        submit(publisher, artist, "/unpublication", Map.of("reason", "Wrong words."));
        assertThat(live(all)).isZero();
        submit(publisher, artist, "/publication");
        assertThat(publisher.get(path(artist)).body()).contains("</strong> unpublished it", "Wrong words.");
    }

    @Test
    void whyATakeDownWasIsInTheHistory() {
        var song = given.song(Given.unique("Song")).published();
        var publisher = clients.of(given.people().publisher());

        submit(publisher, song, "/take-down", Map.of("reason", "A letter came."));
        assertThat(publisher.get(path(song)).body()).contains("</strong> took it down", "A letter came.");
        submit(publisher, song, "/take-down/lift");
        assertThat(publisher.get(path(song)).body()).contains("</strong> showed it again");
    }

    @Test
    void whatIsWrongWithADateIsToldOnceAndThere() {
        var told = told();
        given.approveTogether(told.all());
        var publisher = clients.of(given.people().publisher());

        var refused = publisher
                .post(
                        path(told.song()) + "/schedule",
                        form(publisher, told.song(), "/schedule")
                                .with("at-date", "2020-03-01")
                                .with("at-time", "09:00"))
                .body();

        assertThat(refused)
                .containsOnlyOnce("That time is not ahead any more; choose a later one.")
                .containsOnlyOnce("This was not done")
                .doesNotContain("Open “");
        assertThat(refused.indexOf("That time")).isGreaterThan(refused.indexOf("id=\"form-schedule\""));
    }

    @Test
    void timesSayOfWhichZoneTheyAre() {
        var song = given.song(Given.unique("Song")).approved();
        var publisher = clients.of(given.people().publisher());
        publisher.post(
                path(song) + "/schedule",
                form(publisher, song, "/schedule")
                        .with("at-date", "2031-03-13")
                        .with("at-time", "22:30")
                        .with("at-zone", "Asia/Baku"));

        assertThat(publisher.get(path(song)).body())
                .contains(
                        "datetime=\"2031-03-13T18:30:00Z\"",
                        "13 Mar 2031, 18:30 UTC</time>",
                        "filled in below as clocks in UTC show it");
    }

    @Test
    void whatWasTakenDownIsCalledSoWhereverItIsNamed() {
        var song = given.song(Given.unique("Song")).published();
        var fact = fact(song, "one");
        var publisher = clients.of(given.people().publisher());
        submit(publisher, song, "/take-down", Map.of("reason", "A letter came."));

        for (var page : List.of(
                path(fact),
                path(fact) + "/edit",
                "/admin/references?type=Song&q="
                        + String.valueOf(song.content().get("title")).replace(" ", "+"))) {
            assertThat(publisher.get(page).body()).as(page).contains("data-size=\"small\">Taken down</span>");
        }
    }

    private Given.DraftToBe albumBy(GivenEntry artist) {
        return given.entry(
                "Album",
                Map.of(
                        "title",
                        Given.unique("Album"),
                        "kind",
                        "ALBUM",
                        "released",
                        "1987-08-31",
                        "artistCredit",
                        List.of(Map.of("artist", given.id(artist)))));
    }

    @Test // E2
    void aScheduledSetIsMovedCancelledAndPublishedTogether() {
        var told = told();
        given.approveTogether(told.all());
        var publisher = clients.of(given.people().publisher());
        publisher.post(
                path(told.song()) + "/schedule",
                form(publisher, told.song(), "/schedule")
                        .with("at-date", "2031-03-01")
                        .with("at-time", "09:00"));

        var move = form(publisher, told.facts().getFirst(), "/schedule/move");
        assertThat(move.value("at-date")).as("the present time").isEqualTo("2031-03-01");
        assertThat(move.value("at-time")).isEqualTo("09:00");
        publisher.post(path(told.facts().getFirst()) + "/schedule/move", move.with("at-date", "2031-04-01"));
        assertThat(begins(told)).containsExactly("2031-04-01");

        submit(publisher, told.song(), "/schedule/cancellation");
        assertThat(begins(told)).isEmpty();

        publisher.post(
                path(told.song()) + "/schedule",
                form(publisher, told.song(), "/schedule")
                        .with("at-date", "2031-03-01")
                        .with("at-time", "09:00"));
        publisher.post(
                path(told.song()) + "/schedule/move",
                form(publisher, told.song(), "/schedule/move").plus("now", "true"));
        assertThat(live(told)).isEqualTo(5);
    }

    @Test // E2
    void aMemberThatCannotBeMovedAloneOffersToMoveThemTogether() {
        var told = told();
        given.approveTogether(told.all());
        given.scheduleTogether(told.all(), Instant.parse("2031-03-01T09:00:00Z"));
        var publisher = clients.of(given.people().publisher());
        var alone = new TreeMap<>(Map.of(
                "publication", form(publisher, told.song(), "/schedule/move").value("publication"),
                "at-date", "2031-04-01",
                "at-time", "09:00",
                "at-zone", "UTC"));

        var refused = post(publisher, told.song(), "/schedule/move", alone);

        assertThat(refused).contains("move both together", "Move all 5 together", "form=\"form-reschedule\"");
        publisher.post(
                path(told.song()) + "/schedule/move",
                HtmlForm.of(refused, path(told.song()) + "/schedule/move").plus("together", "true"));
        assertThat(begins(told)).containsExactly("2031-04-01");
    }

    @Test // E2, for ends
    void theEndOfASetIsSetTogether() {
        var told = told();
        given.approveTogether(told.all());
        var publisher = clients.of(given.people().publisher());
        submit(publisher, told.song(), "/publication");

        publisher.post(
                path(told.song()) + "/expiry",
                form(publisher, told.song(), "/expiry")
                        .with("at-date", "2031-03-01")
                        .with("at-time", "09:00"));

        assertThat(rows.column(
                        "SELECT DISTINCT CAST(live_until AT TIME ZONE 'UTC' AS date) FROM publication WHERE entry_id = ANY(CAST(? AS uuid[]))",
                        ids(told.all())))
                .containsExactly("2031-03-01");
    }

    @Test // E9
    void aDraftAlbumThatTheSongNamesIsOfferedWithIt() {
        var title = Given.unique("Zombies");
        var album = given.entry(
                        "Album",
                        Map.of(
                                "title",
                                title,
                                "artistCredit",
                                List.of(Map.of(
                                        "artist",
                                        given.id(given.artist(Given.unique("Group"))
                                                .published())))))
                .draft();
        var song = given.song(Given.unique("Song"))
                .with("primaryAlbum", given.id(album))
                .draft();
        var editor = clients.of(given.people().editor());

        assertThat(editor.get(path(song)).body())
                .contains(title, "Readers see the link only while this is live.", "readers do not see this link yet");
        assertThat(form(editor, song, "/submission").names()).contains("also");
    }

    @Test // E11
    void withdrawingAsksAndCanBeUndone() {
        var told = told();
        given.submitTogether(told.all());
        var author = clients.of(told.song().author());

        assertThat(author.get(path(told.song())).body())
                .contains("What is not ticked stays in review", "It cannot go live without this one.");
        submit(author, told.song(), "/withdrawal");
        assertThat(work(told)).containsExactly("DRAFT");

        assertThat(author.get(path(told.facts().getLast())).body()).contains("Undo: submit again as it was");
        submit(author, told.song(), "/withdrawal/return");
        assertThat(work(told)).containsExactly("IN_REVIEW");
    }

    @Test // E10
    void aDraftIsThrownAwayAndComesBack() {
        var song = given.song(Given.unique("Song")).draft();
        var author = clients.of(song.author());

        submit(author, song, "/trash");
        assertThat(author.get(path(song)).body()).contains("In trash", "Bring back");
        submit(author, song, "/trash/return");
        assertThat(work(List.of(song))).containsExactly("DRAFT");
    }

    @Test // E10
    void aNewerDraftIsDiscardedAndRestored() {
        var song = given.song(Given.unique("Song")).published();
        var newer = song.revised("releaseYear", 1990);
        var editor = clients.of(given.people().editor());

        submit(editor, song, "/discard");
        assertThat(editor.get(path(song)).body())
                .contains("Revision 1, live", "discarded", "Restore revision 2")
                .doesNotContain("Newest: revision 2");
        submit(editor, song, "/restoration");
        assertThat(rows.column("SELECT kind FROM revision WHERE entry_id = ? ORDER BY number", newer.entryId()))
                .containsExactly("SAVE", "SAVE", "RESTORE");
    }

    private HtmlForm form(AdminClient client, GivenEntry entry, String step) {
        return HtmlForm.of(client.get(path(entry)).body(), path(entry) + step);
    }

    private void submit(AdminClient client, GivenEntry entry, String step) {
        submit(client, entry, step, Map.of());
    }

    private void submit(AdminClient client, GivenEntry entry, String step, Map<String, String> typed) {
        var form = form(client, entry, step);
        typed.forEach(form::with);
        var answer = client.post(path(entry) + step, form);
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(303);
    }

    private String post(AdminClient client, GivenEntry entry, String step, Map<String, String> fields) {
        var all = new TreeMap<>(fields);
        all.put("revision", entry.revisionId().toString());
        return client.submit(path(entry), path(entry) + step, all).body();
    }

    private int live(Told told) {
        return live(told.all());
    }

    private int live(List<GivenEntry> entries) {
        return rows.column(
                        "SELECT entry_id FROM publication WHERE live @> now() AND entry_id = ANY(CAST(? AS uuid[]))",
                        ids(entries))
                .size();
    }

    private List<String> begins(Told told) {
        return List.copyOf(rows.column(
                "SELECT DISTINCT CAST(live_from AT TIME ZONE 'UTC' AS date) FROM publication WHERE live_from > now() AND entry_id = ANY(CAST(? AS uuid[]))",
                ids(told.all())));
    }

    private List<String> work(Told told) {
        return work(told.all());
    }

    private List<String> work(List<GivenEntry> entries) {
        return List.copyOf(rows.column(
                "SELECT DISTINCT work FROM entry WHERE state = 'ACTIVE' AND id = ANY(CAST(? AS uuid[]))",
                ids(entries)));
    }

    private static String ids(List<GivenEntry> entries) {
        return entries.stream().map(entry -> entry.entryId().toString()).collect(joining(",", "{", "}"));
    }

    private String path(GivenEntry entry) {
        return "/admin/entries/" + given.id(entry);
    }
}
