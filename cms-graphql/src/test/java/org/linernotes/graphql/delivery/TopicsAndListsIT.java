package org.linernotes.graphql.delivery;

import static java.util.stream.Collectors.joining;
import static org.assertj.core.api.Assertions.assertThat;
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
class TopicsAndListsIT {
    private final Frontend frontend;
    private final Library library;
    private final StatementCounter counter;
    private final String unique = Library.unique();

    TopicsAndListsIT(Frontend frontend, Library library, StatementCounter counter) {
        this.frontend = frontend;
        this.library = library;
        this.counter = counter;
    }

    @Test
    void aTopicHasTheSongsThatNameIt() {
        var topic = topic();
        songs(topic, 3);

        var page = topicPage();

        assertThat(page.text("data", "topic", "label")).isEqualTo("Songs about " + unique);
        assertThat(page.text("data", "topic", "moreLabel")).isEqualTo("More songs about " + unique);
        assertThat(page.at("data", "topic", "songs", "totalCount").getIntValue())
                .isEqualTo(3);
        assertThat(page.text("data", "topic", "songs", "nodes", 0, "title")).isEqualTo("Song 100");
        var ofSong = frontend.ask(
                "query($slug: String!) { song(slug: $slug) { topics { moreLabel path } } }",
                Map.of("slug", unique + "/song-100"));
        assertThat(ofSong.text("data", "song", "topics", 0, "path")).isEqualTo("/topics/" + unique);
    }

    @Test
    void aListKeepsThePlacesOfWhatIsNotLiveAndDoesNotCountIt() {
        var artist = library.artist("Artist " + unique, unique);
        var first = library.song("First", unique + "/first", artist);
        var hidden = library.published().draft("Song");
        var third = library.song("Third", unique + "/third", artist);
        list(List.of(first, hidden, third));

        var page = listPage();

        assertThat(page.at("data", "collection", "items", "totalCount").getIntValue())
                .isEqualTo(2);
        assertThat(page.at("data", "collection", "items", "nodes", 1, "position")
                        .getIntValue())
                .isEqualTo(3);
        assertThat(page.text("data", "collection", "items", "nodes", 1, "rankLabel"))
                .isEqualTo("#3");
        assertThat(page.text("data", "collection", "items", "nodes", 1, "note", "html"))
                .isEqualTo("<p>Note 3</p>");
        assertThat(page.text("data", "collection", "items", "nodes", 1, "target", "title"))
                .isEqualTo("Third");
        assertThat(page.text("data", "collection", "jsonLd"))
                .contains("ItemList", "\"position\":3")
                .doesNotContain("\"position\":2,\"name\":\"Second");
    }

    @Test
    void aListIsPagedBothWays() {
        var artist = library.artist("Artist " + unique, unique);
        list(IntStream.rangeClosed(1, 5)
                .mapToObj(i -> library.song("Song " + i, unique + "/song-" + i, artist))
                .toList());

        var front = items("first: 2");
        var rest = items(
                "first: 9, after: \"" + front.text("data", "collection", "items", "pageInfo", "endCursor") + "\"");
        var back =
                items("last: 2, before: \"" + rest.text("data", "collection", "items", "pageInfo", "endCursor") + "\"");

        assertThat(positions(front)).isEqualTo("1 2");
        assertThat(positions(rest)).isEqualTo("3 4 5");
        assertThat(positions(back)).isEqualTo("3 4");
    }

    @Test
    void aPageIsFoundAtItsAddressAndTheHomePageAtTheRoot() {
        library.published().live("Page", """
                {"title": "About", "slug": "about-%s", "body": {"type": "doc", "version": 1,
                 "content": [{"type": "paragraph", "content": [%s]}]}}""".formatted(unique, text("Words.")));

        var about = frontend.send("Route", Map.of("path", "/About-" + unique + "/?from=mail"));
        var page = frontend.ask(
                "query($slug: String!) { page(slug: $slug) { title path body { html } seo { canonicalUrl } jsonLd } }",
                Map.of("slug", "about-" + unique));

        assertThat(about.text("data", "route", "__typename")).isEqualTo("Page");
        assertThat(about.text("data", "route", "path")).isEqualTo("/about-" + unique);
        assertThat(page.text("data", "page", "body", "html")).isEqualTo("<p>Words.</p>");
    }

    @Test
    void theTopicAndListPagesTakeTheSameFewStatementsHoweverManySongsThereAre() {
        var topic = topic();
        list(songs(topic, 2));
        var few = statements();
        var more = songs(topic, 60);
        var long1 = library.published().live("Collection", collection(unique + "-long", more));

        assertThat(long1).isNotNull();
        assertThat(counter.during(this::topicPage).on("delivery")).hasSize(few);
        assertThat(few).isLessThan(12);
        var listed = counter.during(this::listPage).on("delivery");
        var longListed = counter.during(() -> frontend.send("ListPage", Map.of("slug", unique + "-long")))
                .on("delivery");
        assertThat(longListed).hasSameSizeAs(listed).hasSizeLessThan(12);
    }

    private int statements() {
        return counter.during(this::topicPage).on("delivery").size();
    }

    private TypeId topic() {
        return library.published().live("Topic", """
                {"label": "Songs about %s", "slug": "%s", "kind": "ABOUT"}""".formatted(unique, unique));
    }

    private List<TypeId> songs(TypeId topic, int count) {
        var slug = Library.unique();
        var artist = library.artist("Artist " + slug, slug);
        return IntStream.range(100, 100 + count)
                .mapToObj(i -> library.published()
                        .live(
                                "Song",
                                song(
                                        "Song " + i,
                                        (count == 60 ? slug : unique) + "/song-" + i,
                                        artist,
                                        "\"topics\": [\"%s\"],".formatted(topic))))
                .toList();
    }

    private void list(List<TypeId> targets) {
        library.published().live("Collection", collection(unique, targets));
    }

    private static String collection(String slug, List<TypeId> targets) {
        return """
                {"title": "A list", "slug": "%s", "ordered": true, "items": [%s]}""".formatted(
                        slug,
                        IntStream.rangeClosed(1, targets.size())
                                .mapToObj(i -> """
                                        {"target": "%s", "rankLabel": "#%d", "note": {"type": "doc", "version": 1,
                                         "content": [{"type": "paragraph", "content": [%s]}]}}""".formatted(targets.get(i - 1), i, text("Note " + i)))
                                .collect(joining(",")));
    }

    private GraphQlClient.Reply topicPage() {
        return withoutErrors(frontend.send("TopicPage", Map.of("slug", unique)));
    }

    private GraphQlClient.Reply listPage() {
        return withoutErrors(frontend.send("ListPage", Map.of("slug", unique)));
    }

    private GraphQlClient.Reply items(String arguments) {
        return withoutErrors(frontend.ask("""
                query($slug: String!) { collection(slug: $slug) { items(%s) {
                  pageInfo { startCursor endCursor hasNextPage hasPreviousPage } nodes { position } } } }""".formatted(arguments), Map.of("slug", unique)));
    }

    private static String positions(GraphQlClient.Reply reply) {
        var nodes = reply.at("data", "collection", "items", "nodes");
        return IntStream.range(0, nodes.size())
                .mapToObj(i -> String.valueOf(reply.at("data", "collection", "items", "nodes", i, "position")
                        .getIntValue()))
                .collect(joining(" "));
    }

    private static GraphQlClient.Reply withoutErrors(GraphQlClient.Reply reply) {
        assertThat(reply.body().get("errors")).as(reply.text()).isNull();
        return reply;
    }
}
