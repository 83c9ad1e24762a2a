package org.linernotes.graphql.delivery;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.linernotes.content.TypeId;
import org.linernotes.graphql.management.Desk;
import org.linernotes.graphql.testing.GraphQlClient.Reply;
import org.linernotes.testing.IntegrationTest;

/** What readers find by which words. */
@IntegrationTest
class SearchIT {
    private static final String DOCUMENT = """
            query ($q: String!, $filter: SearchFilter, $after: String, $first: Int = 20) {
              search(query: $q, filter: $filter, first: $first, after: $after) {
                totalCount pageInfo { hasNextPage endCursor } facets { name } didYouMean
                nodes { score highlight matchedField node { __typename ... on Song { title } ... on Fact { id } ... on Artist { name } } }
              }
            }""";

    private final Frontend frontend;
    private final Library library;
    private final String word = "zz" + Library.unique().replace("-", "");
    private final TypeId artist;

    SearchIT(Frontend frontend, Library library) {
        this.frontend = frontend;
        this.library = library;
        this.artist = library.artist("Mötley " + word, word);
    }

    @BeforeEach
    void publishSongs() {
        library.song("Don't Leave " + word, word + "/1", artist);
        library.song("Leave Me Alone " + word, word + "/2", artist);
    }

    @Test
    void wordsAreFoundWithoutAccentsCaseAndApostrophes() {
        assertThat(titles("dont " + word)).containsExactly("Don't Leave " + word);
        assertThat(titles("DON’T leave " + word)).containsExactly("Don't Leave " + word);
        assertThat(search("motley " + word, Map.of()).text("data", "search", "nodes", 0, "node", "name"))
                .isEqualTo("Mötley " + word);
    }

    @Test
    void theLastWordMayBeUnfinished() {
        assertThat(titles("leave " + word.substring(0, word.length() - 3))).hasSize(2);
        assertThat(titles(word.substring(0, word.length() - 3) + " leave ")).isEmpty();
    }

    @Test
    void wordsInQuotationMarksFollowEachOther() {
        assertThat(titles("\"leave me\" " + word)).containsExactly("Leave Me Alone " + word);
        assertThat(titles("\"me leave\" " + word)).isEmpty();
    }

    @Test
    void worksAreFoundByTheNamesOfTheirArtistsToo() {
        var performer = library.artist("Queen " + word + "q", word + "q");
        library.published().live("Song", """
                {"title": "Bohemian %1$s", "slug": "%1$sq/bohemian", "releaseYear": 1975,
                 "artistCredit": [{"artist": "%2$s"}]}""".formatted(word, performer));

        assertThat(titles("queen " + word + "q bohemian")).containsExactly("Bohemian " + word);
        assertThat(titles("bohemian " + word + "q")).containsExactly("Bohemian " + word);
        assertThat(titles("\"queen " + word + "q\" bohem")).containsExactly("Bohemian " + word);
        assertThat(titles("king " + word + "q bohemian")).isEmpty();
        assertThat(count("bohemian " + word + "q", Map.of("types", List.of("SONG"))))
                .isOne();
        assertThat(count("bohemian " + word + "q", Map.of("types", List.of("ALBUM"))))
                .isZero();
    }

    @Test
    void aDecadeIsAskedForByItsFirstYear() {
        assertThat(search(word, Map.of("filter", Map.of("decade", List.of(1985))))
                        .text("errors", 0, "message"))
                .isEqualTo("\"decade\" is the first year of one, such as 1980.");
    }

    @Test
    void aTitleThatIsWhatWasTypedComesFirst() {
        library.song(word, word + "/3", artist);

        assertThat(titles(word)).first().isEqualTo(word);
    }

    @Test
    void factsAreFoundByWhatTheySay() {
        library.fact(artist, "Its chimpanzee was called " + word + "bubbles <b>.");

        var found = search(word + "bubbles", Map.of());

        assertThat(found.text("data", "search", "nodes", 0, "node", "__typename"))
                .isEqualTo("Fact");
        assertThat(found.text("data", "search", "nodes", 0, "matchedField")).isEqualTo("text");
        assertThat(found.text("data", "search", "nodes", 0, "highlight"))
                .isEqualTo("Its chimpanzee was called <mark>" + word + "bubbles</mark> &lt;b&gt;.");
    }

    @Test
    void filtersNarrowASearch() {
        assertThat(count(word, Map.of("types", List.of("SONG")))).isEqualTo(2);
        assertThat(count(word, Map.of("types", List.of("ALBUM")))).isZero();
        assertThat(count(word, Map.of("decade", List.of(1980)))).isEqualTo(2);
        assertThat(count(word, Map.of("decade", List.of(1990)))).isZero();
        assertThat(count(word, Map.of("topicSlugs", List.of("no-topic")))).isZero();
        assertThat(count(word, Map.of("featureCategorySlugs", List.of("none")))).isZero();
    }

    /** What no list can be narrowed to is refused by name wherever it is asked for. */
    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            songs(filter: {chartKey: "nochart"})             | "chartKey" is the key of no live chart
            songs(filter: {chartKey: "", peakAtMost: 3})     | "chartKey" is the key of no live chart
            search(query: "a", filter: {chartKey: "nope"})   | "chartKey" is the key of no live chart
            sitemap(type: "nope")                            | "type" names no type that has pages
            sitemap(type: "Place")                           | "type" names no type that has pages
            songs(first: -1)                                 | "first" must not be negative
            songs(last: -1)                                  | "last" must not be negative
            features(first: -2)                              | "first" must not be negative
            sitemap(first: -2147483648)                      | "first" must not be negative
            search(query: "a", first: -1)                    | "first" must not be negative
            """)
    void whatNarrowsToNothingIsRefused(String list, String sentence) {
        var reply = frontend.ask("{ %s { totalCount } }".formatted(list), Map.of());

        assertThat(reply.text("errors", 0, "message")).startsWith(sentence);
        assertThat(reply.text("errors", 0, "extensions", "code")).isEqualTo("BAD_USER_INPUT");
    }

    @Test
    void noMoreThanNothingIsPicked() {
        var reply = frontend.ask("{ song(slug: \"%s/1\") { picks(max: -1) { label } } }".formatted(word), Map.of());

        assertThat(reply.text("errors", 0, "message")).isEqualTo("\"max\" must not be negative.");
        assertThat(reply.text("errors", 0, "extensions", "code")).isEqualTo("BAD_USER_INPUT");
    }

    @Test
    void pagesFollowEachOther() {
        IntStream.range(10, 15)
                .forEach(number -> library.song("Song " + word + " " + number, word + "/" + number, artist));
        var first = search(word, Map.of("first", 4));

        var second = search(word, Map.of("first", 4, "after", first.text("data", "search", "pageInfo", "endCursor")));

        assertThat(first.at("data", "search", "totalCount").getIntValue()).isEqualTo(8);
        assertThat(first.at("data", "search", "nodes").size()).isEqualTo(4);
        assertThat(second.at("data", "search", "nodes").size()).isEqualTo(4);
        assertThat(second.at("data", "search", "pageInfo", "hasNextPage").getBooleanValue())
                .isFalse();
    }

    @Test
    void nothingOfADraftIsFound() {
        var draft = library.published().draft("Song");
        library.published().publish(draft, Library.song("Later " + word, word + "/later", artist, ""), "[2100-01-01,)");

        assertThat(titles("later " + word)).isEmpty();
    }

    @Test
    void whatHasNoWordsFindsNothing() {
        for (var typed : List.of("", "  ", "!!!", "\"\"", "' OR 1=1 --", "a:*&|!<->()", "\uD83C\uDFB8")) {
            var reply = search(typed, Map.of());
            assertThat(reply.status()).as(typed).isEqualTo(200);
            assertThat(reply.body().get("errors")).as(typed + reply.text()).isNull();
        }
        assertThat(search("a".repeat(201), Map.of()).code()).isEqualTo("BAD_USER_INPUT");
    }

    @Test
    void aSongIsMatchedByArtistAndTitle() {
        var same = match("motley " + word, "DONT LEAVE " + word);
        var alike = match("Mötley " + word, "Don't Leaves " + word);
        var none = match("Somebody else", "Leave Me Alone " + word);

        assertThat(same.text("data", "matchSong", "method")).isEqualTo("NORMALISED");
        assertThat(match("The Artist", "DONT LEAVE " + word).text("data", "matchSong", "method"))
                .isEqualTo("NORMALISED");
        assertThat(alike.text("data", "matchSong", "method")).isEqualTo("FUZZY");
        assertThat(none.at("data", "matchSong", "song").isNull()).isTrue();
        assertThat(none.text("data", "matchSong", "bestCandidate", "title")).isEqualTo("Leave Me Alone " + word);
        library.fact(artist, "The woman of " + word + "w.");
        assertThat(match("Nobody", word + "w")
                        .at("data", "matchSong", "bestCandidate")
                        .isNull())
                .isTrue();
    }

    private List<String> titles(String typed) {
        var nodes = search(typed, Map.of("filter", Map.of("types", List.of("SONG"))))
                .at("data", "search", "nodes");
        return IntStream.range(0, nodes.size())
                .mapToObj(index -> Desk.text(Desk.at(nodes, index), "node", "title"))
                .toList();
    }

    private int count(String typed, Map<String, ?> filter) {
        return search(typed, Map.of("filter", filter))
                .at("data", "search", "totalCount")
                .getIntValue();
    }

    private Reply match(String by, String title) {
        return frontend.ask("""
                query ($artist: String!, $title: String!) {
                  matchSong(artist: $artist, title: $title) { method score song { title } bestCandidate { title } }
                }""", Map.of("artist", by, "title", title));
    }

    private Reply search(String typed, Map<String, ?> more) {
        var variables = new HashMap<String, Object>(more);
        variables.put("q", typed);
        return frontend.ask(DOCUMENT, variables);
    }
}
