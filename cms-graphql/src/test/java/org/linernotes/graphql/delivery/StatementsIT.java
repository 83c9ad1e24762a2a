package org.linernotes.graphql.delivery;

import static java.util.stream.Collectors.joining;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.linernotes.content.TypeId;
import org.linernotes.graphql.management.Desk;
import org.linernotes.graphql.testing.GraphQlClient.Reply;
import org.linernotes.live.Copies;
import org.linernotes.testing.IntegrationTest;
import org.linernotes.testing.StatementCounter;

/** What one operation asks the database does not depend on how much is in there: ten rows of each kind, or a thousand. */
@IntegrationTest
class StatementsIT {
    private static final int FEW = 10;
    private static final int MANY = 1_000;
    /** The places of a chart, and the items of a page of a list. */
    private static final int WEEK = 100;

    private static final int MOST = 25;

    private final Frontend frontend;
    private final Library library;
    private final Copies copies;
    private final StatementCounter counter;
    private final String unique = Library.unique();
    private final List<TypeId> originals = new ArrayList<>();

    StatementsIT(Frontend frontend, Library library, Copies copies, StatementCounter counter) {
        this.frontend = frontend;
        this.library = library;
        this.copies = copies;
        this.counter = counter;
    }

    @Test
    void everyOperationTakesTheSameFewStatementsHoweverManyRowsThereAre() {
        var song = site();
        var comment = library.published().comment(song, "APPROVED", "Linc", "Beaumont, Tx");
        multiply(FEW, comment);
        var few = statements(song, FEW);
        multiply(MANY - FEW, comment);
        var many = statements(song, WEEK);
        System.out.println("StatementsIT: " + sizes(many));

        assertThat(few.values()).allSatisfy(sent -> assertThat(sent).hasSizeBetween(1, MOST));
        assertThat(sizes(many))
                .allSatisfy((operation, statements) -> assertThat(statements)
                        .as("%s: %s", operation, few.get(operation))
                        .isLessThanOrEqualTo(sizes(few).get(operation)));
    }

    private TypeId site() {
        var published = library.published();
        var artist = library.artist("Artist", unique);
        var album = published.live("Album", """
                {"title": "Album", "slug": "%1$s/album", "kind": "ALBUM", "released": "1987-08-31",
                 "artistCredit": [{"artist": "%2$s"}], "tracks": [{"title": "One"}]}""".formatted(unique, artist));
        var topic = library.topic("topic-" + unique);
        var song = published.live(
                "Song",
                Library.song(
                        "Song " + unique,
                        unique + "/song",
                        artist,
                        "\"primaryAlbum\": \"%s\", \"topics\": [\"%s\"],".formatted(album, topic)));
        var category = published.live("FeatureCategory", """
                {"label": "Category", "slug": "category-%s"}""".formatted(unique));
        var feature =
                published.live("Feature", """
                {"title": "Feature", "slug": "category-%1$s/feature", "category": "%2$s", "format": "ARTICLE",
                 "teaser": "A teaser of twenty characters.", "displayDate": "2026-02-01", "relatedSongs": ["%3$s"], "subjects": ["%4$s"],
                 "body": {"type": "doc", "version": 1, "content": [{"type": "paragraph", "content": [%5$s]}]}}""".formatted(unique, category, song, artist, Library.text("The body.")));
        for (var subject : List.of(song, artist, album)) {
            originals.add(library.published().live("Fact", Library.factOf(subject, Library.mention("A song", song))));
        }
        originals.addAll(List.of(song, album, feature));
        return song;
    }

    private void multiply(int times, TypeId comment) {
        originals.forEach(original -> copies.of(original, times, unique + times));
        copies.ofComment(comment, times);
    }

    /** {@code items}: how many there are in the week of a chart and in a list. */
    private Map<String, List<String>> statements(TypeId song, int items) {
        var songs = someSongs(items);
        var chart = chart(songs);
        var list = collection(songs);
        var sent = new LinkedHashMap<String, List<String>>();
        count(sent, "SongPage", Map.of("slug", unique + "/song"));
        count(sent, "ArtistPage", Map.of("slug", unique));
        count(sent, "AlbumPage", Map.of("slug", unique + "/album"));
        count(sent, "FeatureArticle", Map.of("slug", "category-" + unique + "/feature"));
        count(sent, "FeaturesIndex", Map.of("category", "category-" + unique));
        count(sent, "Route", Map.of("path", "/songs/" + unique + "/song"));
        count(sent, "MoreComments", Map.of("id", song.toString(), "after", firstComment(song)));
        count(sent, "BrowseLetter", Map.of("letter", "S"));
        count(sent, "YearPage", Map.of("year", 1989));
        count(sent, "ChartWeekPage", Map.of("key", chart, "date", "1990-01-06"));
        count(sent, "TopicPage", Map.of("slug", "topic-" + unique));
        count(sent, "ListPage", Map.of("slug", list));
        count(sent, "Search", Map.of("q", "Song " + unique));
        count(sent, "Sitemap", Map.of("type", "Song"));
        count(sent, "Feed", Map.of());
        count(sent, "Match", Map.of("artist", "The Artist", "title", "Song " + unique));
        return sent;
    }

    private List<TypeId> someSongs(int count) {
        var page = frontend.ask(
                        "query($q: String!, $first: Int!) { search(query: $q, first: $first, filter: {types: [SONG]}) { nodes { node { ... on Song { id } } } } }",
                        Map.of("q", "Song " + unique, "first", count))
                .at("data", "search", "nodes");
        assertThat(page.size()).isEqualTo(count);
        return IntStream.range(0, count)
                .mapToObj(index ->
                        TypeId.parse(Desk.text(page, index, "node", "id")).orElseThrow())
                .toList();
    }

    /** Answers the key of a chart in whose week of 6 January 1990 the songs are. */
    private String chart(List<TypeId> songs) {
        var key = "chart-" + songs.size() + "-" + unique;
        var chart = library.chart(key);
        for (var index = 0; index < songs.size(); index++) {
            library.published().chartRow(chart, "1990-01-06", index + 1, "Line " + index, songs.get(index));
        }
        return key;
    }

    /** Answers the address of a list of the songs. */
    private String collection(List<TypeId> songs) {
        var slug = "list-" + songs.size() + "-" + unique;
        var items = songs.stream().map("{\"target\": \"%s\"}"::formatted).collect(joining(", "));
        library.published().live("Collection", """
                {"title": "%1$s", "slug": "%1$s", "items": [%2$s]}""".formatted(slug, items));
        return slug;
    }

    private String firstComment(TypeId song) {
        return frontend.ask("""
                        query($id: ID!) { node(id: $id) { ... on Song { comments(first: 1) { pageInfo { endCursor } } } } }""", Map.of("id", song.toString()))
                .text("data", "node", "comments", "pageInfo", "endCursor");
    }

    private void count(Map<String, List<String>> sent, String operation, Map<String, ?> variables) {
        var replies = new ArrayList<Reply>();
        sent.put(
                operation,
                counter.during(() -> replies.add(frontend.send(operation, variables)))
                        .on("delivery"));
        assertThat(replies.getFirst().body().get("errors"))
                .as(replies.getFirst().text())
                .isNull();
        assertThat(replies.getFirst().text()).as(operation).doesNotMatch("\\{\"data\":\\{\"\\w+\":null.*");
    }

    private static Map<String, Integer> sizes(Map<String, List<String>> sent) {
        var sizes = new LinkedHashMap<String, Integer>();
        sent.forEach((operation, statements) -> sizes.put(operation, statements.size()));
        return sizes;
    }
}
