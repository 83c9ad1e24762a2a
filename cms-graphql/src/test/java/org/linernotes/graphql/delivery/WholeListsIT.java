package org.linernotes.graphql.delivery;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.linernotes.content.TypeId;
import org.linernotes.testing.IntegrationTest;

// O8
/** What grows with the catalogue can be read to its end, and not its beginning alone. */
@IntegrationTest
class WholeListsIT {
    private final Frontend frontend;
    private final Library library;
    private final String unique = Library.unique();

    WholeListsIT(Frontend frontend, Library library) {
        this.frontend = frontend;
        this.library = library;
    }

    @Test
    void everyBeginningHasAWholeThatIsReadPageByPage() {
        var artist = library.artist("Artist " + unique, unique);
        var song = library.song("Song", unique + "/song", artist);
        var work = library.published().live("ScreenWork", """
                {"title": "A film", "slug": "%s-1990", "kind": "FILM", "year": 1990}""".formatted(unique));
        for (var name : new String[] {"one", "two", "three"}) {
            pointTo(artist, song, work, name);
        }

        for (var whole : new String[] {"allFeatures", "quotedIn", "allEvents", "groups"}) {
            assertThreeOnTwoPages("Artist", artist, whole);
        }
        for (var whole : new String[] {"allFeatures", "albums", "followedBy"}) {
            assertThreeOnTwoPages("Song", song, whole);
        }
        assertThreeOnTwoPages("ScreenWork", work, "songs");
    }

    private void pointTo(TypeId artist, TypeId song, TypeId work, String name) {
        var published = library.published();
        var category = published.live("FeatureCategory", """
                {"label": "Category", "slug": "%s-%s"}""".formatted(unique, name));
        published.live("Feature", """
                {"title": "%1$s", "slug": "%2$s/%1$s", "category": "%6$s", "format": "ARTICLE",
                 "teaser": "A teaser of twenty characters.", "displayDate": "2020-01-01",
                 "subjects": ["%3$s"], "relatedSongs": ["%4$s"],
                 "body": {"type": "doc", "version": 1, "content": [{"type": "paragraph", "content": [%5$s]}]}}""".formatted(name, unique, artist, song, Library.text("Words."), category));
        var quote = new TypeId("quote", UUID.randomUUID());
        published.live("Fact", """
                {"about": "%1$s", "claim": "STATED", "quotes": [{"id": "%2$s", "speaker": "%3$s"}],
                 "body": {"type": "doc", "version": 1, "content": [{"type": "paragraph", "content": [
                   {"type": "text", "text": "%4$s", "marks": [{"type": "quote", "attrs": {"quoteId": "%2$s"}}]}]}]}}""".formatted(song, quote, artist, name));
        published.live("CalendarEvent", """
                {"title": "%s", "date": "1990-05-01", "category": "Radio", "artists": ["%s"],
                 "body": {"type": "doc", "version": 1, "content": [{"type": "paragraph", "content": [%s]}]}}""".formatted(name, artist, Library.text("It was played.")));
        published.live("Artist", """
                {"name": "%1$s", "sortName": "%1$s", "kind": "GROUP", "slug": "%2$s-%1$s", "memberships": [{"member": "%3$s"}]}""".formatted(name, unique, artist));
        published.live("Album", """
                {"title": "%1$s", "slug": "%2$s/%1$s", "kind": "ALBUM", "released": "1987",
                 "artistCredit": [{"artist": "%3$s"}], "tracks": [{"track": 1, "title": "Song", "song": "%4$s"}]}""".formatted(name, unique, artist, song));
        published.live("Song", Library.song(name, unique + "/" + name, artist, """
                        "relations": [{"kind": "COVER_OF", "song": "%s"}], "usages": [{"work": "%s", "kind": "THEME"}],""".formatted(song, work)));
    }

    private void assertThreeOnTwoPages(String type, TypeId id, String whole) {
        var document = """
                query ($id: ID!, $after: String) { node(id: $id) { ... on %s {
                  whole: %s(first: 2, after: $after) { totalCount pageInfo { hasNextPage endCursor } nodes { id } } } } }""".formatted(type, whole);
        var first = frontend.ask(document, Map.of("id", id.toString()));
        assertThat(first.at("data", "node", "whole", "totalCount").getIntValue())
                .as("%s: %s", whole, first.text())
                .isEqualTo(3);
        assertThat(first.at("data", "node", "whole", "nodes").size()).isEqualTo(2);

        var second = frontend.ask(
                document,
                Map.of("id", id.toString(), "after", first.text("data", "node", "whole", "pageInfo", "endCursor")));
        assertThat(second.at("data", "node", "whole", "nodes").size()).as(whole).isEqualTo(1);
        assertThat(first.text()).as(whole).doesNotContain(second.text("data", "node", "whole", "nodes", 0, "id"));
    }
}
