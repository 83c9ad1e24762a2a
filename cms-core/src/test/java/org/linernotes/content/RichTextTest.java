package org.linernotes.content;

import static java.util.Objects.requireNonNull;
import static org.assertj.core.api.Assertions.assertThat;

import io.micronaut.json.tree.JsonNode;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.linernotes.catalog.Feature;

class RichTextTest {
    private static final String LIVE = "album_01h2xcejqtf2nbrexx3vqjhp41";
    private static final String DRAFT = "song_01h2xcejqtf2nbrexx3vqjhp42";

    private final Engine engine = Engine.start();

    @Test
    void readersSeeMentionsOfLiveEntriesAsLinksAndOthersAsText() {
        var text = text("""
                {"type": "text", "text": "On "},
                {"type": "text", "text": "Bad", "marks": [{"type": "mention", "attrs": {"ref": "%s"}}]},
                {"type": "text", "text": ", after "},
                {"type": "text", "text": "Billie Jean", "marks": [{"type": "mention", "attrs": {"ref": "%s"}}]},
                {"type": "text", "text": " and "},
                {"type": "text", "text": "Belfast Child",
                 "marks": [{"type": "mention", "attrs": {"unresolved": {"type": "Song", "name": "Belfast Child"}}}]}""".formatted(LIVE, DRAFT));

        var delivered = delivery(text);

        assertThat(delivered.html())
                .isEqualTo("<p>On <a href=\"/albums/bad\">Bad</a>, after Billie Jean and Belfast Child</p>");
        assertThat(ContentJson.print(delivered.json()))
                .isEqualTo(
                        "{\"content\":[{\"content\":[{\"text\":\"On \",\"type\":\"text\"},{\"marks\":[{\"attrs\":{\"path\":\"/albums/bad\","
                                + "\"ref\":\"%s\",\"title\":\"Bad\"},\"type\":\"mention\"}],\"text\":\"Bad\",\"type\":\"text\"},"
                                        .formatted(LIVE)
                                + "{\"text\":\", after Billie Jean and Belfast Child\",\"type\":\"text\"}],\"type\":\"paragraph\"}],"
                                + "\"type\":\"doc\",\"version\":1}");
        assertThat(text.mentions()).extracting(RichMention::text).containsExactly("Bad", "Billie Jean");
        assertThat(text.unresolved()).extracting(RichMark.Unresolved::name).containsExactly("Belfast Child");
    }

    @Test
    void runsOfOneMentionAreOnePassage() {
        var text = text("""
                {"type": "text", "text": "Leave ", "marks": [{"type": "mention", "attrs": {"ref": "%s"}}]},
                {"type": "text", "text": "Me", "marks": [{"type": "em"}, {"type": "mention", "attrs": {"ref": "%s"}}]}""".formatted(LIVE, LIVE));

        assertThat(text.mentions()).extracting(RichMention::text).containsExactly("Leave Me");
    }

    @Test
    void cardsOfWhatIsNotLiveAreLeftOut() {
        var feature = engine.read("Feature", """
                {"title": "Songs", "body": {"type": "doc", "content": [
                  {"type": "songCard", "attrs": {"ref": "%s", "note": "A note"}},
                  {"type": "raw", "attrs": {"source": "<table>"}},
                  {"type": "heading", "attrs": {"level": 2}, "content": [{"type": "text", "text": "End"}]}]}}""".formatted(DRAFT));
        var body = requireNonNull(((Feature) feature.value()).body());

        assertThat(delivery(body).html()).isEqualTo("<h2>End</h2>");
        assertThat(engine.projector().project(feature).references())
                .extracting(ContentReference::field)
                .containsExactly("body.songCard");
        assertThat(engine.violations(feature)).contains("PUBLISH RAW_BLOCK body");
    }

    /** JSON that came by another way than as text has its small numbers as long ones. */
    @Test
    void numbersMayBeLong() {
        var heading = JsonNode.createObjectNode(Map.of(
                "type", JsonNode.createStringNode("heading"),
                "attrs", JsonNode.createObjectNode(Map.of("level", JsonNode.createNumberNode(3L))),
                "content",
                        JsonNode.createArrayNode(List.of(JsonNode.createObjectNode(Map.of(
                                "type",
                                JsonNode.createStringNode("text"),
                                "text",
                                JsonNode.createStringNode("Three")))))));
        var document = JsonNode.createObjectNode(Map.of(
                "type", JsonNode.createStringNode("doc"),
                "version", JsonNode.createNumberNode(1L),
                "content", JsonNode.createArrayNode(List.of(heading, heading))));

        var text = engine.codec().richText(RichProfile.FEATURE, document);

        assertThat(text.blocks()).hasSize(2);
    }

    @Test
    void rendersEveryBlockOfAFeature() {
        var html = delivery(engine.codec().richText(RichProfile.FEATURE, ContentJson.parse("""
                {"type": "doc", "version": 1, "content": [
                  {"type": "bulletList", "content": [{"type": "listItem", "content": [
                    {"type": "paragraph", "content": [{"type": "text", "text": "one"}, {"type": "hardBreak"}]}]}]},
                  {"type": "blockquote", "content": [{"type": "paragraph", "content": [
                    {"type": "text", "text": "said", "marks": [{"type": "quote", "attrs": {"quoteId": "q1"}}]}]}]},
                  {"type": "pullQuote", "attrs": {"attribution": "Somebody"}, "content": [{"type": "text", "text": "Loud"}]},
                  {"type": "divider"},
                  {"type": "embed", "attrs": {"provider": "youtube", "id": "crbFmpezO4A"}},
                  {"type": "qa", "content": [
                    {"type": "question", "content": [{"type": "paragraph", "content": [{"type": "text", "text": "Why?"}]}]},
                    {"type": "answer", "attrs": {"speaker": "Chris"}, "content": [{"type": "paragraph"}]}]},
                  {"type": "quizItem", "attrs": {"statement": "So?", "answer": "PARTLY"}},
                  {"type": "table", "content": [{"type": "tableRow", "content": [
                    {"type": "tableHeader", "content": [{"type": "text", "text": "Year"}]},
                    {"type": "tableCell", "content": [{"type": "text", "text": "1987", "marks": [{"type": "strong"}]}]}]}]}]}""")))
                .html();

        assertThat(html)
                .isEqualTo("<ul><li><p>one<br></p></li></ul>"
                        + "<blockquote><p><span class=\"quote\" data-quote=\"q1\">said</span></p></blockquote>"
                        + "<figure class=\"pull-quote\"><blockquote>Loud</blockquote><figcaption>Somebody</figcaption></figure>"
                        + "<hr>"
                        + "<figure class=\"embed\"><iframe src=\"https://www.youtube-nocookie.com/embed/crbFmpezO4A\" title=\"youtube\""
                        + " loading=\"lazy\" sandbox=\"allow-scripts allow-same-origin allow-presentation\"></iframe></figure>"
                        + "<section class=\"qa\"><div class=\"question\"><p>Why?</p></div>"
                        + "<div class=\"answer\"><cite>Chris</cite><p></p></div></section>"
                        + "<div class=\"quiz-item\"><p>So?</p><details><summary>Answer</summary><p>Partly true.</p></details></div>"
                        + "<table><tr><th>Year</th><td><strong>1987</strong></td></tr></table>");
    }

    // O7
    @Test
    void theAnswersOfAQuizAreHiddenUntilSomebodyWantsThem() {
        var quiz = delivery(engine.codec().richText(RichProfile.FEATURE, ContentJson.parse("""
                {"type": "doc", "version": 1, "content": [
                  {"type": "quizItem", "attrs": {"statement": "It rained.", "answer": "TRUE", "explanation": "All night."}},
                  {"type": "quizItem", "attrs": {"statement": "It snowed.", "answer": "FALSE"}}]}""")));

        assertThat(quiz.html())
                .startsWith("<div class=\"quiz-item\"><p>It rained.</p>"
                        + "<details><summary>Answer</summary><p>True.</p><p>All night.</p></details></div>");
        assertThat(quiz.plainText()).isEqualTo("It rained.\n\nIt snowed.\n\nAnswers\n1. True. All night.\n2. False.");
        assertThat(quiz.excerpt(500)).isEqualTo("It rained. It snowed.");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            {"type":"script"}                                   | UNKNOWN_NODE story.content[0]
            {"type":"heading","attrs":{"level":2}}              | UNKNOWN_NODE story.content[0]
            {"type":"paragraph","html":"<b>"}                   | UNKNOWN_FIELD story.content[0]
            {"type":"paragraph","attrs":{"onclick":"x()"}}      | UNKNOWN_ATTRIBUTE story.content[0]
            {"type":"paragraph","content":[{"type":"image"}]}   | UNKNOWN_NODE story.content[0].content[0]
            {"type":"paragraph","content":[{"type":"text"}]}    | WRONG_TYPE story.content[0].content[0]
            {"type":"paragraph","content":{}}                   | WRONG_TYPE story.content[0]
            {"type":"bulletList"}                               | REQUIRED story.content[0]
            7                                                   | WRONG_TYPE story.content[0]
            """)
    void refusesWhatTheProfileDoesNotKnow(String block, String refusal) {
        assertThat(engine.refusals("Instrument", story("[%s]".formatted(block))))
                .containsExactly(refusal);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            {"type":"link","attrs":{"href":"javascript:alert(1)"}}      | INVALID_LINK
            {"type":"link","attrs":{"href":"//evil.example"}}           | INVALID_LINK
            {"type":"link","attrs":{"href":"https://u:p@evil.example"}} | INVALID_LINK
            {"type":"mention","attrs":{"ref":"nonsense"}}               | INVALID_REFERENCE
            {"type":"mention","attrs":{"ref":"fact_01h2xcejqtf2nbrexx3vqjhp42"}} | WRONG_TARGET
            {"type":"mention","attrs":{"unresolved":{"type":"Alert","name":"x"}}} | UNKNOWN_TYPE
            {"type":"mention"}                                          | REQUIRED
            {"type":"underline"}                                        | UNKNOWN_MARK
            """)
    void refusesMarksThatLeadAstray(String mark, String code) {
        var refusals = engine.refusals(
                "Instrument",
                story("[{\"type\":\"paragraph\",\"content\":[{\"type\":\"text\",\"text\":\"x\",\"marks\":[%s]}]}]"
                        .formatted(mark)));

        assertThat(refusals).singleElement().asString().startsWith(code + " story.content[0].content[0].marks[0]");
    }

    @Test
    void refusesTextsThatAreTooDeepOrTooLong() {
        var deep = "{\"type\":\"blockquote\",\"content\":[".repeat(20) + "]}".repeat(20);
        var long5001 = "[{\"type\":\"paragraph\",\"content\":[{\"type\":\"text\",\"text\":\"%s\"}]}]"
                .formatted("x".repeat(5_001));

        assertThat(engine.refusals("Instrument", story("[%s]".formatted(deep)))).isNotEmpty();
        assertThat(engine.refusals("Instrument", story(long5001))).containsExactly("TOO_LONG story");
    }

    @Test
    void excerptsEndAtAWord() {
        var text = text("{\"type\": \"text\", \"text\": \"The chimpanzee Bubbles and the bones\"}");

        assertThat(text.excerpt(100)).isEqualTo("The chimpanzee Bubbles and the bones");
        assertThat(text.excerpt(24)).isEqualTo("The chimpanzee Bubbles…");
        assertThat(List.of(text.excerpt(1), text.excerpt(0), text.excerpt(-1))).containsExactly("…", "", "");
    }

    private static String story(String content) {
        return "{\"name\": \"Strat\", \"story\": {\"type\": \"doc\", \"content\": %s}}".formatted(content);
    }

    private RichText text(String inlines) {
        var content =
                engine.read("Instrument", story("[{\"type\":\"paragraph\",\"content\":[%s]}]".formatted(inlines)));
        return requireNonNull(((Instrument) content.value()).story());
    }

    private static RichTextDelivery delivery(RichText text) {
        return new RichTextDelivery(
                text, target -> target.toString().equals(LIVE) ? new LinkTarget("/albums/bad", "Bad") : null);
    }
}
