package org.linernotes.graphql.delivery;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.linernotes.graphql.management.Desk;
import org.linernotes.graphql.testing.GraphQlClient.Reply;
import org.linernotes.testing.IntegrationTest;

/** What people type, and which names it finds. */
@IntegrationTest
class TypedWordsIT {
    private static final String DOCUMENT = """
            query ($q: String!, $types: [SearchType!]) {
              search(query: $q, first: 50, filter: {types: $types}) {
                totalCount nodes { highlight matchedField node { __typename ... on Song { title } ... on Artist { name } } }
              }
            }""";

    private final Frontend frontend;
    private final Library library;
    private final String word = "zy" + Library.unique().replace("-", "");

    TypedWordsIT(Frontend frontend, Library library) {
        this.frontend = frontend;
        this.library = library;
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '~', textBlock = """
            AC/DC             | acdc
            AC/DC             | ac dc
            R.E.M.            | rem
            N.W.A             | nwa
            JAY‐Z             | jayz
            JAY Z             | jay-z
            a-ha              | aha
            a-ha              | a ha
            ACDC              | AC/DC
            Rock ’n’ Roll     | rock'n'roll
            Rock ’n’ Roll     | rocknroll
            Rock’n Me         | rock n me
            Rock`n Me         | rock'n me
            She's Not There   | shes not
            Shes Not There    | she’s not
            Doctor’s Advocate | the doctor
            Eagles            | the eagles
            P!nk              | pink
            P!nk              | p!nk
            Ke$ha             | kesha
            A$AP Rocky        | asap
            Rhap\u00ADso\u200Bdy | rhapsody
            Rhapsody          | rhap\u00ADsody
            宇多田ヒカル        | ヒカル
            宇多田ヒカル        | 多田
            周杰倫             | 杰
            방탄소년단          | 소년단
            ﬁre               | fire
            ＷＩＤＥ            | wide
            КИНО              | кино
            Ёлка              | елка
            Οδός              | ΟΔΟΣ
            İstanbul          | istanbul
            Straße            | STRASSE
            Røros Đorđe       | roros dorde
            Beyoncé           | Beyonce
            Guns N’ Roses     | guns\u00A0n' roses
            Simon & Garfunkel | simon and garfunkel
            Simon & Garfunkel | simon + garfunkel
            R&B               | rb
            1,000             | 1000
            24/7              | 247
            9½ Weeks          | 9 1/2 weeks
            E=mc²             | mc2
            """)
    void namesAreFoundHoweverTheyAreTyped(String name, String typed) {
        library.artist(name + " " + word, word + "-" + Library.unique());

        assertThat(names(word + " " + typed)).contains(name + " " + word);
        assertThat(names(typed + " " + word)).contains(name + " " + word);
    }

    @ParameterizedTest
    @ValueSource(strings = {"!!!", "?", "÷", "+", "×"})
    void namesOfMarksAloneAreFound(String marks) {
        library.artist(marks, word);

        assertThat(names(marks)).contains(marks);
        assertThat(names(marks)).first().isEqualTo(marks);
        assertThat(names(word + " " + marks)).isEmpty();
    }

    @Test
    void anArticleIsNotAskedForAndTheTitleIsAmongTheWords() {
        var artist = library.artist("Miracles " + word, word);
        library.song("Baby Baby " + word + "t", word + "/baby", artist);

        assertThat(names("the miracles " + word)).contains("Miracles " + word);
        assertThat(titles("smokey and the miracles " + word + " baby baby " + word + "t"))
                .containsExactly("Baby Baby " + word + "t");
        assertThat(titles("baby " + word + " miracles nobody")).isEmpty();
    }

    @Test
    void onlyTheLastWordIsUnfinished() {
        var artist = library.artist("Ant and An Bees " + word, word);
        assertThat(artist).isNotNull();

        assertThat(highlight(word + " an bee"))
                .isEqualTo("Ant and <mark>An</mark> <mark>Bees</mark> <mark>" + word + "</mark>");
    }

    @Test
    void whatWasTypedInAnotherFormIsMarked() {
        library.artist("Live: AC/DC, “JAY Z” " + word, word);
        library.artist("宇多田ヒカル " + word + "j", word + "j");

        assertThat(highlight(word + " acdc")).contains("Live: <mark>AC/DC</mark>, “JAY Z” ");
        assertThat(highlight(word + " jayz")).contains("AC/DC, “<mark>JAY Z</mark>” ");
        assertThat(highlight(word + "j ヒカル")).contains("宇多田<mark>ヒカル</mark> ");
    }

    @Test
    void aSearchHintFindsAndIsNotShown() {
        library.published().live("Artist", """
                {"name": "Beatles %1$s", "slug": "%1$s", "kind": "GROUP",
                 "aliases": [{"name": "Beetles %1$shint", "kind": "SEARCH_HINT"}, {"name": "Quarrymen %1$sold"}]}""".formatted(word));

        var hinted = search(word + "hint", "ARTIST");
        assertThat(hinted.at("data", "search", "totalCount").getIntValue()).isOne();
        assertThat(hinted.at("data", "search", "nodes", 0, "highlight").isNull())
                .isTrue();
        assertThat(highlight(word + "old")).isEqualTo("Quarrymen <mark>" + word + "old</mark>");
    }

    private String highlight(String typed) {
        return search(typed, "ARTIST").text("data", "search", "nodes", 0, "highlight");
    }

    private List<String> names(String typed) {
        return found(search(typed, "ARTIST"), "name");
    }

    private List<String> titles(String typed) {
        return found(search(typed, "SONG"), "title");
    }

    private static List<String> found(Reply reply, String field) {
        var nodes = reply.at("data", "search", "nodes");
        return IntStream.range(0, nodes.size())
                .mapToObj(index -> Desk.text(Desk.at(nodes, index), "node", field))
                .toList();
    }

    private Reply search(String typed, String type) {
        return frontend.ask(DOCUMENT, Map.of("q", typed, "types", List.of(type)));
    }
}
