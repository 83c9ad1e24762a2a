package org.linernotes.admin.form;

import io.micronaut.json.tree.JsonNode;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.linernotes.content.TypeId;

/** Reads the words of a block as people write them: asterisks for marks, brackets for links and mentions. */
final class RichMarkupInlines {
    private final List<JsonNode> inlines = new ArrayList<>();
    private final StringBuilder text = new StringBuilder();
    private final @Nullable JsonNode target;
    private boolean strong;
    private boolean emphasis;

    private RichMarkupInlines(@Nullable JsonNode target) {
        this.target = target;
    }

    static JsonNode read(String words) {
        var reader = new RichMarkupInlines(null);
        reader.parse(words);
        return JsonNode.createArrayNode(reader.inlines);
    }

    private void parse(String words) {
        var at = 0;
        while (at < words.length()) {
            var character = words.charAt(at);
            if (RichMarkupStars.isEscape(words, at)) {
                text.append(words.charAt(at + 1));
                at += 2;
            } else if (character == '*') {
                at = stars(words, at);
            } else if (character == '\n') {
                end();
                inlines.add(JsonNode.createObjectNode(Map.of("type", JsonNode.createStringNode("hardBreak"))));
                at++;
            } else if (character == '[' && target == null) {
                at = reference(words, at);
            } else {
                text.append(character);
                at++;
            }
        }
        end();
    }

    /** Answers where to go on; asterisks that mark nothing are asterisks. */
    private int stars(String words, int from) {
        var inner = Math.min(RichMarkupStars.run(words, from), 3);
        var close =
                RichMarkupStars.opens(words, from, inner) ? RichMarkupStars.closing(words, from + inner, inner) : -1;
        if (close < 0) {
            var all = RichMarkupStars.run(words, from);
            text.append("*".repeat(all));
            return from + all;
        }
        end();
        var wasStrong = strong;
        var wasEmphasis = emphasis;
        strong |= inner >= 2;
        emphasis |= inner != 2;
        parse(words.substring(from + inner, close));
        strong = wasStrong;
        emphasis = wasEmphasis;
        return close + inner;
    }

    /** Answers where to go on; a bracket that leads nowhere is a bracket. */
    private int reference(String words, int from) {
        var close = find(words, from + 1, ']');
        var end = close > from + 1 && close + 1 < words.length() && words.charAt(close + 1) == '('
                ? find(words, close + 2, ')')
                : -1;
        if (end < 0) {
            text.append('[');
            return from + 1;
        }
        end();
        var address =
                words.substring(close + 2, end).replaceAll("\\\\(.)", "$1").strip();
        var inside = new RichMarkupInlines(mark(address));
        inside.parse(words.substring(from + 1, close));
        inlines.addAll(inside.inlines);
        return end + 1;
    }

    /** Where a bracket is closed; those inside an address may be in pairs. */
    private static int find(String words, int from, char wanted) {
        var inside = 0;
        for (var at = from; at < words.length(); at++) {
            if (RichMarkupStars.isEscape(words, at)) {
                at++;
            } else if (words.charAt(at) == wanted && inside-- == 0) {
                return at;
            } else if (words.charAt(at) == '(' && wanted == ')') {
                inside++;
            }
        }
        return -1;
    }

    private static JsonNode mark(String address) {
        return TypeId.parse(address).isPresent() ? mark("mention", "ref", address) : mark("link", "href", address);
    }

    private static JsonNode mark(String type, String attribute, String value) {
        return JsonNode.createObjectNode(Map.of(
                "type",
                JsonNode.createStringNode(type),
                "attrs",
                JsonNode.createObjectNode(Map.of(attribute, JsonNode.createStringNode(value)))));
    }

    private void end() {
        if (text.isEmpty()) {
            return;
        }
        var marks = new ArrayList<JsonNode>();
        if (strong) {
            marks.add(JsonNode.createObjectNode(Map.of("type", JsonNode.createStringNode("strong"))));
        }
        if (emphasis) {
            marks.add(JsonNode.createObjectNode(Map.of("type", JsonNode.createStringNode("em"))));
        }
        if (target != null) {
            marks.add(target);
        }
        var run = new TreeMap<String, JsonNode>();
        run.put("type", JsonNode.createStringNode("text"));
        run.put("text", JsonNode.createStringNode(text.toString()));
        if (!marks.isEmpty()) {
            run.put("marks", JsonNode.createArrayNode(marks));
        }
        inlines.add(JsonNode.createObjectNode(run));
        text.setLength(0);
    }
}
