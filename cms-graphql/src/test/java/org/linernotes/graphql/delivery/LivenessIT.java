package org.linernotes.graphql.delivery;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.linernotes.content.TypeId;
import org.linernotes.testing.IntegrationTest;

@IntegrationTest
class LivenessIT {
    private static final String WHATEVER_SHOWS_A_SONG = """
            query($id: ID!, $artist: ID!, $slug: String!, $path: String!, $fact: ID!) {
              node(id: $id) { id }
              nodes(ids: [$id]) { id }
              song(slug: $slug) { id }
              route(path: $path) { __typename }
              artist: node(id: $artist) { ... on Artist { songs { totalCount nodes { id } } } }
              fact: node(id: $fact) { ... on Fact { body { html json mentions { target { __typename } url } } } }
            }""";

    private final Frontend frontend;
    private final Library library;
    private final String unique = Library.unique();

    LivenessIT(Frontend frontend, Library library) {
        this.frontend = frontend;
        this.library = library;
    }

    @ParameterizedTest
    @ValueSource(strings = {"[2126-01-01,)", "[2026-01-01,2026-02-01)"})
    void whatIsNotLiveNowIsNowhere(String interval) {
        var artist = library.artist("Artist " + unique, unique);
        var song = library.published().draft("Song");
        library.published().publish(song, Library.song("Hidden", unique + "/hidden", artist, ""), interval);

        assertHidden(song, artist, "\"route\":null");
    }

    @Test
    void whatIsWithheldIsNowhereAndItsAddressIsGone() {
        var artist = library.artist("Artist " + unique, unique);
        var song = library.song("Hidden", unique + "/hidden", artist);
        library.published().withhold(song, true);

        assertHidden(song, artist, "\"route\":{\"__typename\":\"Gone\"}");
    }

    @Test
    void aFormerAddressLeadsToThePresentOneAndBack() {
        var artist = library.artist("Artist " + unique, unique);
        var song = library.published().draft("Song");
        for (var month : List.of("01", "02", "03")) {
            var slug = unique + (month.equals("02") ? "/second" : "/first");
            var until = month.equals("03") ? "" : "2026-0" + (month.equals("01") ? 2 : 3) + "-01";
            library.published()
                    .publish(song, Library.song("Moved", slug, artist, ""), "[2026-" + month + "-01," + until + ")");
        }

        assertThat(route("/songs/" + unique + "/second/"))
                .isEqualTo("{\"data\":{\"route\":{\"to\":\"/songs/%s/first\",\"status\":301}}}".formatted(unique));
        assertThat(route("/SONGS/" + unique + "%2Ffirst?utm=1"))
                .isEqualTo("{\"data\":{\"route\":{\"id\":\"%s\"}}}".formatted(song));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "song_01h455vb4pex5vsknk084sn02q",
                "comment_01h455vb4pex5vsknk084sn02q",
                "quote_01h455vb4pex5vsknk084sn02q",
                "spaceship_01h455vb4pex5vsknk084sn02q",
            })
    void anIdThatStandsForNothingIsNull(String id) {
        assertThat(frontend.ask("query($id: ID!) { node(id: $id) { id } }", Map.of("id", id))
                        .text())
                .isEqualTo("{\"data\":{\"node\":null}}");
    }

    // What Relay's specification says of node: what names no object is null
    @ParameterizedTest
    @ValueSource(strings = {"", "song_", "42", "U29uZzoz", "song_01h455vb4pex5vsknk084sn02q"})
    void whatNamesNoNodeIsNull(String id) {
        var reply = frontend.ask("query($id: ID!) { node(id: $id) { id } }", Map.of("id", id));

        assertThat(reply.text()).isEqualTo("{\"data\":{\"node\":null}}");
    }

    // O6
    @ParameterizedTest
    @ValueSource(
            strings = {
                "query($id: ID!) { x: nodes(ids: [$id]) { id } song(slug: \"none\") { id } }",
                "query($id: ID!) { songs(filter: { topicId: $id }) { totalCount } }",
                "query($id: ID!) { songs(filter: { artistId: $id }) { totalCount } }",
                "query($id: ID!) { x: placement(slot: \"home.picks\", context: { entryId: $id }) { slot } }",
            })
    void whatIsNoIdIsRefusedWhereverAnIdIsAskedFor(String document) {
        for (var id : List.of(
                "", "song_", "song_zzzzzzzzzzzzzzzzzzzzzzzzzz", "💥", "song_01h455vb4pex5vsknk084sn02q'--", "42")) {
            var reply = frontend.ask(document, Map.of("id", id));
            assertThat(reply.code()).as(id).isEqualTo("BAD_USER_INPUT");
            assertThat(reply.text("errors", 0, "message")).contains("not an id");
            if (document.contains("song(slug")) {
                assertThat(reply.at("data", "song").isNull()).isTrue();
            }
        }
    }

    // O6
    @Test
    void anIdOfSomethingElseIsRefusedByAFilter() {
        for (var name : List.of("topicId", "artistId")) {
            var reply = frontend.ask(
                    "{ songs(filter: { " + name + ": \"song_01h455vb4pex5vsknk084sn02q\" }) { totalCount } }",
                    Map.of());
            assertThat(reply.code()).isEqualTo("BAD_USER_INPUT");
            assertThat(reply.text("errors", 0, "message"))
                    .contains("\"" + name + "\" takes the id of", name.replace("Id", "_01k9"));
        }
    }

    // O6
    @Test
    void severalTypesMayBeLookedUpAtOnceButNotInCircles() {
        var types = frontend.ask(
                "{ a: __type(name: \"Song\") { name fields { name } } b: __type(name: \"Artist\") { name fields { name } } }",
                Map.of());
        var circle = frontend.ask(
                "{ __type(name: \"Song\") { fields { type { fields { type { fields { name } } } } } } }", Map.of());

        assertThat(types.text("data", "b", "name")).isEqualTo("Artist");
        assertThat(circle.code()).isEqualTo("LIMIT_EXCEEDED");
    }

    // O5
    @Test
    void aRootListThatFailsIsNamedByItsErrorBesideNull() {
        for (var failing : List.of(
                "onThisDay(month: 13, day: 1) { title }",
                "songs(after: \"nonsense\") { totalCount }",
                "songs(filter: { decade: 1981 }) { totalCount }")) {
            var reply = frontend.ask("{ artist(slug: \"none\") { name } " + failing + " }", Map.of());

            assertThat(reply.status()).isEqualTo(200);
            assertThat(reply.code()).isEqualTo("BAD_USER_INPUT");
            assertThat(reply.at("errors").size()).isEqualTo(1);
            assertThat(reply.text("errors", 0, "path", 0)).isEqualTo(failing.substring(0, failing.indexOf('(')));
            assertThat(reply.at("data").isNull()).isTrue();
        }
    }

    @Test
    void aCursorOfAnotherListIsRefused() {
        var artist = library.artist("Artist " + unique, unique);
        library.song("A song", unique + "/a-song", artist);
        var cursor = frontend.ask("{ songs(first: 1) { edges { cursor } } }", Map.of())
                .text("data", "songs", "edges", 0, "cursor");

        for (var wrong : List.of(cursor, "nonsense", "", cursor + "A")) {
            var reply = frontend.ask(
                    "query($after: String) { artists(after: $after) { totalCount edges { cursor } } }",
                    Map.of("after", wrong));
            assertThat(reply.code()).isEqualTo("BAD_USER_INPUT");
        }
        assertThat(frontend.ask("{ songs(first: -1) { totalCount } }", Map.of()).code())
                .isEqualTo("BAD_USER_INPUT");
        assertThat(frontend.ask("{ songs(first: 101) { totalCount } }", Map.of())
                        .code())
                .isEqualTo("LIMIT_EXCEEDED");
    }

    private void assertHidden(TypeId song, TypeId artist, String route) {
        var subject = library.song("Shown", unique + "/shown", artist);
        var fact = library.published().live("Fact", Library.factOf(subject, Library.mention("Hidden words", song)));

        var shown = frontend.ask(
                WHATEVER_SHOWS_A_SONG,
                Map.of(
                        "id",
                        song.toString(),
                        "artist",
                        artist.toString(),
                        "fact",
                        fact.toString(),
                        "slug",
                        unique + "/hidden",
                        "path",
                        "/songs/" + unique + "/hidden"));

        assertThat(shown.text())
                .contains("\"node\":null", "\"nodes\":[null]", "\"song\":null", route)
                .contains("\"songs\":{\"totalCount\":1,\"nodes\":[{\"id\":\"" + subject + "\"}]}")
                .contains("\"html\":\"<p>Hidden words</p>\"", "\"target\":null,\"url\":null")
                .doesNotContain(song.toString());
    }

    private String route(String path) {
        return frontend.ask(
                        "query($path: String!) { route(path: $path) { ... on Redirect { to status } ... on Song { id } } }",
                        Map.of("path", path))
                .text();
    }
}
