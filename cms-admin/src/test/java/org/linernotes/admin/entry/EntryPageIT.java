package org.linernotes.admin.entry;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import org.linernotes.account.Actor;
import org.linernotes.admin.testing.SignedInClients;
import org.linernotes.testing.Given;
import org.linernotes.testing.GivenEntry;
import org.linernotes.testing.IntegrationTest;
import org.linernotes.testing.StatementCounter;

@IntegrationTest
class EntryPageIT {
    private final Given given;
    private final SignedInClients clients;

    EntryPageIT(Given given, SignedInClients clients) {
        this.given = given;
        this.clients = clients;
    }

    @Test
    void saysWhatTheNewestRevisionSaysAndNamesWhatItRefersTo() {
        var artist = given.artist(Given.unique("Simple <b>Minds</b>")).draft();
        var song = given.songBy(artist, Given.unique("Belfast Child"))
                .with("firstReleased", "1989-02")
                .draft();

        var page = clients.of(given.people().editor()).get(path(song)).body();

        assertThat(page)
                .contains("Belfast Child", "February 1989", "Draft", "Revision 1", "Submit for review")
                .contains("href=\"" + path(artist) + "\"", "Simple &lt;b&gt;Minds&lt;/b&gt;")
                .contains("Neither an album nor a single is named.")
                .doesNotContain("<b>Minds");
    }

    @Test
    void leadsToTheEntriesThatKeepWhatTheySayOfIt() {
        var song = given.song(Given.unique("Leave Me Alone")).draft();
        var title = Given.unique("Bad");
        var album = given.entry(
                        "Album",
                        Map.of(
                                "title",
                                title,
                                "tracks",
                                List.of(Map.of("title", "Leave Me Alone", "song", given.id(song), "number", "11"))))
                .draft();

        assertThat(clients.of(given.people().editor()).get(path(song)).body())
                .contains("Named by others", title, "href=\"" + path(album) + "/edit#field-tracks\"");
        assertThat(clients.of(given.people().editor()).get(path(album)).body()).doesNotContain("Named by others");
    }

    @Test
    void goesFromDraftToReadersWithWhatItNeeds() {
        var artist = given.artist(Given.unique("Artist")).draft();
        var song = given.songBy(artist, Given.unique("Song")).draft();
        var review = submitWith(song, artist);

        assertThat(clients.of(given.people().reviewer()).get(path(song)).body())
                .contains("Please look at both.", "In the same review");
        assertThat(step(given.people().editor(), song, "approval", Map.of("review", review)))
                .contains("You wrote revision 1; ask somebody else to decide.");
        for (var item : List.of(song, artist)) {
            assertThat(step(given.people().reviewer(), item, "approval", Map.of("review", review)))
                    .isEqualTo(path(item) + "?done=approved");
        }
        assertThat(step(given.people().publisher(), song, "publication", Map.of()))
                .contains("publish both together");
        assertThat(step(given.people().publisher(), song, "publication", Map.of("also", value(artist))))
                .isEqualTo(path(song) + "?done=published");
        assertThat(clients.of(given.people().publisher())
                        .get(path(song) + "?done=published")
                        .body())
                .contains("Readers see it now.", "Revision 1, live");
    }

    private String submitWith(GivenEntry song, GivenEntry artist) {
        var editor = clients.of(given.people().editor());
        assertThat(editor.get(path(song)).body()).contains("value=\"" + value(artist) + "\" checked");
        assertThat(step(
                        given.people().editor(),
                        song,
                        "submission",
                        Map.of("note", "Please look at both.", "also", value(artist))))
                .isEqualTo(path(song) + "?done=submitted");
        return hidden(editor.get(path(song)).body(), "review");
    }

    @Test
    void refusedStepKeepsWhatWasTyped() {
        var song = given.song(Given.unique("Song")).approved();
        var typed = Map.of("at-date", "2027-03-28", "at-time", "02:30", "at-zone", "Europe/Berlin");

        var page = step(given.people().publisher(), song, "schedule", typed);

        assertThat(page)
                .contains("There is no 02:30 on 28 March 2027 in Europe/Berlin", "Choose 01:59 or 03:00.")
                .contains("value=\"2027-03-28\"", "value=\"Europe/Berlin\"")
                .contains("name=\"at-instead\" value=\"01:59\"", "name=\"at-instead\" value=\"03:00\"");
    }

    @Test
    void timesThatClocksShowTwiceAreAskedBack() {
        var song = given.song(Given.unique("Song")).approved();
        var typed = new TreeMap<>(Map.of("at-date", "2027-10-31", "at-time", "02:30", "at-zone", "Europe/Berlin"));
        assertThat(step(given.people().publisher(), song, "schedule", typed))
                .contains(
                        "02:30 on 31 October 2027 twice", "the first time (UTC+02:00)", "the second time (UTC+01:00)");

        typed.put("at-turn", "second");
        assertThat(step(given.people().publisher(), song, "schedule", typed)).isEqualTo(path(song) + "?done=scheduled");
        assertThat(clients.of(given.people().publisher()).get(path(song)).body())
                .contains("datetime=\"2027-10-31T01:30:00Z\"", "Cancel the schedule", "Move or publish now");
    }

    @Test
    void whatNeedsAnEntryIsListedBeforeItIsUnpublished() {
        var song = given.song(Given.unique("Song")).published();
        var fact = given.entry("Fact", Map.of("about", given.id(song), "body", body("Nine months of work.")))
                .published();
        var publisher = clients.of(given.people().publisher());

        assertThat(publisher.get(path(song)).body())
                .contains("Needed by these, which cannot stay without it", "value=\"" + value(fact) + "\" checked");
        assertThat(step(given.people().publisher(), song, "unpublication", Map.of("reason", "Wrong.")))
                .contains("is needed by", "Wrong.");
        assertThat(step(
                        given.people().publisher(),
                        song,
                        "unpublication",
                        Map.of("reason", "Wrong.", "also", value(fact))))
                .isEqualTo(path(song) + "?done=unpublished");
    }

    @Test
    void readsNoMoreStatementsForManyFacts(StatementCounter statements) {
        var few = given.song(Given.unique("Few")).draft();
        var many = given.song(Given.unique("Many")).draft();
        factAbout(few);
        for (var number = 0; number < 30; number++) {
            factAbout(many);
        }
        var editor = clients.of(given.people().editor());
        editor.get(path(few));

        var forFew = statements.during(() -> editor.get(path(few))).on("default");
        var forMany = statements.during(() -> editor.get(path(many))).on("default");

        assertThat(forMany).hasSameSizeAs(forFew).hasSizeLessThanOrEqualTo(26);
    }

    @Test
    void whatIsNotThereIsSaidInWords() {
        var song = given.song(Given.unique("Song")).draft();
        var editor = clients.of(given.people().editor());

        for (var odd : List.of("song_00000000000000000000000000", "song_x", "odd", "%00", path(song) + "0")) {
            assertThat(editor.get(odd.startsWith("/") ? odd : "/admin/entries/" + odd)
                            .statusCode())
                    .as(odd)
                    .isEqualTo(404);
        }
        assertThat(editor.get(path(song) + "/revisions/2").statusCode()).isEqualTo(404);
        assertThat(editor.get(path(song) + "/revisions/odd").statusCode()).isEqualTo(404);
        assertThat(editor.submit(path(song), path(song) + "/submission", Map.of("revision", "odd"))
                        .statusCode())
                .isEqualTo(422);
    }

    @Test
    void revisionsSayWhatTheyChanged() {
        var song = given.song(Given.unique("Song"))
                .with("blurb", "The old words of it.")
                .draft()
                .revised("blurb", "The new words of it.")
                .revised("aliases", List.of("Other name"));
        var editor = clients.of(given.people().editor());

        assertThat(editor.get(path(song) + "/revisions/2").body())
                .contains("The <del>old</del><ins>new</ins> words of it.");
        assertThat(editor.get(path(song) + "/revisions/3?against=1").body())
                .contains("Changes since revision 1", "Other name");
        assertThat(editor.get(path(song) + "/revisions").body()).contains("Revision 1", "Revision 3");
    }

    private void factAbout(GivenEntry song) {
        given.entry("Fact", Map.of("about", given.id(song), "body", body("A fact.")))
                .draft();
    }

    private static Map<String, Object> body(String text) {
        return Map.of(
                "type",
                "doc",
                "content",
                List.of(Map.of("type", "paragraph", "content", List.of(Map.of("type", "text", "text", text)))));
    }

    /** Takes a step as somebody who looks at the newest revision; answers where it led, or the page that refused it. */
    private String step(Actor person, GivenEntry entry, String step, Map<String, String> fields) {
        var all = new TreeMap<>(fields);
        all.put("revision", entry.revisionId().toString());
        var answer = clients.of(person).submit(path(entry), path(entry) + "/" + step, all);
        return answer.headers().firstValue("Location").orElse(answer.body());
    }

    private String path(GivenEntry entry) {
        return "/admin/entries/" + given.id(entry);
    }

    private static String value(GivenEntry entry) {
        return entry.entryId() + " " + entry.revisionId();
    }

    private static String hidden(String page, String name) {
        var start = page.indexOf("name=\"" + name + "\" value=\"") + name.length() + 15;
        return page.substring(start, page.indexOf('"', start));
    }
}
