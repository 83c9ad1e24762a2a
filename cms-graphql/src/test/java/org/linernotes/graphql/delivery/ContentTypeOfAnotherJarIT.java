package org.linernotes.graphql.delivery;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Locale;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.linernotes.problem.ProblemException;
import org.linernotes.testing.IntegrationTest;

@IntegrationTest
class ContentTypeOfAnotherJarIT {
    private static final String FIELDS = """
            __typename id name title path family strings players { since artist { name } }""";

    private final Frontend frontend;
    private final Library library;
    private final String unique = Library.unique();

    ContentTypeOfAnotherJarIT(Frontend frontend, Library library) {
        this.frontend = frontend;
        this.library = library;
    }

    @Test
    void itsRecordAloneMakesItAnswerInGraphQl() {
        var artist = library.artist("Artist " + unique, unique);
        var draft = library.published().draft("Artist");
        var id = library.published().live("MusicalInstrument", """
                {"name": "Theorbo", "slug": "theorbo-%s", "strings": 14,
                 "players": [{"artist": "%s", "since": "1990"}, {"artist": "%s"}]}""".formatted(unique, artist, draft));

        var expected = """
                {"__typename":"MusicalInstrument","id":"%s","name":"Theorbo","title":"Theorbo","path":"/musical-instruments/theorbo-%s",\
                "family":"STRINGS","strings":14,"players":[{"since":"1990","artist":{"name":"Artist %s"}}]}""".formatted(id, unique, unique);

        assertThat(frontend.ask(
                                "query($slug: String!) { musicalInstrument(slug: $slug) { %s } }".formatted(FIELDS),
                                Map.of("slug", "theorbo-" + unique))
                        .text())
                .isEqualTo("{\"data\":{\"musicalInstrument\":" + expected + "}}");
        assertThat(frontend.ask(
                                "query($id: ID!) { node(id: $id) { ... on MusicalInstrument { %s } } }"
                                        .formatted(FIELDS),
                                Map.of("id", id.toString()))
                        .text())
                .isEqualTo("{\"data\":{\"node\":" + expected + "}}");
        assertThat(frontend.ask(
                                "{ musicalInstruments(last: 100) { totalCount nodes { %s } } }".formatted(FIELDS),
                                Map.of())
                        .text())
                .contains(expected);
        assertThat(frontend.ask(
                                "query($path: String!) { route(path: $path) { ... on MusicalInstrument { name } } }",
                                Map.of(
                                        "path",
                                        "/Musical-Instruments/Theorbo-" + unique.toUpperCase(Locale.ROOT)
                                                + "/?from=mail"))
                        .text())
                .isEqualTo("{\"data\":{\"route\":{\"name\":\"Theorbo\"}}}");
    }

    @Test
    void itsContentIsChecked() {
        assertThatThrownBy(() -> library.published().live("MusicalInstrument", """
                {"family": "BRASS", "strings": "many"}"""))
                .isInstanceOf(ProblemException.class);
    }
}
