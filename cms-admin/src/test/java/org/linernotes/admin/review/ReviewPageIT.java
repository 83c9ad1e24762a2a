package org.linernotes.admin.review;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.linernotes.admin.testing.AdminClient;
import org.linernotes.admin.testing.HtmlForm;
import org.linernotes.admin.testing.SignedInClients;
import org.linernotes.testing.Given;
import org.linernotes.testing.GivenEntry;
import org.linernotes.testing.IntegrationTest;
import org.linernotes.testing.Rows;
import org.linernotes.testing.StatementCounter;

/** E5 and E6: a review shows every word of every item, and what was said before. */
@IntegrationTest
class ReviewPageIT {
    private static final String LONG = "A fact of more than eighty characters, whose end nobody could read before they"
            + " approved it, although the end is where the mistake was.";

    private final Given given;
    private final SignedInClients clients;
    private final Rows rows;

    ReviewPageIT(Given given, SignedInClients clients, Rows rows) {
        this.given = given;
        this.clients = clients;
        this.rows = rows;
    }

    @Test // E5
    void showsEveryWordOfEachItemInFull() {
        var song = given.song(Given.unique("Song")).draft();
        var fact = fact(song, LONG);
        var review = given.submitTogether(List.of(song, fact));

        var page = reviewer().get(path(review)).body();

        assertThat(page).contains(LONG, "All new", "Approve what is ticked", "Approve this one");
        assertThat(HtmlForm.of(page, path(review) + "/approval")).isNotNull();
        assertThat(reviewer().get("/admin/entries/" + given.id(song)).body())
                .as("a set is approved only where all of it can be read")
                .contains("href=\"" + path(review) + "\"")
                .doesNotContain("/approval\"");
    }

    @Test
    void showsAtEachItemWhichRulesItBreaks() {
        var song = given.song(Given.unique("Song")).draft();
        var quote = "new:first";
        var fact = given.entry(
                        "Fact",
                        Map.of(
                                "about",
                                given.id(song),
                                "body",
                                quoted("I never sang it.", quote),
                                "quotes",
                                List.of(Map.of("id", quote))))
                .draft();
        var review = given.submitTogether(List.of(song, fact));

        var item = reviewer().get(path(review)).body().split("id=\"item-" + given.id(fact), -1)[1];

        assertThat(item.substring(0, item.indexOf("</article>")))
                .contains(
                        "<h3>Before publishing</h3>",
                        "A quotation needs a speaker before publishing.",
                        "A fact that quotes somebody needs a source.",
                        "/edit#field-quotes[0].speaker",
                        "“I never sang it.”");
        assertThat(reviewer().get("/admin/entries/" + given.id(fact)).body()).contains("“I never sang it.”");
    }

    @Test
    void leadsToTheReviewInWhichItWentOnAndToWhoIsCalledLikeIt() {
        var name = Given.unique("Seher Hasan");
        var known = given.artist(name).inReview();
        var artist = given.artist(name).by(given.people().contributor()).draft();
        var author = clients.of(given.people().editor());
        for (var page : List.of("", "/edit")) {
            assertThat(author.get("/admin/entries/" + given.id(artist) + page).body())
                    .contains("<a href=\"/admin/entries/" + given.id(known) + "\">Open it</a>");
        }

        var song = given.song(Given.unique("Song")).approved();
        var first = song.reviewId();
        var edited = song.revised("releaseYear", 1990);
        assertThat(reviewer().get(path(first)).body()).contains("changed after that");
        var again = edited.submitted();
        assertThat(reviewer().get(path(first)).body())
                .contains("went on in another review", "href=\"" + path(again.reviewId()) + "\"");
    }

    @Test
    void showsASourceAsItWasTyped() {
        var fact = given.entry(
                        "Fact",
                        Map.of(
                                "about",
                                given.id(given.song(Given.unique("Song")).draft()),
                                "body",
                                Given.words("It took nine months."),
                                "citations",
                                List.of(Map.of(
                                        "kind", "ARTICLE", "title", "A page", "url", "https://bücher.example/a"))))
                .draft();
        var entry = "/admin/entries/" + given.id(fact);

        assertThat(clients.of(fact.author()).get(entry).body())
                .contains("href=\"https://xn--bcher-kva.example/a\"", ">https://bücher.example/a</a>");
        assertThat(clients.of(fact.author()).get(entry + "/edit").body())
                .contains("value=\"https://bücher.example/a\"");
    }

    private static Map<String, Object> quoted(String words, String quote) {
        var mark = Map.of("type", "quote", "attrs", Map.of("quoteId", quote));
        var text = Map.of("type", "text", "text", words, "marks", List.of(mark));
        return Map.of("type", "doc", "content", List.of(Map.of("type", "paragraph", "content", List.of(text))));
    }

    @Test // E5
    void showsHowEachItemDiffersFromWhatReadersSee() {
        var other = given.artist(Given.unique("Other Artist")).published();
        var fact = given.entry(
                        "Fact",
                        Map.of(
                                "about",
                                given.id(given.song(Given.unique("Song")).published()),
                                "body",
                                Given.words("It took nine months.")))
                .published();
        var update = fact.revised("body", Given.words("It took ten months."))
                .revised(
                        "about",
                        given.id(given.songBy(other, Given.unique("Another")).published()))
                .submitted();

        var page = reviewer().get(path(update.reviewId())).body();

        assertThat(page)
                .contains("Against what is live (revision 1)", "It took <del>nine</del><ins>ten</ins> months.")
                .contains("Another", "All that it says, in full");
    }

    @Test // E5
    void decidesOnOneOrOnWhatIsTicked() {
        var song = given.song(Given.unique("Song")).draft();
        var facts = List.of(fact(song, "one"), fact(song, "two"));
        var review = given.submitTogether(List.of(song, facts.getFirst(), facts.getLast()));

        assertThat(decide(review, "approval", Map.of("only", value(facts.getFirst()))))
                .isEqualTo(path(review) + "?done=approved");
        assertThat(state(review, facts.getFirst())).isEqualTo("APPROVED");
        assertThat(decide(review, "approval", Map.of())).contains("Tick what you decide on.");
        assertThat(decide(review, "change-request", Map.of("item", value(song))))
                .contains("Say what has to change.");
        assertThat(decide(review, "change-request", Map.of("item", value(song), "text", "Name a source.")))
                .isEqualTo(path(review) + "?done=changes-requested");
        assertThat(state(review, song)).isEqualTo("CHANGES_REQUESTED");
        assertThat(state(review, facts.getLast())).isEqualTo("OPEN");
    }

    @Test // E5
    void nothingIsApprovedThatWasNotOnThePage() {
        var song = given.song(Given.unique("Song")).inReview();
        var seen = value(song);
        song.revised("releaseYear", 1990);

        assertThat(decide(song.reviewId(), "approval", Map.of("item", seen, "text", "Fine.")))
                .contains("was changed meanwhile", "Fine.", "1990");
        assertThat(state(song.reviewId(), song)).isEqualTo("OPEN");
        assertThat(decide(song.reviewId(), "approval", Map.of("item", seen.replaceAll("[0-9a-f]{64}", "f".repeat(64)))))
                .contains("does not say what was shown any more");
    }

    @Test // E6
    void whatWasAskedForStaysInTheHistoryOfEntryAndReview() {
        var words = Given.unique("Name a source");
        var song = given.song(Given.unique("Song")).inReview();
        decide(song.reviewId(), "change-request", Map.of("item", value(song), "text", words));
        var again = song.revised("releaseYear", 1990).submitted();

        assertThat(reviewer().get(path(again.reviewId())).body()).contains(words, "requested changes of revision 1");
        assertThat(reviewer().get("/admin/entries/" + given.id(song)).body())
                .contains(words, "requested changes of revision 1");
    }

    @Test
    void whatHasToChangeIsOnTopOfThePageAndInTheForm() {
        var words = Given.unique("Name a source");
        var song = given.song(Given.unique("Song")).inReview();
        var author = clients.of(song.author());
        var entry = "/admin/entries/" + given.id(song);
        assertThat(author.get(entry + "/edit").body())
                .contains("It is in review; the reviewer reads the new revision then.")
                .doesNotContain("What is live stays as it is.");

        decide(song.reviewId(), "change-request", Map.of("item", value(song), "text", words));

        var page = author.get(entry).body();
        assertThat(page.indexOf(words)).isPositive().isLessThan(page.indexOf("submitted it"));
        var form = author.get(entry + "/edit").body();
        assertThat(form.substring(form.indexOf("entry-head"), form.indexOf("entry-form")))
                .contains(words, "requested changes of revision 1");

        song.revised("releaseYear", 1990).submitted();
        assertThat(author.get(entry + "/edit").body()).doesNotContain(words);
    }

    @Test
    void readsNoMoreStatementsForManyItems(StatementCounter statements) {
        var few = given.song(Given.unique("Few")).inReview();
        var many = given.submitTogether(IntStream.range(0, 12)
                .mapToObj(number -> given.song(Given.unique("Many")).draft())
                .toList());
        var reviewer = reviewer();
        reviewer.get(path(few.reviewId()));

        var forFew = statements.during(() -> reviewer.get(path(few.reviewId()))).on("default");
        var forMany = statements.during(() -> reviewer.get(path(many))).on("default");

        assertThat(forMany).hasSameSizeAs(forFew);
    }

    @Test
    void whatIsNotThereIsSaidInWords() {
        for (var odd : List.of("review_00000000000000000000000000", "odd", "song_00000000000000000000000000")) {
            assertThat(reviewer().get("/admin/reviews/" + odd).statusCode())
                    .as(odd)
                    .isEqualTo(404);
        }
        var song = given.song(Given.unique("Song")).inReview();
        assertThat(decide(song.reviewId(), "approval", Map.of("item", "odd"))).contains("This form is out of date");
    }

    private AdminClient reviewer() {
        return clients.of(given.people().reviewer());
    }

    private String decide(UUID review, String decision, Map<String, String> fields) {
        var answer = reviewer().submit(path(review), path(review) + "/" + decision, fields);
        return answer.headers().firstValue("Location").orElse(answer.body());
    }

    private String value(GivenEntry entry) {
        return "%s %s %s"
                .formatted(
                        entry.entryId(),
                        entry.revisionId(),
                        rows.column("SELECT content_hash FROM revision WHERE id = ?", entry.revisionId())
                                .getFirst());
    }

    private String state(UUID review, GivenEntry entry) {
        return String.valueOf(rows.column(
                        "SELECT state FROM review_item WHERE review_id = ? AND entry_id = ?", review, entry.entryId())
                .getFirst());
    }

    private GivenEntry fact(GivenEntry song, String words) {
        return given.entry("Fact", Map.of("about", given.id(song), "body", Given.words(words)))
                .draft();
    }

    private static String path(UUID review) {
        return SubmittedReview.path(review);
    }
}
