package org.linernotes.admin.form;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.junit.jupiter.api.Test;
import org.linernotes.admin.testing.AdminClient;
import org.linernotes.admin.testing.HtmlForm;
import org.linernotes.admin.testing.SignedInClients;
import org.linernotes.content.ContentJson;
import org.linernotes.entry.StoredContents;
import org.linernotes.testing.Given;
import org.linernotes.testing.GivenEntry;
import org.linernotes.testing.IntegrationTest;
import org.linernotes.testing.Rows;

@IntegrationTest
class EditIT {
    private final Given given;
    private final SignedInClients clients;
    private final StoredContents contents;
    private final Rows rows;
    private final AdminClient editor;

    EditIT(Given given, SignedInClients clients, StoredContents contents, Rows rows) {
        this.given = given;
        this.clients = clients;
        this.contents = contents;
        this.rows = rows;
        this.editor = clients.of(given.people().editor());
    }

    @Test
    void createsADraftOfWhatWasFilledIn() {
        var title = Given.unique("Belfast Child");
        var form = form("/admin/entries/new/Song").with("title", title).with("releaseYear", " 1989 ");

        var answer = editor.post("/admin/entries/new/Song", form);

        assertThat(location(answer)).matches("/admin/entries/song_[0-9a-z]{26}\\?done=created");
        assertThat(editor.get(location(answer)).body()).contains("Created as a draft.", title, "1989");
    }

    @Test
    void whatIsWrongStandsBesideItsFieldAndAtTheTop() {
        var form = form("/admin/entries/new/Song")
                .with("title", " ")
                .with("releaseYear", "soon")
                .with("slug", "Not An Address");

        var answer = editor.post("/admin/entries/new/Song", form);

        assertThat(answer.statusCode()).isEqualTo(422);
        assertThat(answer.body())
                .contains("This is not saved yet", "<a href=\"#field-title\">Title is missing.</a>")
                .contains("id=\"problems-releaseYear\"", "This must be a whole number.", "value=\"soon\"")
                .contains("An address here has 2 parts", "value=\"Not An Address\"");
    }

    @Test
    void rulesOfLaterStepsAreShownAndDoNotHinder() {
        var song = given.entry("Song", Map.of("title", Given.unique("Song"))).draft();

        var page = editor.get(path(song)).body();

        assertThat(page).contains("Before review:", "Release year is needed before review.", "Worth a look:");
        assertThat(location(
                        editor.post(path(song), HtmlForm.of(page, path(song)).with("blurb", "Some words."))))
                .endsWith("?done=saved");
    }

    @Test
    void rowsThatWereLeftBlankAreNone() {
        var artist = given.artist(Given.unique("Artist")).draft();
        var song = given.songBy(artist, Given.unique("Song")).draft();
        var added = editor.post(
                path(song),
                HtmlForm.of(editor.get(path(song)).body(), path(song)).by("add:artistCredit"));

        var answer = editor.post(path(song), HtmlForm.of(added.body(), path(song)));

        assertThat(location(answer)).endsWith("?done=unchanged");
    }

    @Test
    void rowsStandInTheOrderInWhichTheyAreSent() {
        var song = given.song(Given.unique("Song"))
                .with("aliases", List.of("one", "two", "three"))
                .draft();
        var form = HtmlForm.of(editor.get(path(song)).body(), path(song));

        var up = editor.post(path(song), form.by("up:aliases[2]"));
        var removed = editor.post(path(song), HtmlForm.of(up.body(), path(song)).by("remove:aliases[0]"));
        editor.post(path(song), HtmlForm.of(removed.body(), path(song)));

        assertThat(stored(song, "aliases")).isEqualTo("[\"three\",\"two\"]");
    }

    @Test
    void entriesAreFoundByTitleAndOtherNamesAndChosenWithoutScripts() {
        var alias = Given.unique("Bítlar");
        var artist = given.artist(Given.unique("The Beatles"))
                .with("aliases", List.of(Map.of("name", alias)))
                .with("disambiguation", "the band")
                .draft();
        var song = given.song(Given.unique("Song")).draft();
        var form = HtmlForm.of(editor.get(path(song)).body(), path(song)).by("clear:artistCredit[0].artist");
        var cleared = HtmlForm.of(editor.post(path(song), form).body(), path(song));

        var found = editor.post(
                path(song),
                cleared.with("_search:artistCredit[0].artist", alias.replace("í", "I"))
                        .by("search:artistCredit[0].artist=Artist"));
        assertThat(found.body()).contains("the band", "The Beatles", "pick:artistCredit[0].artist=" + given.id(artist));

        var picked = editor.post(
                path(song),
                HtmlForm.of(found.body(), path(song)).by("pick:artistCredit[0].artist=" + given.id(artist)));
        assertThat(location(editor.post(path(song), HtmlForm.of(picked.body(), path(song)))))
                .endsWith("?done=saved");
        assertThat(stored(song, "artistCredit")).contains(given.id(artist));
    }

    @Test
    void proposesAnAddress() {
        var artist = given.artist(Given.unique("Simple Minds")).draft();
        var page = editor.get("/admin/entries/new/Album").body();
        var path = "/admin/entries/new/Album";
        var form =
                HtmlForm.of(page, path).with("title", "Street Fighting Years").by("add:artistCredit");
        var withArtist =
                HtmlForm.of(editor.post(path, form).body(), path).with("artistCredit[0].artist", given.id(artist));

        var proposed =
                HtmlForm.of(editor.post(path, withArtist.by("propose:slug")).body(), path);

        assertThat(proposed.value("slug")).matches("simple-minds-[0-9a-f]{8}/street-fighting-years");
    }

    @Test
    void whatIsProposedIsWhatSavingGivesAndTheSameOnlyForTheSameName() {
        var path = "/admin/entries/new/Artist";
        var mark = Given.unique("");
        var proposed = new HashMap<String, String>();
        for (var name : List.of("!!!", "?", "÷", "***", "★", "🎸", "=", "C" + mark, "C#" + mark, "🎸 2", "☮ 2")) {
            var form = HtmlForm.of(editor.get(path).body(), path).with("name", name);
            var slug = HtmlForm.of(editor.post(path, form.by("propose:slug")).body(), path)
                    .value("slug");
            var created = given.entry("Artist", Map.of("name", name)).draft();
            assertThat(created.slug()).as(name).isEqualTo(slug);
            proposed.put(name, slug);
        }
        assertThat(proposed.values()).doesNotHaveDuplicates().doesNotContainNull();
    }

    @Test
    void aProposedAddressThatIsTakenIsSaidToBeWithOneThatIsFree() {
        var name = Given.unique("Nirvana");
        var other = given.artist(name).draft();
        var path = "/admin/entries/new/Artist";
        var form = HtmlForm.of(editor.get(path).body(), path).with("name", name);

        var answer = editor.post(path, form.by("propose:slug")).body();

        assertThat(HtmlForm.of(answer, path).value("slug")).isEqualTo(other.slug());
        assertThat(answer)
                .contains("“%s” has this address already.".formatted(name), "use %s-2.".formatted(other.slug()));
        var own = HtmlForm.of(editor.get(path(other)).body(), path(other)).by("propose:slug");
        assertThat(editor.post(path(other), own).body()).doesNotContain("has this address already");
    }

    @Test
    void saysWhatIsMissingForAProposal() {
        var missing = Map.of(
                "Song slug", "Write the title first. Choose the artist first.",
                "Album slug", "Write the title first. Choose the artist first.",
                "Artist sortName", "Write the name first.",
                "Song releaseYear", "Write when it was first released first");
        missing.forEach((field, sentence) -> {
            var path = "/admin/entries/new/" + field.split(" ", 2)[0];
            var form = HtmlForm.of(editor.get(path).body(), path);

            var answer = editor.post(path, form.by("propose:" + field.split(" ", 2)[1]))
                    .body();

            assertThat(sentence.split("(?<=\\.) ")).as(field).allMatch(answer::contains);
        });
        var path = "/admin/entries/new/Song";
        var form = HtmlForm.of(editor.get(path).body(), path).with("title", "Keys");
        assertThat(editor.post(path, form.by("propose:slug")).body())
                .contains("Choose the artist first.")
                .doesNotContain("Write the title first.");
    }

    @Test
    void whatIsNotFoundCanBeCreatedFromTheSearch() {
        var name = Given.unique("Nobody & Nowhere");
        var path = "/admin/entries/new/Album";
        var form = HtmlForm.of(editor.get(path).body(), path).by("add:artistCredit");
        var searched = HtmlForm.of(editor.post(path, form).body(), path)
                .with("_search:artistCredit[0].artist", name)
                .by("search:artistCredit[0].artist=Artist");

        var answer = editor.post(path, searched).body();

        var link = answer.replaceAll("(?s).*<a href=\"(/admin/entries/new/Artist[^\"]*)\" target.*", "$1")
                .replace("&amp;", "&");
        assertThat(HtmlForm.of(editor.get(link).body(), "/admin/entries/new/Artist")
                        .value("name"))
                .isEqualTo(name);
    }

    @Test
    void whatWasSearchedAndNotChosenIsNotLost() {
        var path = "/admin/entries/new/Fact";
        var form = HtmlForm.of(editor.get(path).body(), path).with("_search:about", "Leave Me");

        var refused = editor.post(path, form);

        assertThat(refused.statusCode()).isEqualTo(422);
        assertThat(refused.body())
                .contains("About: “Leave Me” is not chosen yet: pick an entry from the list, or empty the box.");
        assertThat(HtmlForm.of(refused.body(), path).value("_search:about")).isEqualTo("Leave Me");
    }

    @Test
    void proposesTheNameThatAPersonIsSortedBy() {
        var path = "/admin/entries/new/Artist";
        var form = HtmlForm.of(editor.get(path).body(), path)
                .with("name", "Michael Jackson")
                .with("kind", "PERSON");

        var proposed =
                HtmlForm.of(editor.post(path, form.by("propose:sortName")).body(), path);

        assertThat(proposed.value("sortName")).isEqualTo("Jackson, Michael");
    }

    @Test
    void proposesTheYearOfTheAlbum() {
        var album = given.entry("Album", Map.of("title", Given.unique("Bad"), "released", "1987-08-31"))
                .draft();
        var path = "/admin/entries/new/Song";
        var form = HtmlForm.of(editor.get(path).body(), path).with("title", "Dirty Diana");

        var nothing =
                HtmlForm.of(editor.post(path, form.by("propose:releaseYear")).body(), path);
        var proposed = HtmlForm.of(
                editor.post(path, nothing.with("primaryAlbum", given.id(album)).by("propose:releaseYear"))
                        .body(),
                path);

        assertThat(nothing.value("releaseYear")).isEmpty();
        assertThat(proposed.value("releaseYear")).isEqualTo("1987");
    }

    @Test
    void whoComesTooLateLosesNothing() {
        var song = given.song(Given.unique("Song"))
                .with("blurb", "Old words.")
                .with("disambiguation", "old")
                .draft();
        var mine = HtmlForm.of(editor.get(path(song)).body(), path(song));
        var title = "Mine " + mine.value("title");
        song.revisedBy(given.people().reviewer(), "blurb", "Their words.")
                .revisedBy(given.people().reviewer(), "disambiguation", "theirs");

        var answer = editor.post(path(song), mine.with("title", title).with("disambiguation", "mine"));

        assertThat(answer.statusCode()).isEqualTo(409);
        assertThat(answer.body())
                .contains("Ben saved revision 3 while you were writing", "<ins>theirs</ins>", "<ins>mine</ins>");
        var merged = HtmlForm.of(answer.body(), path(song));
        assertThat(List.of(merged.value("title"), merged.value("disambiguation"), merged.value("blurb")))
                .containsExactly(title, "mine", "Their words.");

        var theirs = editor.post(path(song), merged.by("theirs:disambiguation"));
        assertThat(HtmlForm.of(theirs.body(), path(song)).value("disambiguation"))
                .isEqualTo("theirs");
        assertThat(location(editor.post(path(song), HtmlForm.of(theirs.body(), path(song)))))
                .endsWith("?done=saved");
        assertThat(stored(song, "title")).isEqualTo("\"" + title + "\"");
    }

    @Test
    void fieldsOfAnOlderVersionAreCarriedOn() {
        var song = given.song(Given.unique("Song")).draft();
        rows.column(
                "INSERT INTO revision (id, entry_id, number, kind, content, content_hash, title, slug, author_id, created_at)"
                        + " SELECT uuidv7(), entry_id, 2, kind, jsonb_set(content || '{\"lyricsUrl\": \"x\"}', '{artistCredit,0,kind}', '\"old\"'),"
                        + " 'other', title, slug, author_id, now() FROM revision WHERE id = ? RETURNING id",
                song.revisionId());
        rows.column(
                "UPDATE entry SET head_revision_id = (SELECT id FROM revision WHERE entry_id = entry.id AND number = 2)"
                        + " WHERE id = ? RETURNING id",
                song.entryId());
        var page = editor.get(path(song)).body();
        assertThat(page).contains("Kept from an older version");

        var form = HtmlForm.of(page, path(song)).with("title", Given.unique("Changed"));
        assertThat(location(editor.post(path(song), form))).endsWith("?done=saved");

        assertThat(stored(song, "lyricsUrl")).isEqualTo("\"x\"");
        assertThat(stored(song, "artistCredit")).contains("\"kind\":\"old\"");
        var foreign =
                HtmlForm.of(editor.get(path(song)).body(), path(song)).with("_kept:artistCredit[0]", "{\"new\":1}");
        assertThat(editor.post(path(song), foreign).body()).contains("ArtistCreditPart has no field “new”.");
    }

    @Test
    void aFormThatWasCutOffChangesNothing() {
        var song = given.song(Given.unique("Song")).draft();
        var whole = HtmlForm.of(editor.get(path(song)).body(), path(song));

        var cut = editor.post(path(song), Map.of("_csrf", whole.value("_csrf"), "title", "Gone"));

        assertThat(cut.statusCode()).isEqualTo(422);
        assertThat(cut.body()).contains("did not arrive as a whole");
    }

    @Test
    void contributorsChangeOnlyWhatTheyCreated() {
        var song = given.song(Given.unique("Song")).draft();

        assertThat(clients.of(given.people().contributor()).get(path(song)).statusCode())
                .isEqualTo(403);
        assertThat(clients.of(given.people().moderator()).get(path(song)).statusCode())
                .isEqualTo(403);
    }

    private HtmlForm form(String path) {
        return HtmlForm.of(editor.get(path).body(), path);
    }

    private String path(GivenEntry entry) {
        return "/admin/entries/" + given.id(entry) + "/edit";
    }

    private String stored(GivenEntry entry, String field) {
        var content =
                Objects.requireNonNull(contents.heads(List.of(entry.entryId())).get(entry.entryId()));
        return ContentJson.print(
                Objects.requireNonNull(content.tree().get(field), () -> ContentJson.print(content.tree())));
    }

    private static String location(HttpResponse<String> answer) {
        return answer.headers().firstValue("Location").orElse(answer.body());
    }
}
