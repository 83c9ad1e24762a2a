package org.linernotes.graphql.delivery;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.linernotes.demo.DemoDatabase;
import org.linernotes.graphql.testing.GraphQlClient.Reply;
import org.linernotes.testing.IntegrationTest;

/** Each operation that frontends send, on the demo content, against the answer it must give. */
@IntegrationTest
class DemoOperationsIT {
    private static final String LEAVE_ME_ALONE = "michael-jackson/leave-me-alone";

    private final Frontend frontend;
    private final DemoDatabase demo;

    DemoOperationsIT(Frontend frontend, DemoDatabase demo) {
        this.frontend = frontend;
        this.demo = demo;
    }

    @BeforeEach
    void demoContent() {
        demo.fill();
    }

    @Test
    void songPage() {
        var song = send("SongPage", Map.of("slug", LEAVE_ME_ALONE));

        assertThat(song.text("data", "song", "path")).isEqualTo("/songs/michael-jackson/leave-me-alone");
        assertThat(song.text("data", "song", "artist", "display")).isEqualTo("Michael Jackson");
        assertThat(song.text("data", "song", "seo", "title")).isEqualTo("Leave Me Alone by Michael Jackson");
        assertThat(song.text("data", "song", "charts", 0, "chart", "territory", "code"))
                .isEqualTo("GB");
        assertThat(song.text("data", "song", "credits", 0, "agent", "name")).isEqualTo("Michael Jackson");
        assertThat(song.at("data", "song", "singles", 0, "ordinalFromAlbum").getIntValue())
                .isEqualTo(8);
        assertThat(song.text("data", "song", "singles", 0, "territoriesExcluded", 0, "name"))
                .isEqualTo("United States");
        assertThat(song.text("data", "song", "videos", 0, "credits", 0, "creditedAs"))
                .isEqualTo("Jim Blashfield");
        assertThat(song.text("data", "song", "usages", 0, "work", "path")).isEqualTo("/screen/moonwalker-1988");
        assertThat(song.text("data", "song", "topics", 0, "moreLabel")).isEqualTo("More songs about fame");
        assertThat(texts(song, "authorName", "song", "comments", "nodes")).containsExactly("Clubber Lange", "Linc");
        assertThat(texts(song, "label", "song", "picks"))
                .containsExactly(
                        "Song Writing",
                        "Song Writing",
                        "Songwriter Interviews",
                        "Song Writing",
                        "Fact or Fiction",
                        "They're Playing My Song");
    }

    @Test
    void artistPage() {
        var artist = send("ArtistPage", Map.of("slug", "queen"));

        assertThat(artist.text("data", "artist", "origin")).isEqualTo("London");
        assertThat(texts(artist, "title", "artist", "songs", "nodes")).containsExactly("Bohemian Rhapsody");
        assertThat(texts(artist, "path", "artist", "albums", "nodes"))
                .containsExactly("/albums/queen/a-night-at-the-opera");
        assertThat(texts(artist, "path", "artist", "events")).containsExactly("/on-this-day/07-13");
        assertThat(artist.text("data", "artist", "facts", "nodes", 0, "body", "html"))
                .contains("four members");
    }

    @Test
    void albumPage() {
        var album = send("AlbumPage", Map.of("slug", "michael-jackson/bad"));

        assertThat(album.text("data", "album", "released")).isEqualTo("1987-08-31");
        assertThat(texts(album, "title", "album", "tracks")).hasSize(11).endsWith("Leave Me Alone");
        assertThat(album.text("data", "album", "tracks", 10, "song", "path"))
                .isEqualTo("/songs/michael-jackson/leave-me-alone");
        assertThat(album.at("data", "album", "facts", "totalCount").getIntValue())
                .isEqualTo(1);
    }

    @Test
    void featuresIndexAndArticle() {
        var index = send("FeaturesIndex", Map.of("category", "song-writing"));
        var article = send("FeatureArticle", Map.of("slug", "song-writing/artis-the-spoonman"));

        assertThat(texts(index, "label", "featureCategories"))
                .containsSubsequence(
                        "Song Writing",
                        "Songwriter Interviews",
                        "Fact or Fiction",
                        "They're Playing My Song",
                        "Places");
        assertThat(texts(index, "title", "features", "nodes"))
                .containsExactly("Song Titles That Inspired Movies", "Artis the Spoonman", "Strange Magnetics");
        assertThat(article.text("data", "feature", "byline", 0, "contributor", "name"))
                .isEqualTo("Nora Whitfield");
        assertThat(article.text("data", "feature", "body", "html")).contains("spoon");
    }

    @Test
    void home() {
        var home = send("Home", Map.of("month", 7, "day", 13));

        assertThat(texts(home, "title", "hero", "items")).containsExactly("Running Up That Hill");
        assertThat(texts(home, "title", "picks", "items"))
                .containsExactlyInAnyOrder(
                        "Artis the Spoonman",
                        "Strange Magnetics",
                        "Chris Frantz - \"Genius of Love\"",
                        "Songs that a screen brought back");
        assertThat(home.text("data", "picks", "heading")).isEqualTo("To read");
        assertThat(texts(home, "title", "onThisDay")).contains("Queen play Live Aid");
        assertThat(home.text("data", "page", "seo", "canonicalUrl")).endsWith("/");
    }

    @Test
    void searchAndMatch() {
        var found = send("Search", Map.of("q", "\"running up\" hi"));
        var match = send("Match", Map.of("artist", "michael jackson", "title", "LEAVE ME ALONE!"));

        assertThat(found.text("data", "search", "edges", 0, "node", "node", "path"))
                .isEqualTo("/songs/kate-bush/running-up-that-hill");
        assertThat(found.text("data", "search", "edges", 0, "node", "highlight"))
                .contains("<mark>Running</mark>");
        assertThat(match.text("data", "matchSong", "song", "path")).isEqualTo("/songs/michael-jackson/leave-me-alone");
    }

    @Test
    void moreCommentsAndAnother() {
        var song = send("SongPage", Map.of("slug", "queen/bohemian-rhapsody"));
        var id = song.text("data", "song", "id");

        var more = send(
                "MoreComments",
                Map.of("id", id, "after", song.text("data", "song", "comments", "pageInfo", "endCursor")));
        var posted = send(
                "PostComment",
                Map.of(
                        "input",
                        Map.of(
                                "entryId",
                                id,
                                "body",
                                "We sang it in the car, too.",
                                "authorName",
                                "Mo",
                                "clientMutationId",
                                UUID.randomUUID().toString())));

        var shown = texts(song, "id", "song", "comments", "nodes");
        assertThat(texts(more, "id", "node", "comments", "nodes"))
                .hasSize(song.at("data", "song", "comments", "totalCount").getIntValue() - shown.size())
                .isNotEmpty()
                .doesNotContainAnyElementsOf(shown);
        assertThat(posted.text("data", "postComment", "status")).isEqualTo("WAITING");
    }

    @Test
    void browseLetterAndYear() {
        var letter = send("BrowseLetter", Map.of("letter", "R"));
        var year = send("YearPage", Map.of("year", 1975));

        assertThat(texts(letter, "title", "songs", "nodes")).contains("Respect", "Running Up That Hill");
        assertThat(texts(year, "title", "songs", "nodes")).contains("Bohemian Rhapsody");
        assertThat(year.text("data", "uk", "numberOnes", 0, "songs", 0, "title"))
                .isEqualTo("Space Oddity");
        assertThat(year.at("data", "uk", "numberOnes", 1, "weeksAtPeak").getIntValue())
                .isEqualTo(14);
    }

    @Test
    void chartWeek() {
        var chart = send("ChartWeekPage", Map.of("key", "uk-singles", "date", "1989-03-04"));
        var last = send("ChartWeekPage", Map.of("key", "uk-singles"));

        assertThat(chart.text("data", "chart", "week", "previous")).isEqualTo("1989-02-25");
        assertThat(chart.text("data", "chart", "week", "rows", 0, "creditedTitle"))
                .isEqualTo("Belfast Child");
        assertThat(last.text("data", "chart", "week", "date")).isEqualTo("2022-07-01");
        assertThat(last.at("data", "chart", "week", "rows", 0, "weeks").getIntValue())
                .isEqualTo(3);
    }

    @Test
    void topicAndList() {
        var named = send("TopicPage", Map.of("slug", "songs-that-came-back"));
        var ruled = send("TopicPage", Map.of("slug", "songs-of-the-seventies"));
        var list = send("ListPage", Map.of("slug", "songs-that-a-screen-brought-back"));

        assertThat(texts(named, "title", "topic", "songs", "nodes"))
                .containsExactly("Bohemian Rhapsody", "Running Up That Hill", "Space Oddity");
        assertThat(texts(ruled, "title", "topic", "songs", "nodes"))
                .contains("Bohemian Rhapsody", "“Heroes”", "Superstition")
                .doesNotContain("Space Oddity");
        assertThat(list.text("data", "collection", "items", "nodes", 0, "target", "usages", 0, "work", "title"))
                .isEqualTo("Stranger Things");
    }

    @Test
    void onThisDay() {
        var born = send("OnThisDay", Map.of("month", 8, "day", 29));

        assertThat(texts(born, "origin", "onThisDay")).contains("BIRTH");
        assertThat(IntStream.range(0, born.at("data", "onThisDay").size())
                        .mapToObj(
                                i -> born.at("data", "onThisDay", i, "artists").size() == 0
                                        ? ""
                                        : born.text("data", "onThisDay", i, "artists", 0, "name")))
                .contains("Michael Jackson");
    }

    @Test
    void sitemapFeedAndRoute() {
        var sitemap = send("Sitemap", Map.of("type", "Topic"));
        var feed = send("Feed", Map.of());
        var route = send("Route", Map.of("path", "/lists/songs-that-a-screen-brought-back"));
        var oldPage = send("Route", Map.of("path", "/Detail.php/leave-me-alone/?from=mail"));
        var guestbook = send("Route", Map.of("path", "/guestbook.php"));

        assertThat(texts(sitemap, "loc", "sitemap", "nodes")).anyMatch(loc -> loc.endsWith("/topics/songs-about-fame"));
        assertThat(texts(feed, "__typename", "latest")).contains("Song", "Feature");
        assertThat(route.text("data", "route", "__typename")).isEqualTo("Collection");
        assertThat(oldPage.text("data", "route", "to")).isEqualTo("/songs/michael-jackson/leave-me-alone");
        assertThat(guestbook.text("data", "route", "__typename")).isEqualTo("Gone");
    }

    private Reply send(String operation, Map<String, ?> variables) {
        var reply = frontend.send(operation, variables);
        assertThat(reply.body().get("errors")).as(reply.text()).isNull();
        return reply;
    }

    /** One member of each object of a list. */
    private static List<String> texts(Reply reply, String member, String... list) {
        var path = Stream.concat(Stream.of("data"), Stream.of(list)).toArray();
        return IntStream.range(0, reply.at(path).size())
                .mapToObj(i ->
                        Stream.concat(Stream.of(path), Stream.of(i, member)).toArray())
                .map(reply::text)
                .toList();
    }
}
