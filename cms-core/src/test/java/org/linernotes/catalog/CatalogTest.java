package org.linernotes.catalog;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import org.junit.jupiter.api.Test;
import org.linernotes.content.ContentJson;
import org.linernotes.content.ContentReference;
import org.linernotes.content.ContentTypeDefinition;
import org.linernotes.content.Engine;

class CatalogTest {
    private static final String ARTIST = "artist_01h2xcejqtf2nbrexx3vqjhp41";
    private static final String GUEST = "artist_01h2xcejqtf2nbrexx3vqjhp42";
    private static final String ALBUM = "album_01h2xcejqtf2nbrexx3vqjhp43";
    private static final String SONG = "song_01h2xcejqtf2nbrexx3vqjhp44";

    private final Engine engine = Engine.start();

    @Test
    void holdsTheTypesOfAnEncyclopedia() {
        assertThat(engine.model().types())
                .extracting(ContentTypeDefinition::name)
                .contains(
                        "Album",
                        "Artist",
                        "Award",
                        "Chart",
                        "Contributor",
                        "Fact",
                        "Feature",
                        "FeatureCategory",
                        "Placement",
                        "ScreenWork",
                        "Song");
    }

    @Test
    void onlyTheFirstMainArtistOfASongIsRequired() {
        var song = engine.read("Song", """
                {"title": "Duet", "artistCredit": [
                  {"artist": "%s", "role": "FEATURED"}, {"artist": "%s"}, {"artist": "%s", "role": "MAIN"}]}""".formatted(GUEST, ARTIST, GUEST));

        assertThat(engine.projector().project(song).references())
                .extracting(ContentReference::field, ContentReference::role, ContentReference::required)
                .containsExactly(
                        tuple("artistCredit.artist", "FEATURED", false),
                        tuple("artistCredit.artist", "MAIN", true),
                        tuple("artistCredit.artist", "MAIN", false));
    }

    @Test
    void aSongSaysWhatIsMissingAtEachLevel() {
        var song = engine.read("Song", "{\"title\": \"Leave Me Alone\"}");

        assertThat(engine.violations(song))
                .containsExactly(
                        "REVIEW REQUIRED slug",
                        "REVIEW REQUIRED artistCredit",
                        "REVIEW REQUIRED releaseYear",
                        "WARNING REQUIRED blurb",
                        "WARNING REQUIRED topics",
                        "WARNING NO_RELEASE primaryAlbum",
                        "WARNING NO_SONGWRITER credits");
    }

    @Test
    void aFactIsCalledByItsFirstWordsAndNeedsItsSubject() {
        var fact = engine.read("Fact", """
                {"about": "%s", "body": {"type": "doc", "content": [{"type": "paragraph", "content": [
                  {"type": "text", "text": "A bonus track on "},
                  {"type": "text", "text": "Bad", "marks": [{"type": "mention", "attrs": {"ref": "%s"}}]}]}]}}""".formatted(SONG, ALBUM));
        var projection = engine.projector().project(fact);

        assertThat(projection.title()).isEqualTo("A bonus track on Bad");
        assertThat(projection.references())
                .extracting(
                        ContentReference::field,
                        ContentReference::targetPrefix,
                        ContentReference::required,
                        ContentReference::part)
                .containsExactly(tuple("about", "song", true, true), tuple("body.mention", "album", false, false));
        assertThat(ContentJson.print(fact.tree())).contains("\"version\":1");
    }
}
