package org.linernotes.graphql.delivery;

import static org.assertj.core.api.Assertions.assertThat;
import static org.linernotes.graphql.delivery.Library.song;

import io.micronaut.json.tree.JsonNode;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.linernotes.content.TypeId;
import org.linernotes.graphql.testing.GraphQlClient.Reply;
import org.linernotes.testing.IntegrationTest;
import org.linernotes.testing.StatementCounter;

/** Songs belong to a topic by its rule, without naming it, as soon as they are live. */
@IntegrationTest
class TopicRulesIT {
    private static final String NOBODY_ELSE = "Zq";

    private final Frontend frontend;
    private final Library library;
    private final StatementCounter counter;
    private final String unique = Library.unique();
    private TypeId artist;
    private TypeId other;

    TopicRulesIT(Frontend frontend, Library library, StatementCounter counter) {
        this.frontend = frontend;
        this.library = library;
        this.counter = counter;
    }

    @BeforeEach
    void twoArtists() {
        artist = library.artist("One " + unique, unique + "-one");
        other = library.artist("Other " + unique, unique + "-other");
    }

    @Test
    void byAnArtistWithOrWithoutARole() {
        library.song("Sung", unique + "/sung", artist);
        library.song("Not sung", unique + "/not-sung", other);

        assertThat(songs(rule("ArtistRule", "artist", artist))).containsExactly("Sung");
        assertThat(songs(rule("ArtistRule", "artist", artist, "role", "MAIN"))).containsExactly("Sung");
        assertThat(songs(rule("ArtistRule", "artist", artist, "role", "FEATURED")))
                .isEmpty();
    }

    @Test
    void byACreditInTheSongOrInItsVideo() {
        live("Written", """
                "credits": [{"role": "SONGWRITER", "agent": "%s"}],""".formatted(artist));
        live("Filmed", """
                "videos": [{"title": "V", "credits": [{"role": "DIRECTOR", "agent": "%s"}]}],""".formatted(artist));

        assertThat(songs(rule("CreditRule", "artist", artist))).containsExactly("Written");
        assertThat(songs(rule("CreditRule", "artist", artist, "role", "songwriter")))
                .containsExactly("Written");
        assertThat(songs(rule("CreditRule", "artist", artist, "role", "producer")))
                .isEmpty();
        assertThat(songs(rule("VideoCreditRule", "artist", artist))).containsExactly("Filmed");
    }

    @Test
    void byAnAwardAUseOrAnEarlierSong() {
        var award = library.published().live("Award", """
                {"name": "Prize %s", "organisation": "Somebody"}""".formatted(unique));
        var film = library.published().live("ScreenWork", """
                {"title": "Film", "slug": "film-%s", "kind": "FILM", "year": 1990}""".formatted(unique));
        var earlier = library.song("Earlier", unique + "/earlier", other);
        live("Awarded", """
                "awards": [{"award": "%s", "category": "Best", "eligibilityYear": 1989}],""".formatted(award));
        live("Heard", """
                "usages": [{"work": "%s", "kind": "TITLE_INSPIRED"}],""".formatted(film));
        live("Covered", """
                "relations": [{"kind": "COVER_OF", "song": "%s"}],""".formatted(earlier));

        assertThat(songs(rule("AwardRule", "award", award))).containsExactly("Awarded");
        assertThat(songs(rule("UsageRule", "work", film, "kind", "TITLE_INSPIRED")))
                .containsExactly("Heard");
        assertThat(songs(rule("UsageRule", "work", film, "kind", "TRAILER"))).isEmpty();
        assertThat(songs(rule("RelationRule", "song", earlier))).containsExactly("Covered");
    }

    @Test
    void byAWordOfTheTitleWhateverItsAccents() {
        var word = NOBODY_ELSE + unique.replace("-", "");
        library.song("É" + word + " in Paris", unique + "/paris", artist);
        library.song("An " + word + "s", unique + "/plural", artist);

        assertThat(songs("""
                {"type": "TitleRule", "words": ["e%s", "nothing"]}""".formatted(word))).containsExactly("É" + word + " in Paris");
    }

    @Test
    void byTheYearOrByNamingTheTopicToo() {
        for (var year : List.of(1851, 1852, 1853)) {
            library.published()
                    .live(
                            "Song",
                            song("Of " + year, unique + "/of-" + year, artist, "")
                                    .replace("1989", String.valueOf(year)));
        }
        var topic = topic("RULE_PLUS", """
                {"type": "YearRule", "from": 1851, "to": 1852}""");
        live("Named", "\"topics\": [\"%s\"],".formatted(topic));

        assertThat(page(topic)).containsExactly("Named", "Of 1851", "Of 1852");
        assertThat(titles(
                        frontend.ask(
                                "query($id: ID!) { songs(filter: {topicId: $id, letter: \"O\"}) { totalCount nodes { title } } }",
                                Map.of("id", topic.toString())),
                        "songs"))
                .containsExactly("Of 1851", "Of 1852");
    }

    @Test
    void pagesOfARuleFollowEachOther() {
        IntStream.range(0, 5).forEach(i -> library.song("Song " + i, unique + "/song-" + i, artist));
        topic("RULE", rule("ArtistRule", "artist", artist));

        var first = frontend.ask("""
                query($slug: String!) { topic(slug: $slug) { songs(first: 3) { totalCount pageInfo { endCursor } nodes { title } } } }""", Map.of("slug", unique + "-rule"));
        var rest = frontend.ask(
                """
                query($slug: String!, $after: String) { topic(slug: $slug) { songs(first: 3, after: $after) { totalCount nodes { title } } } }""",
                Map.of(
                        "slug",
                        unique + "-rule",
                        "after",
                        first.text("data", "topic", "songs", "pageInfo", "endCursor")));

        assertThat(first.at("data", "topic", "songs", "totalCount").getIntValue())
                .isEqualTo(5);
        assertThat(titles(rest, "topic", "songs")).containsExactly("Song 3", "Song 4");
    }

    @Test
    void aSongTellsTheTopicsThatItNamesAndThenThoseWhoseRuleItMeets() {
        var ruled = topic("RULE", rule("ArtistRule", "artist", artist, "role", "MAIN"));
        topic("MANUAL", "null");
        library.published().live("Topic", content(Library.unique(), "RULE", rule("ArtistRule", "artist", other)));
        library.published().live("Topic", content(Library.unique(), "RULE", rule("CreditRule", "artist", artist)));
        var named = topic("RULE_PLUS", rule("ArtistRule", "artist", artist, "role", "FEATURED"));
        var song = library.published()
                .live("Song", song("Sung", unique + "/sung", artist, "\"topics\": [\"%s\"],".formatted(named)));

        var reply = frontend.ask(
                "query($id: ID!) { node(id: $id) { ... on Song { topics { id } } } }", Map.of("id", song.toString()));

        assertThat(reply.at("data", "node", "topics").values())
                .extracting(topic -> Objects.requireNonNull(topic.get("id")).getStringValue())
                .startsWith(named.toString(), ruled.toString())
                .doesNotHaveDuplicates();
    }

    @Test
    void theTopicsOfManySongsTakeTheSameStatementsAsThoseOfOne() {
        topic("RULE", rule("ArtistRule", "artist", artist));
        IntStream.range(0, 12).forEach(i -> library.song("Song " + i, unique + "/song-" + i, artist));

        assertThat(statements(12)).isEqualTo(statements(1)).isLessThan(8);
    }

    @Test
    void theSongsOfManyTopicsTakeTheSameStatementsAsThoseOfOneAndAreTheSame() {
        IntStream.range(0, 3).forEach(i -> library.song("Song " + i, unique + "/song-" + i, artist));
        library.song("Word" + unique.replace("-", ""), unique + "/word", other);
        library.published()
                .live("Song", song("Of 1861", unique + "/of-1861", other, "").replace("1989", "1861"));
        var topics = List.of(
                topic("RULE", rule("ArtistRule", "artist", artist)),
                topic("RULE_PLUS", """
                        {"type": "TitleRule", "words": ["word%s"]}""".formatted(unique.replace("-", ""))),
                library.published().live("Topic", content(unique + "-year", "RULE", """
                        {"type": "YearRule", "from": 1861, "to": 1861}""")),
                library.published()
                        .live("Topic", content(unique + "-other", "RULE", rule("ArtistRule", "artist", other))));

        for (var arguments : List.of("first: 2", "last: 2", "first: 2, orderBy: YEAR_DESC")) {
            var together = ofTopics(topics, arguments);
            for (var i = 0; i < topics.size(); i++) {
                assertThat(together.get(i))
                        .as("%s of the topic %d", arguments, i)
                        .isEqualTo(ofTopics(List.of(topics.get(i)), arguments).getFirst());
            }
        }
        assertThat(counter.during(() -> ofTopics(topics, "first: 2")).on("delivery"))
                .hasSameSizeAs(counter.during(() -> ofTopics(topics.subList(0, 1), "first: 2"))
                        .on("delivery"));
    }

    @Test
    void aSearchInATopicFindsWhatBelongsToItByItsRule() {
        var word = "w" + unique.replace("-", "");
        library.song("Sung " + word, unique + "/sung", artist);
        library.song("Other " + word, unique + "/other", other);
        library.published()
                .live("Song", song("Old " + word, unique + "/old", other, "").replace("1989", "1871"));
        topic("RULE", rule("ArtistRule", "artist", artist));
        library.published().live("Topic", content(unique + "-years", "RULE", """
                {"type": "YearRule", "from": 1871, "to": 1871}"""));
        library.published().live("Topic", content(unique + "-words", "RULE", """
                {"type": "TitleRule", "words": ["other"]}"""));

        assertThat(found(word, unique + "-rule")).containsExactly("Sung " + word);
        assertThat(found(word, unique + "-years")).containsExactly("Old " + word);
        assertThat(found(word, unique + "-words")).containsExactly("Other " + word);
        assertThat(found(word, unique + "-rule", unique + "-years"))
                .containsExactlyInAnyOrder("Sung " + word, "Old " + word);
        assertThat(found(word, "no-such-topic")).isEmpty();
    }

    private List<String> found(String word, String... topics) {
        var reply = frontend.ask("""
                query($q: String!, $topics: [String!]) {
                  search(query: $q, first: 10, filter: {topicSlugs: $topics}) { totalCount nodes { node { ... on Song { title } } } }
                }""", Map.of("q", word, "topics", List.of(topics)));
        var nodes = reply.at("data", "search", "nodes");
        assertThat(reply.at("data", "search", "totalCount").getIntValue()).isEqualTo(nodes.size());
        return IntStream.range(0, nodes.size())
                .mapToObj(i -> reply.text("data", "search", "nodes", i, "node", "title"))
                .toList();
    }

    @Test
    void aCursorOfOneTopicIsRefusedByAnother() {
        IntStream.range(0, 2).forEach(i -> library.song("Song " + i, unique + "/song-" + i, artist));
        topic("RULE", rule("ArtistRule", "artist", artist));
        library.published().live("Topic", content(unique + "-two", "RULE", rule("ArtistRule", "artist", artist)));
        var cursor = frontend.ask("""
                query($slug: String!) { topic(slug: $slug) { songs(first: 1) { pageInfo { endCursor } } } }""", Map.of("slug", unique + "-rule"))
                .text("data", "topic", "songs", "pageInfo", "endCursor");

        var refused = frontend.ask("""
                query($slug: String!, $after: String) { topic(slug: $slug) { songs(first: 1, after: $after) { totalCount } } }""", Map.of("slug", unique + "-two", "after", cursor));

        assertThat(refused.text("errors", 0, "extensions", "code")).isEqualTo("BAD_USER_INPUT");
    }

    private List<JsonNode> ofTopics(List<TypeId> topics, String arguments) {
        var reply = frontend.ask(
                """
                query($ids: [ID!]!) { nodes(ids: $ids) { ... on Topic { songs(%s) { totalCount letters { letter count } pageInfo { hasNextPage hasPreviousPage startCursor } nodes { title } } } } }""".formatted(arguments),
                Map.of("ids", topics.stream().map(TypeId::toString).toList()));
        assertThat(reply.body().get("errors")).as(reply.text()).isNull();
        var answers = new ArrayList<JsonNode>();
        reply.at("data", "nodes").values().forEach(answers::add);
        return answers;
    }

    private int statements(int songs) {
        return counter.during(() -> frontend.ask(
                        "query($id: ID!, $first: Int!) { songs(filter: {artistId: $id}, first: $first) { nodes { topics { label } } } }",
                        Map.of("id", artist.toString(), "first", songs)))
                .on("delivery")
                .size();
    }

    private List<String> songs(String rule) {
        return page(library.published().live("Topic", content(Library.unique(), "RULE", rule)));
    }

    private TypeId topic(String membership, String rule) {
        return library.published().live("Topic", content(unique + "-" + membership, membership, rule));
    }

    private static String content(String slug, String membership, String rule) {
        return """
                {"label": "Songs %s", "slug": "%s", "kind": "OTHER", "membership": "%s", "rule": %s}""".formatted(slug, slug.toLowerCase(Locale.ROOT).replace('_', '-'), membership, rule);
    }

    private List<String> page(TypeId topic) {
        var reply = frontend.ask("""
                        query($id: ID!) { node(id: $id) { ... on Topic { songs(first: 50) { totalCount nodes { title topics { id } } } } } }""", Map.of("id", topic.toString()));
        for (var song : reply.at("data", "node", "songs", "nodes").values()) {
            assertThat(Objects.requireNonNull(song.get("topics")).values())
                    .extracting(named -> Objects.requireNonNull(named.get("id")).getStringValue())
                    .contains(topic.toString());
        }
        return titles(reply, "node", "songs");
    }

    private static List<String> titles(Reply reply, String... path) {
        assertThat(reply.body().get("errors")).as(reply.text()).isNull();
        var titles = IntStream.range(0, reply.at(below(path, "nodes")).size())
                .mapToObj(i -> reply.text(below(path, "nodes", i, "title")))
                .toList();
        assertThat(reply.at(below(path, "totalCount")).getIntValue()).isGreaterThanOrEqualTo(titles.size());
        return titles;
    }

    private static Object[] below(String[] path, Object... steps) {
        return Stream.of(Stream.of("data"), Stream.of(path), Stream.of(steps))
                .flatMap(some -> some)
                .toArray();
    }

    private void live(String title, String more) {
        library.published().live("Song", song(title, unique + "/" + title.toLowerCase(Locale.ROOT), other, more));
    }

    private static String rule(String type, Object... members) {
        var tree = new StringBuilder("{\"type\": \"" + type + "\"");
        for (var i = 0; i < members.length; i += 2) {
            tree.append(", \"%s\": \"%s\"".formatted(members[i], members[i + 1]));
        }
        return tree.append("}").toString();
    }
}
