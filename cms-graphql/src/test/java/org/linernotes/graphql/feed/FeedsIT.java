package org.linernotes.graphql.feed;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import io.micronaut.json.tree.JsonNode;
import java.io.ByteArrayInputStream;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import javax.xml.parsers.DocumentBuilderFactory;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.linernotes.content.TypeId;
import org.linernotes.graphql.testing.GraphQlClient;
import org.linernotes.graphql.testing.GraphQlClient.Reply;
import org.linernotes.live.PublishedContent;
import org.linernotes.testing.IntegrationTest;
import org.linernotes.testing.Rows;
import org.w3c.dom.Document;
import org.w3c.dom.Node;

/** What crawlers and feed readers get: well-formed, of what is live and listed, and nothing twice. */
@IntegrationTest
class FeedsIT {
    private static final String TITLE = "Ben & \\\"Jerry\\\" <b>]]></b> \uFFFE🎸 é";

    private final GraphQlClient client;
    private final PublishedContent published;
    private final Rows rows;
    private final String unique = UUID.randomUUID().toString().substring(0, 13);
    private final TypeId artist;

    FeedsIT(GraphQlClient client, PublishedContent published, Rows rows) {
        this.client = client;
        this.published = published;
        this.rows = rows;
        this.artist = published.live("Artist", """
                {"name": "A", "sortName": "A", "kind": "PERSON", "slug": "%s"}""".formatted(unique));
    }

    @Test
    void theSitemapListsEveryListedPageOnce() throws Exception {
        song("listed", "");
        song("stub", "\"stub\": true,");
        song("noindex", "\"seo\": {\"noindex\": true},");
        published.publish(published.draft("Song"), content("later", ""), "[2100-01-01,)");

        var index = get("/sitemap.xml");
        var locations = new ArrayList<String>();
        for (var part : texts(xml(index), "loc")) {
            locations.addAll(texts(xml(get(part.substring(part.indexOf("/sitemap.xml")))), "loc"));
        }

        assertThat(index.header("Content-Type")).startsWith("application/xml");
        assertThat(locations).doesNotHaveDuplicates();
        assertThat(locations)
                .filteredOn(loc -> loc.contains("/songs/" + unique))
                .hasSize(1)
                .first()
                .asString()
                .endsWith("/listed");
        assertThat(get("/sitemap.xml?after=nothing").status()).isEqualTo(404);
    }

    @Test
    void theSitemapOfGraphQlSaysTheSame() throws Exception {
        song("listed", "");
        var total = client.query("/graphql", "{ sitemap(first: 0) { totalCount } }")
                .at("data", "sitemap", "totalCount")
                .getIntValue();
        var first = client.query(
                "/graphql",
                "{ sitemap(type: \"Song\", first: 1) { pageInfo { hasNextPage } nodes { loc lastmod type images } } }");

        assertThat(texts(xml(get("/sitemap.xml?after=start")), "loc")).hasSize(Math.min(total, 5_000));
        assertThat(first.text("data", "sitemap", "nodes", 0, "type")).isEqualTo("Song");
        assertThat(client.query("/graphql", "{ sitemap(first: 5001) { totalCount } }")
                        .status())
                .isEqualTo(400);
    }

    @Test
    void feedsHoldTheLatestWhateverItIsCalled() throws Exception {
        song("latest", "\"blurb\": \"" + TITLE + "\",");
        rows.column(
                "UPDATE publication SET content_changed_at = clock_timestamp() WHERE slug = ? RETURNING id",
                unique + "/latest");

        var atom = get("/feed.atom");
        var json = get("/feed.json");

        assertThat(atom.header("Content-Type")).startsWith("application/atom+xml");
        assertThat(texts(xml(atom), "title")).anyMatch(title -> title.startsWith("Ben & \"Jerry\" <b>]]></b>"));
        assertThat(json.header("Content-Type")).startsWith("application/feed+json");
        assertThat(items(json)).anyMatch(item -> item.contains("/songs/" + unique + "/latest"));
    }

    @Test
    void whoKnowsADocumentGetsNothingAgain() {
        song("known", "");
        for (var path : List.of("/feed.atom", "/feed.json", "/sitemap.xml?after=start")) {
            var first = get(path);
            var known = client.get(path, Map.of("If-None-Match", first.header("ETag")));
            var other = client.get(path, Map.of("If-None-Match", "\"other\""));

            assertThat(known.status()).as(path).isEqualTo(304);
            assertThat(known.text()).isEmpty();
            assertThat(other.status()).as(path).isEqualTo(200);
        }
    }

    /** Ended by somebody or by itself, or taken down: what is left may be older than what a reader knows. */
    @ParameterizedTest
    @ValueSource(booleans = {true, false})
    void whatIsGoneIsGoneForThoseWhoKnewItToo(boolean takenDown) {
        var slug = UUID.randomUUID().toString().substring(0, 13);
        var entry = published.draft("Song");
        published.publish(
                entry,
                content(slug, ""),
                takenDown ? "[2026-01-01,)" : "[2026-01-01," + Instant.now().plus(Duration.ofSeconds(3)) + ")");
        rows.column(
                "UPDATE publication SET content_changed_at = clock_timestamp() WHERE slug = ? RETURNING id",
                unique + "/" + slug);
        var known = new HashMap<String, Reply>();
        for (var path : List.of("/feed.atom", "/feed.json", sitemapPartWith(slug))) {
            known.put(path, get(path));
            assertThat(known.get(path).text()).as(path).contains(slug);
        }

        if (takenDown) {
            published.withhold(entry, false);
        }
        while (get("/feed.atom").text().contains(slug)) {
            Thread.onSpinWait();
        }

        known.forEach((path, before) -> {
            var mark = before.header("ETag");
            for (var condition : List.of(
                    Map.of("If-Modified-Since", "Fri, 01 Jan 2100 00:00:00 GMT"),
                    Map.of("If-None-Match", mark),
                    Map.of("If-None-Match", mark, "If-Modified-Since", "Fri, 01 Jan 2100 00:00:00 GMT"))) {
                var after = client.get(path, condition);
                assertThat(after.status()).as(path + condition).isEqualTo(200);
                assertThat(after.text()).doesNotContain(slug);
                assertThat(after.header("Last-Modified")).isEmpty();
            }
        });
    }

    private String sitemapPartWith(String slug) {
        return Pattern.compile("/sitemap\\.xml[^<]+")
                .matcher(get("/sitemap.xml").text())
                .results()
                .map(MatchResult::group)
                .filter(path -> get(path).text().contains(slug))
                .findFirst()
                .orElseThrow();
    }

    private void song(String slug, String more) {
        published.live("Song", content(slug, more));
    }

    private String content(String slug, String more) {
        return """
                {"title": "%s", "slug": "%s/%s", "releaseYear": 1989, %s
                 "artistCredit": [{"artist": "%s"}]}""".formatted(TITLE.replace("\uFFFE", ""), unique, slug, more.replace("\uFFFE", ""), artist);
    }

    private Reply get(String path) {
        return client.get(path, Map.of());
    }

    private static List<String> items(Reply json) {
        var urls = new ArrayList<String>();
        for (JsonNode item : json.at("items").values()) {
            urls.add(Objects.requireNonNull(item.get("url")).getStringValue());
        }
        return urls;
    }

    private static Document xml(Reply reply) throws Exception {
        var factory = DocumentBuilderFactory.newInstance();
        factory.setFeature("http://apache.org/xml/features/disallow-doctype-decl", true);
        return factory.newDocumentBuilder()
                .parse(new ByteArrayInputStream(reply.text().getBytes(UTF_8)));
    }

    private static List<String> texts(Document document, String element) {
        var found = document.getElementsByTagName(element);
        var texts = new ArrayList<String>();
        for (var index = 0; index < found.getLength(); index++) {
            Node node = found.item(index);
            texts.add(node.getTextContent());
        }
        return texts;
    }
}
