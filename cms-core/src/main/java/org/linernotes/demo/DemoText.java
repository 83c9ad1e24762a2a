package org.linernotes.demo;

import io.micronaut.json.tree.JsonNode;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;

/** Writes rich text the short way: paragraphs between blank lines, and mentions as <code>[letters](new:id)</code>. */
final class DemoText {
    private static final Pattern MENTION = Pattern.compile("\\[([^\\]]+)]\\((new:[a-z-]+)\\)");

    private DemoText() {}

    static JsonNode document(String text) {
        var paragraphs = Arrays.stream(text.split("\n\n"))
                .map(paragraph -> node("paragraph", "content", JsonNode.createArrayNode(line(paragraph))))
                .toList();
        return node("doc", "content", JsonNode.createArrayNode(paragraphs));
    }

    private static List<JsonNode> line(String text) {
        var runs = new ArrayList<JsonNode>();
        var mention = MENTION.matcher(text);
        var end = 0;
        while (mention.find()) {
            runs.add(run(text.substring(end, mention.start())));
            runs.add(mention(mention.group(1), mention.group(2)));
            end = mention.end();
        }
        runs.add(run(text.substring(end)));
        return runs;
    }

    private static JsonNode run(String text) {
        return node("text", "text", JsonNode.createStringNode(text));
    }

    private static JsonNode mention(String text, String target) {
        var mark =
                node("mention", "attrs", JsonNode.createObjectNode(Map.of("ref", JsonNode.createStringNode(target))));
        return JsonNode.createObjectNode(Map.of(
                "type", JsonNode.createStringNode("text"),
                "text", JsonNode.createStringNode(text),
                "marks", JsonNode.createArrayNode(List.of(mark))));
    }

    private static JsonNode node(String type, String field, JsonNode value) {
        return JsonNode.createObjectNode(Map.of("type", JsonNode.createStringNode(type), field, value));
    }
}
