package org.linernotes.graphql.delivery;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import io.micronaut.json.JsonMapper;
import io.micronaut.json.tree.JsonNode;
import java.io.IOException;
import java.io.StringReader;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.concurrent.ThreadLocalRandom;
import java.util.regex.Pattern;
import java.util.stream.LongStream;
import javax.xml.parsers.DocumentBuilderFactory;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.linernotes.catalog.Song;
import org.linernotes.content.ContentModel;
import org.linernotes.content.ContentTypeDefinition;
import org.linernotes.graphql.testing.GraphQlClient.Reply;
import org.linernotes.problem.ProblemException;
import org.linernotes.testing.IntegrationTest;
import org.linernotes.testing.RandomContent;
import org.linernotes.testing.TortureTexts;
import org.xml.sax.InputSource;

/** Markup, quotes, emoji and the like in every text of every type: whatever is asked of them answers, and nothing is markup. */
@IntegrationTest
class EveryTextIT {
    private static final long SEED = 20_261_126;
    private static final int ROUNDS = 4;
    private static final int TRIES = 20;

    private final Frontend frontend;
    private final EveryField every;
    private final Library library;
    private final ContentModel model;
    private final JsonMapper json;
    private final Map<String, String> known = new HashMap<>();

    /** What is written; empty: made-up words without entities. */
    private List<String> written = List.of();

    EveryTextIT(Frontend frontend, EveryField every, Library library, ContentModel model, JsonMapper json) {
        this.frontend = frontend;
        this.every = every;
        this.library = library;
        this.model = model;
        this.json = json;
    }

    static LongStream seeds() {
        return LongStream.of(SEED, ThreadLocalRandom.current().nextLong());
    }

    @ParameterizedTest
    @MethodSource("seeds")
    void everythingAnswersAndNothingIsMarkup(long seed) throws IOException {
        publishAndAsk(new RandomContent(new Random(seed), this::target), ROUNDS, "seed " + seed);
    }

    @Test
    void hardTextsAreReadAsTheyWereWritten() throws Exception {
        assertReadAsWritten(TortureTexts.own(), ROUNDS);
    }

    @Test
    @Tag("long")
    void theBigListOfNaughtyStringsAndEveryEmojiAreRead() throws Exception {
        var folder = Optional.ofNullable(System.getenv("LINERNOTES_TEST_DATA")).map(Path::of);
        assumeTrue(folder.isPresent(), "SKIPPED: LINERNOTES_TEST_DATA names no folder");
        var texts = TortureTexts.of(folder.orElseThrow());
        assertReadAsWritten(texts, texts.size() / 4);
    }

    private void assertReadAsWritten(List<String> texts, int rounds) throws Exception {
        written = texts;
        var random = new RandomContent(new Random(texts.hashCode()), this::target, texts);
        publishAndAsk(random, rounds, "hard texts");
        assertFeedsAreWellFormed(random);
        assertSearchAnswers(texts);
    }

    private void publishAndAsk(RandomContent random, int rounds, String from) throws IOException {
        for (var type : types()) {
            known.put(type.name(), live(type, random).id());
        }
        for (var type : types()) {
            if (!every.hasNode(type.name())) {
                continue;
            }
            for (var round = 0; round < rounds; round++) {
                var published = live(type, random);
                for (var operation : every.operations(type.name())) {
                    var reply = frontend.ask(operation, Map.of("id", published.id()));

                    assertThat(reply.body().get("errors"))
                            .as("%s: %s", from, reply.text())
                            .isNull();
                    assertHarmless(reply.body(), "", from + ": " + reply.text());
                    assertTitle(type, published.content(), reply);
                }
            }
        }
    }

    /** Songs and features were published last, so that the feeds are full of them. */
    private void assertFeedsAreWellFormed(RandomContent random) throws Exception {
        for (var round = 0; round < 25; round++) {
            for (var type : List.of("Song", "Feature")) {
                live(model.type(type), random);
            }
        }
        var xml = DocumentBuilderFactory.newDefaultInstance();
        xml.setFeature("http://apache.org/xml/features/disallow-doctype-decl", true);
        var index = frontend.page("/sitemap.xml");
        var pages = Pattern.compile("<loc>[^<]*?(/sitemap[^<]*)</loc>")
                .matcher(index)
                .results()
                .map(found -> found.group(1))
                .toList();
        assertThat(pages).isNotEmpty();
        for (var path : pages) {
            assertThat(xml.newDocumentBuilder()
                            .parse(input(frontend.page(path)))
                            .getElementsByTagName("url")
                            .getLength())
                    .as(path)
                    .isPositive();
        }
        var atom = frontend.page("/feed.atom");
        assertThat(xml.newDocumentBuilder()
                        .parse(input(atom))
                        .getElementsByTagName("entry")
                        .getLength())
                .isEqualTo(30);
        assertThat(atom).doesNotContain("<script", "<img", "<b>");
        var feed = Objects.requireNonNull(json.readValue(frontend.page("/feed.json"), JsonNode.class));
        assertThat(Objects.requireNonNull(feed.get("items")).size()).isEqualTo(30);
    }

    private static InputSource input(String document) {
        return new InputSource(new StringReader(document));
    }

    private void assertSearchAnswers(List<String> texts) {
        for (var text : texts) {
            var reply = frontend.ask(
                    "query($query: String!) { search(query: $query, first: 3) { totalCount nodes { highlight } } }",
                    Map.of("query", text));

            assertThat(reply.status()).as(text).isEqualTo(200);
            assertThat(reply.text())
                    .as(text)
                    .doesNotContain("INTERNAL_SERVER_ERROR", "TIMEOUT")
                    .doesNotContain("<script", "<img", "<b>");
        }
    }

    private static void assertTitle(ContentTypeDefinition type, JsonNode content, Reply reply) {
        var field = type.titleField();
        if (field == null) {
            return;
        }
        var said = reply.at("data", "node").get(field);
        if (said != null) {
            assertThat(said.getStringValue())
                    .isEqualTo(TortureTexts.stored(
                            Objects.requireNonNull(content.get(field)).getStringValue()));
        }
    }

    /** HTML has only tags of its own, linked data fits into a script element, and plain text is not escaped. */
    private void assertHarmless(JsonNode tree, String member, String answer) throws IOException {
        if (tree.isObject()) {
            for (var inner : tree.entries()) {
                assertHarmless(inner.getValue(), inner.getKey(), answer);
            }
        } else if (tree.isArray()) {
            for (var inner : tree.values()) {
                assertHarmless(inner, member, answer);
            }
        } else if (tree.isString()) {
            var text = tree.getStringValue();
            switch (member) {
                case "html", "bodyHtml", "highlight" ->
                    assertThat(text).as(answer).doesNotContain("<b>", "<script", "<img");
                case "jsonLd" -> {
                    assertThat(text).as(answer).doesNotContain("</");
                    assertThat(json.readValue(text, JsonNode.class)).as(answer).isNotNull();
                }
                default -> {
                    if (written.stream().noneMatch(own -> own.contains("&"))) {
                        assertThat(text).as(answer).doesNotContain("&lt;", "&#39;");
                    }
                }
            }
        }
    }

    private record Published(String id, JsonNode content) {}

    /** Made-up contents break a rule now and then, such as that of two names in one list. */
    private Published live(ContentTypeDefinition type, RandomContent random) throws IOException {
        var refused = new ArrayList<ProblemException>();
        while (refused.size() < TRIES) {
            var content = random.full(type);
            try {
                var id = library.published().live(type.name(), json.writeValueAsString(content));
                return new Published(id.toString(), content);
            } catch (ProblemException problem) {
                refused.add(problem);
            }
        }
        throw refused.getFirst();
    }

    private List<ContentTypeDefinition> types() {
        return model.types().stream()
                .filter(type -> type.recordType().getPackage().equals(Song.class.getPackage()))
                .toList();
    }

    private @Nullable String target(Set<String> types) {
        return types.stream()
                .map(known::get)
                .filter(Objects::nonNull)
                .findFirst()
                .orElse(null);
    }
}
