package org.linernotes.graphql.delivery;

import static org.assertj.core.api.Assertions.assertThat;
import static org.linernotes.graphql.delivery.Library.text;

import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.linernotes.content.TypeId;
import org.linernotes.graphql.testing.GraphQlClient.Reply;
import org.linernotes.testing.IntegrationTest;

/** What a page shows of other entries: cards, features, picks, credits and relations. */
@IntegrationTest
class BesideWordsIT {
    private final Frontend frontend;
    private final Library library;
    private final String unique = Library.unique();
    private TypeId artist;
    private TypeId song;

    BesideWordsIT(Frontend frontend, Library library) {
        this.frontend = frontend;
        this.library = library;
    }

    @BeforeEach
    void aSong() {
        artist = library.artist("Artist " + unique, unique);
        song = library.song("Song " + unique, unique + "/song", artist);
    }

    @Test
    void theCardOfALiveFactLeadsToItOnThePageOfItsSubject() {
        var fact = library.fact(song, "A fact.");
        var draft = library.published().draft("Fact");
        var feature = feature("cards", "", """
                {"type": "factCard", "attrs": {"ref": "%s"}}, {"type": "factCard", "attrs": {"ref": "%s"}},
                {"type": "paragraph", "content": [%s]}""".formatted(fact, draft, text("Words.")));

        var reply = frontend.ask(
                "query($id: ID!) { node(id: $id) { ... on Feature { body { html json } } } }",
                Map.of("id", feature.toString()));

        var path = "/songs/%s/song#fact-%s".formatted(unique, fact.toString().substring("fact_".length()));
        assertThat(reply.at("data", "node", "body", "json", "content").size()).isEqualTo(2);
        assertThat(reply.text("data", "node", "body", "json", "content", 0, "attrs", "path"))
                .isEqualTo(path);
        assertThat(reply.text("data", "node", "body", "html")).contains(path).doesNotContain(draft.toString());
    }

    @Test
    void cardsAndSpeakersAreCalledByTheirPresentNames() {
        var feature = feature("names", "", """
                {"type": "songCard", "attrs": {"ref": "%s", "label": "1989"}},
                {"type": "qa", "content": [
                  {"type": "question", "attrs": {"speaker": "A reader"}, "content": [{"type": "paragraph"}]},
                  {"type": "answer", "attrs": {"ref": "%s"}, "content": [{"type": "paragraph"}]}]}""".formatted(song, artist));

        var reply = frontend.ask(
                "query($id: ID!) { node(id: $id) { ... on Feature { body { html json plainText } } } }",
                Map.of("id", feature.toString()));

        assertThat(reply.text("data", "node", "body", "plainText")).startsWith("Song " + unique + "\n1989");
        assertThat(reply.text("data", "node", "body", "json", "content", 0, "attrs", "title"))
                .isEqualTo("Song " + unique);
        assertThat(reply.text("data", "node", "body", "html"))
                .contains(
                        "<cite>A reader</cite>",
                        "<cite><a href=\"/artists/%1$s\">Artist %1$s</a></cite>".formatted(unique));
    }

    @Test
    void theFeaturesOfACategoryGoOnToTheNextPage() {
        var category = library.published().live("FeatureCategory", """
                {"label": "Category", "slug": "category-%s"}""".formatted(unique));
        inCategory(category, "one");
        inCategory(category, "two");
        var document = """
                query($slug: String!, $after: String) {
                  features(categorySlug: $slug, first: 1, after: $after) { totalCount pageInfo { endCursor } nodes { title } } }""";
        var first = frontend.ask(document, Map.of("slug", "category-" + unique));

        var second = frontend.ask(
                document,
                Map.of("slug", "category-" + unique, "after", first.text("data", "features", "pageInfo", "endCursor")));

        assertThat(second.at("data", "features", "totalCount").getIntValue()).isEqualTo(2);
        assertThat(second.text("data", "features", "nodes", 0, "title"))
                .isNotEqualTo(first.text("data", "features", "nodes", 0, "title"));
    }

    @Test
    void songsAreKeptByLiveArtistsAlone() {
        var draft = library.published().draft("Artist");
        library.published().live("Song", """
                {"title": "Duet", "slug": "%1$s/duet", "releaseYear": 1989,
                 "artistCredit": [{"artist": "%2$s", "joinPhrase": " feat. "}, {"artist": "%3$s", "role": "FEATURED"}]}""".formatted(unique, artist, draft));

        assertThat(songsOf(artist)).isEqualTo(2);
        assertThat(songsOf(draft)).isZero();
    }

    private int songsOf(TypeId performer) {
        return frontend.ask(
                        "query($id: ID!) { songs(filter: { artistId: $id }) { totalCount } }",
                        Map.of("id", performer.toString()))
                .at("data", "songs", "totalCount")
                .getIntValue();
    }

    @Test
    void bothSidesOfARecordHaveItsChartEntry() {
        var chart = library.chart("sides-" + unique);
        library.published().live("Song", Library.song("Front", unique + "/front", artist, """
                                "charts": [{"id": "%s", "chart": "%s", "peak": 1, "furtherSongs": ["%s"]}],""".formatted(
                        new TypeId("chart_entry", UUID.randomUUID()), chart, song)));

        var reply = frontend.ask(
                "query($id: ID!) { node(id: $id) { ... on Song { charts { peak songs { title } } } } }",
                Map.of("id", song.toString()));

        assertThat(reply.at("data", "node", "charts", 0, "peak").getIntValue()).isOne();
        assertThat(reply.text("data", "node", "charts", 0, "songs", 0, "title")).isEqualTo("Front");
        assertThat(reply.text("data", "node", "charts", 0, "songs", 1, "title")).isEqualTo("Song " + unique);
    }

    @Test
    void whatChangedLastBeginsAlikeHoweverMuchIsAskedFor() {
        var ten = latest(10);

        assertThat(latest(1)).isEqualTo(ten.subList(0, 1));
        assertThat(latest(2)).isEqualTo(ten.subList(0, 2));
    }

    private List<String> latest(int size) {
        var reply = frontend.ask(
                "query($n: Int!) { latest(types: [SONG], first: $n) { ... on Song { id } } }", Map.of("n", size));
        return IntStream.range(0, reply.at("data", "latest").size())
                .mapToObj(i -> reply.text("data", "latest", i, "id"))
                .toList();
    }

    @Test
    void aYearBeforeTheFirstIsNoDate() {
        assertThat(frontend.ask(
                                "{ onThisDay(month: 1, day: 1) { id } chart(key: \"x\") { week(date: \"0000-01-01\") { date } } }",
                                Map.of())
                        .text("errors", 0, "extensions", "code"))
                .isIn("BAD_USER_INPUT", "GRAPHQL_VALIDATION_FAILED");
    }

    @Test
    void aSongShowsTheFeaturesThatItNamesAndThenThoseThatAreAboutItOrMentionIt() {
        var pinned = feature("pinned", "", words("Of something else."));
        var about = feature("about", "\"relatedSongs\": [\"%s\"],".formatted(song), words("About it."));
        var card = feature("card", "", """
                {"type": "songCard", "attrs": {"ref": "%s"}}""".formatted(song));
        var naming = library.published()
                .live(
                        "Song",
                        Library.song(
                                "Naming",
                                unique + "/naming",
                                artist,
                                "\"relatedFeatures\": [\"%s\", \"%s\"],".formatted(pinned, about)));
        feature("other", "\"relatedSongs\": [\"%s\"],".formatted(naming), words("About the other."));

        assertThat(features(song, 5)).containsExactlyInAnyOrder("about", "card");
        assertThat(features(naming, 5)).containsExactly("pinned", "about", "other");
        assertThat(features(naming, 2)).containsExactly("pinned", "about");
        assertThat(mentioning(song)).containsExactly(card.toString());
    }

    @Test
    void aSourceTellsTheFactsThatAreTakenFromIt() {
        var source = library.published().live("Source", """
                {"name": "Paper %s", "homepage": "https://example.org/"}""".formatted(unique));
        var fact = library.published()
                .live("Fact", Library.factOf(song, text("A fact.")).replaceFirst("\\{", """
                        {"citations": [{"kind": "ARTICLE", "source": "%s"}, {"kind": "ARTICLE", "publication": "As printed", "source": "%s"}],""".formatted(source, source)));
        library.fact(song, "From nowhere.");

        var reply = frontend.ask(
                "query($id: ID!) { node(id: $id) { ... on Source { name homepage facts { totalCount nodes { id citations { publication source { name } } } } } } }",
                Map.of("id", source.toString()));

        assertThat(reply.at("data", "node", "facts", "totalCount").getIntValue())
                .isEqualTo(1);
        assertThat(reply.text("data", "node", "facts", "nodes", 0, "id")).isEqualTo(fact.toString());
        assertThat(reply.text("data", "node", "facts", "nodes", 0, "citations", 0, "publication"))
                .isEqualTo("Paper " + unique);
        assertThat(reply.text("data", "node", "facts", "nodes", 0, "citations", 1, "publication"))
                .isEqualTo("As printed");
    }

    @Test
    void aStubIsNoPick() {
        var stub = library.published().live("Song", Library.song("Stub", unique + "/stub", artist, "\"stub\": true,"));
        var pick = library.song("Pick", unique + "/pick", artist);
        library.published().live("Placement", """
                {"slot": "song.picks", "scope": "ENTRY", "entry": "%s",
                 "items": [{"target": "%s"}, {"target": "%s"}]}""".formatted(song, stub, pick));

        var reply = frontend.ask(
                "query($id: ID!) { node(id: $id) { ... on Song { picks(slot: \"song.picks\") { title } } } }",
                Map.of("id", song.toString()));

        assertThat(reply.at("data", "node", "picks").size()).isEqualTo(1);
        assertThat(reply.text("data", "node", "picks", 0, "title")).isEqualTo("Pick");
    }

    @Test
    void whoseNameNobodyMayKnowIsLeftOutOfACreditWithTheWordsThatJoinedIt() {
        var hidden = library.published().draft("Artist");
        var other = library.artist("Other " + unique, unique + "-other");
        var duet = credited("duet", credit(artist, " feat. "), credit(hidden, ""));
        var trio = credited("trio", credit(artist, ", "), credit(hidden, " & "), credit(other, ""));

        assertThat(duet.text("data", "node", "artist", "display")).isEqualTo("Artist " + unique);
        assertThat(duet.at("data", "node", "artist", "parts").size()).isEqualTo(1);
        assertThat(trio.text("data", "node", "artist", "display"))
                .isEqualTo("Artist %1$s, Other %1$s".formatted(unique));
    }

    @Test
    void relationsOfOneKindAreFoundAmongManyOthers() {
        IntStream.range(0, 120).forEach(i -> relating("A cover " + i, "cover-" + i, "COVER_OF"));
        relating("Zebra", "zebra", "SAMPLES");

        var reply = frontend.ask(
                "query($id: ID!) { node(id: $id) { ... on Song { relations(kinds: [SAMPLED_BY]) { song { title } } } } }",
                Map.of("id", song.toString()));

        assertThat(reply.at("data", "node", "relations").size()).isEqualTo(1);
        assertThat(reply.text("data", "node", "relations", 0, "song", "title")).isEqualTo("Zebra");
    }

    @Test
    void linkedDataTellsTheCommentsOfThePage() {
        library.published().comment(song, "APPROVED", "Linc </script>", "Beaumont, Tx");
        library.published().comment(song, "PENDING", "Nobody", "Nowhere");

        var reply = frontend.ask(
                "query($id: ID!) { node(id: $id) { ... on Song { jsonLd } } }", Map.of("id", song.toString()));

        assertThat(reply.text("data", "node", "jsonLd"))
                .contains("\"@type\":\"Comment\"", "\"name\":\"Linc \\u003c/script>\"")
                .doesNotContain("Nobody");
    }

    @Test
    void searchEnginesAreToldInAFewWords() {
        var talkative = library.published()
                .live("Artist", """
                {"name": "%1$s", "sortName": "%1$s", "kind": "PERSON", "slug": "%2$s-talk",
                 "bio": {"type": "doc", "version": 1, "content": [{"type": "paragraph", "content": [%3$s]}]}}""".formatted("Long ".repeat(15) + "Name", unique, text("Many words. ".repeat(20))));
        var theirs = library.song("A song of " + "many ".repeat(8) + "words", unique + "/of-many", talkative);

        var reply = frontend.ask(
                "query($artist: ID!, $song: ID!) { artist: node(id: $artist) { ... on Artist { seo { title description } } } song: node(id: $song) { ... on Song { seo { title } } } }",
                Map.of("artist", talkative.toString(), "song", theirs.toString()));

        assertThat(reply.text("data", "artist", "seo", "title"))
                .startsWith("Long Long ")
                .endsWith("…")
                .hasSizeLessThanOrEqualTo(70);
        assertThat(reply.text("data", "artist", "seo", "description"))
                .startsWith("Many words. Many words.")
                .hasSizeBetween(140, 160);
        assertThat(reply.text("data", "song", "seo", "title"))
                .isEqualTo("A song of many many many many many many many many words by The Artist");
    }

    private void relating(String title, String slug, String kind) {
        library.published().live("Song", Library.song(title, unique + "/" + slug, artist, """
                        "relations": [{"kind": "%s", "song": "%s"}],""".formatted(kind, song)));
    }

    private static String credit(TypeId artist, String joinPhrase) {
        return """
                {"artist": "%s", "joinPhrase": "%s"}""".formatted(artist, joinPhrase);
    }

    private Reply credited(String slug, String... parts) {
        var credited = library.published().live("Song", """
                {"title": "%1$s", "slug": "%2$s/%1$s", "releaseYear": 1989, "artistCredit": [%3$s]}""".formatted(slug, unique, String.join(", ", parts)));
        return frontend.ask(
                "query($id: ID!) { node(id: $id) { ... on Song { artist { display parts { creditedAs } } } } }",
                Map.of("id", credited.toString()));
    }

    private List<String> features(TypeId of, int first) {
        var reply = frontend.ask(
                "query($id: ID!, $first: Int!) { node(id: $id) { ... on Song { features(first: $first) { title } } } }",
                Map.of("id", of.toString(), "first", first));
        return IntStream.range(0, reply.at("data", "node", "features").size())
                .mapToObj(i -> reply.text("data", "node", "features", i, "title"))
                .toList();
    }

    private List<String> mentioning(TypeId of) {
        var reply = frontend.ask(
                "query($id: ID!) { node(id: $id) { ... on Song { mentionedIn { nodes { ... on Feature { id } } } } } }",
                Map.of("id", of.toString()));
        return IntStream.range(
                        0, reply.at("data", "node", "mentionedIn", "nodes").size())
                .mapToObj(i -> reply.text("data", "node", "mentionedIn", "nodes", i, "id"))
                .toList();
    }

    private TypeId feature(String title, String more, String... blocks) {
        var category = library.published().live("FeatureCategory", """
                {"label": "Category", "slug": "%s"}""".formatted(Library.unique()));
        return feature(category, title, more, blocks);
    }

    private void inCategory(TypeId category, String title) {
        feature(category, title, "", words("Words."));
    }

    private TypeId feature(TypeId category, String title, String more, String... blocks) {
        return library.published().live("Feature", """
                {"title": "%1$s", "slug": "%2$s/%1$s", "category": "%3$s", "format": "ARTICLE", %4$s
                 "teaser": "A teaser of twenty characters.", "displayDate": "2026-02-01",
                 "body": {"type": "doc", "version": 1, "content": [%5$s]}}""".formatted(
                        title, unique, category, more, String.join(", ", Arrays.asList(blocks))));
    }

    private static String words(String words) {
        return "{\"type\": \"paragraph\", \"content\": [%s]}".formatted(text(words));
    }
}
