package org.linernotes.content;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;

import io.micronaut.json.tree.JsonNode;
import java.io.IOException;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.linernotes.problem.ProblemException;
import org.linernotes.testing.TortureTexts;

/** Sends texts that go wrong elsewhere through text, rich text and slugs. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class NaughtyStringsTest {
    private final Engine engine = Engine.start();
    private List<String> strings = List.of();

    @BeforeAll
    void read() throws IOException {
        strings = TortureTexts.naughty();
    }

    @Test
    void textIsStoredOrRefusedWithASentence() {
        for (var string : strings) {
            var tree = object("name", JsonNode.createStringNode(string));
            try {
                var content = engine.codec().decode(engine.model().type("Instrument"), tree, Map.of());
                var again = engine.codec().decode(content.type(), content.tree(), Map.of());
                assertThat(again.hash()).isEqualTo(content.hash());
                assertThat(ContentJson.parse(ContentJson.print(content.tree()))).isEqualTo(content.tree());
            } catch (ProblemException refused) {
                assertThat(refused.problems())
                        .allSatisfy(problem ->
                                assertThat(problem.message()).endsWith(".").doesNotContain("Exception"));
            }
        }
    }

    @Test
    void richTextIsNeverMarkup() {
        for (var string : strings) {
            var run = JsonNode.createObjectNode(
                    Map.of("type", JsonNode.createStringNode("text"), "text", JsonNode.createStringNode(string)));
            var document = node("doc", node("paragraph", run));
            var html = new RichTextDelivery(engine.codec().richText(RichProfile.FACT, document), _ -> null).html();

            assertThat(html.replaceAll("^<p>|</p>$", "")).doesNotContain("<", ">", "\"");
        }
    }

    @Test
    void slugsAreAddresses() {
        assertThat(strings)
                .allSatisfy(string -> assertThat(Slug.of(string).stream())
                        .allSatisfy(slug -> assertThat(slug)
                                .matches("[a-z0-9]+(-[a-z0-9]+)*")
                                .hasSizeLessThanOrEqualTo(100)));
        assertThat(strings).allSatisfy(string -> {
            assertThatCode(() -> Slug.fault(string, 1)).doesNotThrowAnyException();
            assertThat(SortTitle.letter(SortTitle.of(string))).matches("[A-Z#]");
            assertThatCode(() -> PartialDate.parse(string)).doesNotThrowAnyException();
            assertThatCode(() -> TypeId.parse(string)).doesNotThrowAnyException();
        });
    }

    @Test
    void everyOtherFieldRefusesThemOrTakesThem() {
        var type = engine.model().type("Instrument");
        for (var string : strings) {
            for (var field : type.fields()) {
                assertAnswered(type, object(field.name(), JsonNode.createStringNode(string)));
            }
            assertAnswered(type, object(string, JsonNode.createBooleanNode(true)));
        }
    }

    private void assertAnswered(ContentTypeDefinition type, JsonNode tree) {
        var refusal = Stream.of(tree)
                .flatMap(node -> {
                    try {
                        engine.codec().decode(type, node, Map.of());
                        return Stream.empty();
                    } catch (ProblemException refused) {
                        return refused.problems().stream();
                    }
                })
                .toList();
        assertThat(refusal).allSatisfy(problem -> assertThat(problem.message()).endsWith("."));
    }

    private static JsonNode object(String key, JsonNode value) {
        return JsonNode.createObjectNode(Map.of(key, value));
    }

    private static JsonNode node(String type, JsonNode child) {
        return JsonNode.createObjectNode(
                Map.of("type", JsonNode.createStringNode(type), "content", JsonNode.createArrayNode(List.of(child))));
    }
}
