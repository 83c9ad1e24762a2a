package org.linernotes.suggestion;

import io.micronaut.json.tree.JsonNode;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import org.linernotes.content.ContentModel;
import org.linernotes.content.FieldType;

/** The fact that a reader suggests, in the reader's words. */
record SuggestedFact(Suggestion suggestion, ContentModel model) {
    static final String TYPE = "Fact";

    private static final Pattern EMPTY_LINES = Pattern.compile("\\n[ \\t]*\\n\\s*");

    /** Whether there can be facts about what the suggestion is about. */
    boolean isPossible() {
        return model.type(TYPE)
                .field("about")
                .filter(about -> about.type() instanceof FieldType.Reference reference
                        && reference.targets().contains(suggestion.entryType()))
                .isPresent();
    }

    JsonNode content() {
        var content = new LinkedHashMap<String, JsonNode>();
        content.put("about", text(model.type(suggestion.entryType()).id(suggestion.entryId())));
        content.put("body", body());
        if (suggestion.sourceUrl() != null) {
            content.put("citations", list(List.of(object("kind", text("OTHER"), "url", text(suggestion.sourceUrl())))));
        }
        if (suggestion.name() != null) {
            content.put("suggestionCredit", credit(suggestion.name()));
        }
        return JsonNode.createObjectNode(content);
    }

    private JsonNode credit(String name) {
        var credit = new LinkedHashMap<String, JsonNode>();
        credit.put("name", text(name));
        credit.put("suggestionId", text(suggestion.id().toString()));
        if (suggestion.place() != null) {
            credit.put("place", text(suggestion.place()));
        }
        return JsonNode.createObjectNode(credit);
    }

    /** A paragraph begins after an empty line; it is never longer than what the reader wrote. */
    private JsonNode body() {
        var paragraphs = EMPTY_LINES
                .splitAsStream(suggestion.body().strip())
                .map(SuggestedFact::paragraph)
                .toList();
        return object("type", text("doc"), "content", list(paragraphs));
    }

    private static JsonNode paragraph(String lines) {
        var content = new ArrayList<JsonNode>();
        for (var line : lines.split("\n", -1)) {
            if (!content.isEmpty()) {
                content.add(JsonNode.createObjectNode(Map.of("type", text("hardBreak"))));
            }
            content.add(object("type", text("text"), "text", text(line.strip())));
        }
        return object("type", text("paragraph"), "content", list(content));
    }

    private static JsonNode object(String name, JsonNode value, String other, JsonNode otherValue) {
        return JsonNode.createObjectNode(Map.of(name, value, other, otherValue));
    }

    private static JsonNode list(List<JsonNode> items) {
        return JsonNode.createArrayNode(items);
    }

    private static JsonNode text(String words) {
        return JsonNode.createStringNode(words);
    }
}
