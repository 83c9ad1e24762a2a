package org.linernotes.graphql.delivery;

import static org.assertj.core.api.Assertions.assertThat;
import static org.linernotes.graphql.delivery.Library.factOf;
import static org.linernotes.graphql.delivery.Library.mention;
import static org.linernotes.graphql.delivery.Library.song;
import static org.linernotes.graphql.delivery.Library.text;

import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.linernotes.content.TypeId;
import org.linernotes.graphql.testing.GraphQlClient;
import org.linernotes.testing.IntegrationTest;
import org.linernotes.testing.StatementCounter;

@IntegrationTest
class SongPageIT {
    private static final String LIVE = "[2026-01-01,)";

    private final Frontend frontend;
    private final Library library;
    private final StatementCounter counter;
    private final String unique = Library.unique();
    private final String slug = unique + "/song";

    SongPageIT(Frontend frontend, Library library, StatementCounter counter) {
        this.frontend = frontend;
        this.library = library;
        this.counter = counter;
    }

    @Test
    void everythingOnThePageIsAnswered() {
        var page = page();

        assertThat(page.text("data", "song", "artist", "display")).isEqualTo("The Artist");
        assertThat(page.text("data", "song", "path")).isEqualTo("/songs/" + slug);
        assertThat(page.text("data", "song", "primaryAlbum", "title")).isEqualTo("Album " + unique);
        assertThat(page.at("data", "song", "primaryAlbum", "year").getIntValue())
                .isEqualTo(1987);
        assertThat(page.at("data", "song", "charts", 0, "peak").getIntValue()).isEqualTo(2);
        assertThat(page.text("data", "song", "charts", 0, "chart", "territory", "code"))
                .isEqualTo("GB");
        assertThat(page.at("data", "song", "facts", "totalCount").getIntValue()).isEqualTo(3);
        assertThat(page.text("data", "song", "facts", "nodes", 0, "body", "html"))
                .contains("second");
        assertThat(page.at("data", "song", "facts", "nodes", 0, "position").getIntValue())
                .isEqualTo(1);
        assertThat(page.at("data", "song", "comments", "totalCount").getIntValue())
                .isEqualTo(2);
        assertThat(page.text("data", "song", "comments", "nodes", 0, "authorPlace"))
                .isEqualTo("Beaumont, Tx");
        assertThat(page.text("data", "song", "picks", 0, "title")).isEqualTo("The Pick");
        assertThat(page.text("data", "song", "picks", 0, "label")).isEqualTo("Song Writing " + unique);
        assertThat(page.text("data", "song", "jsonLd"))
                .contains("MusicRecording")
                .doesNotContain("</");
    }

    @Test
    void aMentionIsPlainTextUntilItsTargetIsLiveAndThenALinkWithoutTouchingThePage() {
        var artist = library.artist("Artist " + unique, unique);
        var draft = library.published().draft("Song");
        var mentioning = library.song("Song", slug, artist);
        library.published().live("Fact", factOf(mentioning, mention("Belfast Child", draft)));
        var before = frontend.send("SongPage", Map.of("slug", slug));

        library.published().publish(draft, song("Belfast Child", unique + "/belfast-child", artist, ""), LIVE);
        var after = frontend.send("SongPage", Map.of("slug", slug));

        var html = new Object[] {"data", "song", "facts", "nodes", 0, "body", "html"};
        assertThat(before.text(html)).isEqualTo("<p>Belfast Child</p>");
        assertThat(before.at("data", "song", "facts", "nodes", 0, "body", "mentions", 0, "url")
                        .isNull())
                .isTrue();
        assertThat(after.text(html))
                .contains("href=\"/songs/" + unique + "/belfast-child\"")
                .contains("Belfast Child</a>");
        assertThat(after.text("data", "song", "updatedAt")).isEqualTo(before.text("data", "song", "updatedAt"));
    }

    @Test
    void thePageTakesTheSameFewStatementsHoweverMuchThereIs() {
        page();
        var few = statements();
        var artist = library.artist("Other artist " + unique, unique + "-other");
        var subject = library.song("Other song", unique + "/other-song", artist);
        IntStream.range(0, 100).forEach(i -> library.fact(subject, "Fact " + i));

        assertThat(statements()).hasSameSizeAs(few).hasSizeLessThan(20);
    }

    private List<String> statements() {
        return counter.during(() -> frontend.send("SongPage", Map.of("slug", slug)))
                .on("delivery");
    }

    private GraphQlClient.Reply page() {
        var published = library.published();
        var artist = library.artist("Artist " + unique, unique);
        var album = library.album("Album " + unique, unique + "/album", artist);
        var chart = published.live("Chart", """
                {"key": "uk-%s", "name": "UK Singles", "territory": {"code": "GB", "name": "United Kingdom"},
                 "kind": "SINGLES", "size": 100, "headlinePosition": 1}""".formatted(unique));
        var song = published.draft("Song");
        var other = library.song("Belfast Child", unique + "/belfast-child", artist);
        var first = published.draft("Fact");
        var second = published.draft("Fact");
        published.publish(song, song("Song", slug, artist, """
                "primaryAlbum": "%s", "factOrder": ["%s", "%s"],
                "charts": [{"chart": "%s", "peak": 2, "peakDate": "1989-02-25", "keptFromTopBy": ["%s"]}],
                """.formatted(album, second, first, chart, other)), LIVE);
        published.publish(first, factOf(song, text("The first.") + "," + mention("Belfast Child", other)), LIVE);
        published.publish(second, factOf(song, text("The second.")), LIVE);
        library.fact(song, "The third.");
        published.comment(song, "APPROVED", "Linc", "Beaumont, Tx");
        published.comment(song, "APPROVED", "Linc", "Beaumont, Tx");
        published.comment(song, "PENDING", "Nobody", "Nowhere");
        pick(song);
        var page = frontend.send("SongPage", Map.of("slug", slug));
        assertThat(page.body().get("errors")).as(page.text()).isNull();
        return page;
    }

    private void pick(TypeId song) {
        var published = library.published();
        var category = published.live("FeatureCategory", """
                {"label": "Song Writing %s", "slug": "song-writing-%s"}""".formatted(unique, unique));
        var feature = published.live("Feature", """
                {"title": "The Pick", "slug": "%s/the-pick", "category": "%s", "format": "ARTICLE",
                 "teaser": "A teaser of twenty characters.", "displayDate": "2026-02-01",
                 "body": {"type": "doc", "version": 1, "content": [{"type": "paragraph", "content": [%s]}]}}""".formatted(unique, category, text("The body.")));
        published.live("Placement", """
                {"slot": "song.picks", "scope": "ENTRY", "entry": "%s", "items": [{"target": "%s"}, {"target": "%s"}]}""".formatted(song, feature, feature));
    }

    @Test
    void theSortTitleIsComputedWhereNobodyGaveOne() {
        var unique = Library.unique();
        var artist = library.artist("Artist " + unique, unique);
        library.song("The Boxer", unique + "/the-boxer", artist);

        var reply = frontend.ask(
                "query($slug: String!) { song(slug: $slug) { sortTitle } }", Map.of("slug", unique + "/the-boxer"));

        assertThat(reply.text("data", "song", "sortTitle")).isEqualTo("Boxer, The");
    }
}
