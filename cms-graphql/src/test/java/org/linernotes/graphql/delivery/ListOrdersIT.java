package org.linernotes.graphql.delivery;

import static org.assertj.core.api.Assertions.assertThat;

import io.micronaut.json.tree.JsonNode;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.linernotes.content.TypeId;
import org.linernotes.graphql.testing.GraphQlClient.Reply;
import org.linernotes.testing.IntegrationTest;

// O2
/** An order says in which order a list stands, and never what is in it. */
@IntegrationTest
class ListOrdersIT {
    private static final List<String> ENTRY_ORDERS = List.of("TITLE_ASC", "NEWEST", "UPDATED_DESC");
    private static final List<String> SONG_ORDERS =
            List.of("TITLE_ASC", "YEAR_ASC", "YEAR_DESC", "PEAK_ASC", "NEWEST", "UPDATED_DESC");

    private final Frontend frontend;
    private final Library library;
    private final String unique = Library.unique();

    ListOrdersIT(Frontend frontend, Library library) {
        this.frontend = frontend;
        this.library = library;
    }

    @Test
    void everyOrderOfSongsHoldsTheSameSongs() {
        var artist = library.artist("Artist " + unique, unique);
        library.song("Whole", unique + "/whole", artist);
        library.published().live("Song", Library.song("Stub", unique + "/stub", artist, "\"stub\": true,"));

        for (var order : SONG_ORDERS) {
            assertThat(titles(artist.toString(), order, "")).as(order).containsExactlyInAnyOrder("Stub", "Whole");
            assertThat(titles(artist.toString(), order, "withoutStubs: false"))
                    .as(order)
                    .containsExactlyInAnyOrder("Stub", "Whole");
            assertThat(titles(artist.toString(), order, "withoutStubs: true"))
                    .as(order)
                    .containsExactly("Whole");
        }
    }

    @Test
    void everyOrderOfEveryListCountsTheSame() {
        var artist = library.artist("Artist " + unique, unique);
        library.published().live("Song", Library.song("Stub", unique + "/stub", artist, "\"stub\": true,"));
        var lists = lists();

        assertThat(lists).contains("songs", "albums", "topics").hasSizeGreaterThan(5);
        for (var list : lists) {
            var orders = list.equals("songs") ? SONG_ORDERS : ENTRY_ORDERS;
            assertThat(orders.stream().map(order -> count(list, order)).distinct())
                    .as(list)
                    .hasSize(1);
        }
    }

    // O8
    @Test
    void theFormerNameOfAnOrderMeansTheSame() {
        var artist = library.artist("Artist " + unique, unique);
        var song = library.song("Song", unique + "/song", artist);
        var facts = List.of(library.fact(song, "One."), library.fact(song, "Two."), library.fact(song, "Three."));

        var first = facts(song, "orderBy: NEWEST, first: 2");
        var cursor = first.text("data", "node", "facts", "pageInfo", "endCursor");
        var rest = facts(song, "order: NEWEST, after: \"" + cursor + "\"");

        assertThat(facts(song, "order: NEWEST, first: 2").text()).isEqualTo(first.text());
        assertThat(facts)
                .extracting(TypeId::toString)
                .containsExactlyInAnyOrder(
                        first.text("data", "node", "facts", "nodes", 0, "id"),
                        first.text("data", "node", "facts", "nodes", 1, "id"),
                        rest.text("data", "node", "facts", "nodes", 0, "id"));
        assertThat(facts(song, "").text())
                .isEqualTo(facts(song, "orderBy: EDITORIAL").text());
    }

    // O8
    @ParameterizedTest
    @CsvSource({"facts, order, NEWEST", "comments, sort, OLDEST"})
    void anOrderIsGivenByOneName(String list, String former, String order) {
        var song = library.song("Song", unique + "/song", library.artist("Artist " + unique, unique));
        var document = "query($id: ID!, $order: %s) { node(id: $id) { ... on Song { %s(%s) { totalCount } } } }";
        var type = list.equals("facts") ? "FactOrder" : "CommentSort";
        for (var arguments : List.of("orderBy: $order", former + ": $order", "orderBy: null, " + former + ": $order")) {
            assertThat(frontend.ask(
                                    document.formatted(type, list, arguments),
                                    Map.of("id", song.toString(), "order", order))
                            .text())
                    .isEqualTo("{\"data\":{\"node\":{\"%s\":{\"totalCount\":0}}}}".formatted(list));
        }

        var both = frontend.ask(
                document.formatted(type, list, "orderBy: $order, " + former + ": $order"),
                Map.of("id", song.toString(), "order", order));

        assertThat(both.code()).isEqualTo("BAD_USER_INPUT");
        assertThat(both.text("errors", 0, "message"))
                .isEqualTo("\"%s\" is the former name of \"orderBy\". Give \"orderBy\" alone.".formatted(former));
    }

    private Reply facts(TypeId song, String arguments) {
        return frontend.ask(
                "query($id: ID!) { node(id: $id) { ... on Song { facts%s { pageInfo { endCursor } nodes { id } } } } }"
                        .formatted(arguments.isEmpty() ? "" : "(" + arguments + ")"),
                Map.of("id", song.toString()));
    }

    /** The lists at the root that can be ordered. */
    private List<String> lists() {
        var fields = frontend.ask("{ __schema { queryType { fields { name args { name } } } } }", Map.of())
                .at("data", "__schema", "queryType", "fields");
        var lists = new ArrayList<String>();
        for (JsonNode field : fields.values()) {
            for (JsonNode argument : Objects.requireNonNull(field.get("args")).values()) {
                if (Objects.requireNonNull(argument.get("name"))
                        .getStringValue()
                        .equals("orderBy")) {
                    lists.add(Objects.requireNonNull(field.get("name")).getStringValue());
                }
            }
        }
        return lists;
    }

    private String count(String list, String order) {
        var reply = frontend.ask(
                "{ %s(orderBy: %s, first: 100) { totalCount nodes { __typename } } }".formatted(list, order), Map.of());
        return reply.at("data", list, "totalCount").getIntValue() + " and "
                + reply.at("data", list, "nodes").size();
    }

    private List<String> titles(String artist, String order, String more) {
        var nodes = frontend.ask(
                        "{ songs(orderBy: %s, filter: { artistId: \"%s\" %s }) { nodes { title } } }"
                                .formatted(order, artist, more),
                        Map.of())
                .at("data", "songs", "nodes");
        var titles = new ArrayList<String>();
        nodes.values()
                .forEach(node ->
                        titles.add(Objects.requireNonNull(node.get("title")).getStringValue()));
        return titles;
    }
}
