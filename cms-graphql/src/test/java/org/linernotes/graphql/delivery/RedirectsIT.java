package org.linernotes.graphql.delivery;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.linernotes.testing.IntegrationTest;
import org.linernotes.testing.StatementCounter;

@IntegrationTest
class RedirectsIT {
    private final Frontend frontend;
    private final Library library;
    private final StatementCounter counter;
    private final String unique = Library.unique();

    RedirectsIT(Frontend frontend, Library library, StatementCounter counter) {
        this.frontend = frontend;
        this.library = library;
        this.counter = counter;
    }

    @ParameterizedTest
    @ValueSource(strings = {"/old-%s.php", "/OLD-%s.PHP/", "/old-%s%%2Ephp?id=7#top", "old-%s.php"})
    void anOldAddressLeadsWhereAnEditorSays(String asked) {
        redirect("/Old-%s.php".formatted(unique), "\"to\": \"/songs/somewhere\"");

        assertThat(route(asked.formatted(unique))).isEqualTo("Redirect /songs/somewhere 301");
    }

    @Test
    void itFollowsAnEntryAndLeadsNowhereWhileThatIsNotLive() {
        var song = library.song("Song", unique + "/song", library.artist("A " + unique, unique));
        redirect("/a-" + unique, "\"status\": \"ELSEWHERE_FOR_NOW\", \"entry\": \"%s\"".formatted(song));
        redirect(
                "/b-" + unique,
                "\"entry\": \"%s\"".formatted(library.published().draft("Song")));
        redirect("/c-" + unique, "\"status\": \"GONE\"");

        assertThat(route("/a-" + unique)).isEqualTo("Redirect /songs/" + unique + "/song 302");
        assertThat(route("/b-" + unique)).isEqualTo("null");
        assertThat(route("/c-" + unique)).isEqualTo("Gone 410");
    }

    @Test
    void whatIsLiveWinsAndARedirectWinsOverAFormerAddress() {
        var artist = library.artist("A " + unique, unique);
        var moved = library.published().draft("Song");
        library.published()
                .publish(moved, Library.song("Song", unique + "/before", artist, ""), "[2026-01-01,2026-01-02)");
        library.published().publish(moved, Library.song("Song", unique + "/after", artist, ""), "[2026-01-02,)");
        redirect("/songs/" + unique + "/after", "\"to\": \"/elsewhere\"");

        assertThat(route("/songs/" + unique + "/after")).isEqualTo("Song");
        assertThat(route("/songs/" + unique + "/before")).isEqualTo("Redirect /songs/" + unique + "/after 301");
        redirect("/songs/" + unique + "/before", "\"to\": \"/elsewhere\"");
        assertThat(route("/songs/" + unique + "/before")).isEqualTo("Redirect /elsewhere 301");
    }

    @Test
    void aRedirectTakesOneStatementAndIsNoNode() {
        var id = redirect("/d-" + unique, "\"to\": \"/songs\"");

        assertThat(counter.during(() -> route("/d-" + unique)).on("delivery")).hasSize(1);
        assertThat(frontend.ask("query($id: ID!) { node(id: $id) { id } }", Map.of("id", id))
                        .text())
                .isEqualTo("{\"data\":{\"node\":null}}");
    }

    private String redirect(String from, String more) {
        return library.published()
                .live("Redirect", "{\"from\": \"%s\", %s}".formatted(from, more))
                .toString();
    }

    private String route(String path) {
        var reply = frontend.ask("""
                query($path: String!) { route(path: $path) { __typename ... on Redirect { to status } ... on Gone { goneWith: status } } }""", Map.of("path", path));
        var route = reply.at("data", "route");
        if (route.isNull()) {
            return "null";
        }
        return switch (reply.text("data", "route", "__typename")) {
            case "Redirect" ->
                "Redirect %s %d"
                        .formatted(
                                reply.text("data", "route", "to"),
                                reply.at("data", "route", "status").getIntValue());
            case "Gone" ->
                "Gone %d".formatted(reply.at("data", "route", "goneWith").getIntValue());
            case String other -> other;
        };
    }
}
