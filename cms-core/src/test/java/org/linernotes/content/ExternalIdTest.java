package org.linernotes.content;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

class ExternalIdTest {
    private final Engine engine = Engine.start();

    @Test
    void everySchemeTakesItsExample() {
        for (var scheme : ExternalIdScheme.values()) {
            assertThat(scheme.accepts(scheme.example())).as(scheme.name()).isTrue();
            assertThat(ExternalIdScheme.named(scheme.key())).contains(scheme);
        }
    }

    @Test
    void whatDoesNotLookLikeAnIdOfItsSchemeIsRefused() {
        assertThat(engine.refusals("Artist", """
                {"name": "Artist", "externalIds": [
                  {"scheme": "MUSICBRAINZ", "value": "F27EC8DB"}, {"scheme": "WIKIDATA", "value": "44190"},
                  {"scheme": "ISNI", "value": "0000 0001 2100 1514"}, {"scheme": "IMDB", "value": "nm0000001"}]}"""))
                .containsExactly(
                        "INVALID_EXTERNAL_ID externalIds[0].value",
                        "INVALID_EXTERNAL_ID externalIds[1].value",
                        "INVALID_EXTERNAL_ID externalIds[2].value");
        assertThat(engine.refusals(
                        "Artist",
                        "{\"name\": \"Artist\", \"externalIds\": [{\"scheme\": \"NAPSTER\", \"value\": \"1\"}]}"))
                .contains("UNKNOWN_CHOICE externalIds[0].scheme");
    }

    @Test
    void anEntryHasEachIdOnce() {
        assertThat(engine.refusals("Song", """
                {"title": "Song", "externalIds": [{"scheme": "WIKIDATA", "value": "Q1"}, {"scheme": "WIKIDATA", "value": "Q1"}]}""")).containsExactly("DUPLICATE externalIds[1]");
    }

    @Test
    void anIdLeadsToItsCatalogue() {
        assertThat(ExternalIdScheme.MUSICBRAINZ.address("Artist", "x")).contains("https://musicbrainz.org/artist/x");
        assertThat(ExternalIdScheme.WIKIDATA.address("ScreenWork", "Q1")).contains("https://www.wikidata.org/wiki/Q1");
        assertThat(ExternalIdScheme.ISRC.address("Song", "USSM18700400")).isEmpty();
    }

    @Test
    void theProjectionListsThemOnce() {
        var song = engine.read("Song", """
                {"title": "Song", "externalIds": [{"scheme": "ISRC", "value": "USSM18700400"}]}""");

        assertThat(engine.projector().project(song).externalIds())
                .isEqualTo(List.of(new ExternalId.Known(ExternalIdScheme.ISRC, "USSM18700400")));
    }
}
