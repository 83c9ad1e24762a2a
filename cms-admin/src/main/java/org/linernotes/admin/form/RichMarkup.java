package org.linernotes.admin.form;

import io.micronaut.json.tree.JsonNode;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.linernotes.content.ContentJson;
import org.linernotes.problem.ProblemException;

/**
 * A text with structure as people write it in a plain text box: blank lines between paragraphs, {@code **strong**},
 * {@code *emphasis*}, {@code [words](https://example.org)}, {@code [words](song_01k9…)} for a mention, {@code ## heading},
 * {@code - item}, {@code 1. item}, {@code > quotation} and {@code ---}.
 *
 * <p>A block that cannot be written so stands as {@code {{block 3}}} and is kept as it is, wherever it is moved to.
 */
final class RichMarkup {
    private static final Pattern KEPT = Pattern.compile("\\{\\{block (\\d{1,6})}}");
    private static final Pattern HEADING = Pattern.compile("(#{2,4}) ([^\\n]*)");
    private static final Pattern BULLET = Pattern.compile("- (.*)");
    private static final Pattern NUMBER = Pattern.compile("\\d{1,6}\\. (.*)");
    private static final Pattern QUOTED = Pattern.compile("> ?(.*)");
    private static final Pattern BLOCK_START = Pattern.compile("(?s)(?:#|- |>|---|1\\. |\\{\\{).*");
    private static final String DIVIDER = "---";

    private RichMarkup() {}

    /** The stored document as text; empty for none, and for what is no document. */
    static String write(String json) {
        var blocks = blocks(json);
        var written = new ArrayList<String>();
        for (var index = 0; index < blocks.size(); index++) {
            written.add(write(blocks.get(index), index));
        }
        return String.join("\n\n", written);
    }

    /** The document that the text stands for; the stored one if the text is still what was written of it. */
    static String read(String json, String text) {
        var typed = text.replace("\r\n", "\n").replace('\r', '\n');
        if (typed.equals(write(json))) {
            return json;
        }
        var stored = blocks(json);
        var blocks = new ArrayList<JsonNode>();
        for (var chunk : typed.split("\n(?:[ \t]*\n)+", -1)) {
            var bare = strip(chunk);
            if (!bare.isBlank()) {
                blocks.add(block(bare, stored));
            }
        }
        return blocks.isEmpty() ? "" : ContentJson.print(node("doc", JsonNode.createArrayNode(blocks)));
    }

    private static String strip(String chunk) {
        return chunk.replaceAll("^\n+|\n+$", "");
    }

    private static List<JsonNode> blocks(String json) {
        try {
            return json.isBlank() ? List.of() : items(ContentJson.parse(json), "content");
        } catch (ProblemException _) {
            return List.of();
        }
    }

    private static String write(JsonNode block, int index) {
        var kept = "{{block " + (index + 1) + "}}";
        var text = text(block);
        return text != null && !text.isBlank() && !text.contains("\n\n") && same(block(text, List.of()), block)
                ? text
                : kept;
    }

    private static @Nullable String text(JsonNode block) {
        return switch (type(block)) {
            case "paragraph" -> paragraph(block);
            case "heading" -> "#".repeat(level(block)) + " " + RichMarkupWriter.write(block);
            case "bulletList" -> list(block, false);
            case "orderedList" -> list(block, true);
            case "blockquote" -> quotation(block);
            case "divider" -> DIVIDER;
            default -> null;
        };
    }

    private static String paragraph(JsonNode block) {
        var text = RichMarkupWriter.write(block);
        return BLOCK_START.matcher(text).matches() ? "\\" + text : text;
    }

    private static String list(JsonNode list, boolean ordered) {
        var lines = new ArrayList<String>();
        for (var item : items(list, "content")) {
            for (var inner : items(item, "content")) {
                lines.add((ordered ? lines.size() + 1 + ". " : "- ") + RichMarkupWriter.write(inner));
            }
        }
        return String.join("\n", lines);
    }

    private static String quotation(JsonNode quotation) {
        var paragraphs = new ArrayList<String>();
        items(quotation, "content")
                .forEach(inner ->
                        paragraphs.add("> " + RichMarkupWriter.write(inner).replace("\n", "\n> ")));
        return String.join("\n\n", paragraphs);
    }

    private static JsonNode block(String text, List<JsonNode> stored) {
        var kept = KEPT.matcher(text);
        if (kept.matches()) {
            var index = Integer.parseInt(kept.group(1)) - 1;
            if (index >= 0 && index < stored.size()) {
                return stored.get(index);
            }
        }
        var heading = HEADING.matcher(text);
        if (heading.matches()) {
            return JsonNode.createObjectNode(Map.of(
                    "type",
                    JsonNode.createStringNode("heading"),
                    "attrs",
                    JsonNode.createObjectNode(Map.of(
                            "level", JsonNode.createNumberNode(heading.group(1).length()))),
                    "content",
                    RichMarkupInlines.read(heading.group(2))));
        }
        if (text.equals(DIVIDER)) {
            return JsonNode.createObjectNode(Map.of("type", JsonNode.createStringNode("divider")));
        }
        var lines = List.of(text.split("\n", -1));
        if (all(lines, BULLET)) {
            return node("bulletList", listItems(lines, BULLET));
        }
        if (isNumbered(lines)) {
            return node("orderedList", listItems(lines, NUMBER));
        }
        if (all(lines, QUOTED)) {
            var inside = String.join(
                    "\n", lines.stream().map(line -> group(QUOTED, line)).toList());
            return node("blockquote", JsonNode.createArrayNode(List.of(paragraphOf(inside))));
        }
        return paragraphOf(text);
    }

    /** From 1 on, one by one: a year with a full stop behind it is no list. */
    private static boolean isNumbered(List<String> lines) {
        for (var index = 0; index < lines.size(); index++) {
            if (!lines.get(index).startsWith(index + 1 + ". ")) {
                return false;
            }
        }
        return true;
    }

    private static boolean all(List<String> lines, Pattern pattern) {
        return lines.stream().allMatch(line -> pattern.matcher(line).matches());
    }

    private static String group(Pattern pattern, String line) {
        return pattern.matcher(line).replaceFirst("$1");
    }

    private static JsonNode listItems(List<String> lines, Pattern pattern) {
        return JsonNode.createArrayNode(lines.stream()
                .map(line -> node("listItem", JsonNode.createArrayNode(List.of(paragraphOf(group(pattern, line))))))
                .toList());
    }

    private static JsonNode paragraphOf(String text) {
        return node("paragraph", RichMarkupInlines.read(text));
    }

    private static JsonNode node(String type, JsonNode content) {
        return JsonNode.createObjectNode(Map.of("type", JsonNode.createStringNode(type), "content", content));
    }

    private static int level(JsonNode heading) {
        var attributes = heading.get("attrs");
        var level = attributes == null ? null : attributes.get("level");
        return level != null && level.isNumber() ? level.getIntValue() : 2;
    }

    static String type(JsonNode node) {
        var type = node.isObject() ? node.get("type") : null;
        return type != null && type.isString() ? type.getStringValue() : "";
    }

    static List<JsonNode> items(JsonNode node, String member) {
        var items = new ArrayList<JsonNode>();
        var list = node.isObject() ? node.get(member) : null;
        if (list != null && list.isArray()) {
            list.values().forEach(items::add);
        }
        return items;
    }

    private static boolean same(JsonNode one, JsonNode other) {
        return ContentJson.print(sorted(one)).equals(ContentJson.print(sorted(other)));
    }

    /** Neither the order of members nor that of marks says anything. */
    private static JsonNode sorted(JsonNode node) {
        if (node.isArray()) {
            var items = new ArrayList<JsonNode>();
            node.values().forEach(item -> items.add(sorted(item)));
            if (items.stream().allMatch(item -> isMark(type(item)))) {
                items.sort(Comparator.comparing(ContentJson::print));
            }
            return JsonNode.createArrayNode(items);
        }
        if (!node.isObject()) {
            return node;
        }
        var members = new TreeMap<String, JsonNode>();
        node.entries().forEach(member -> members.put(member.getKey(), sorted(member.getValue())));
        return JsonNode.createObjectNode(members);
    }

    private static boolean isMark(String type) {
        return switch (type) {
            case "strong", "em", "link", "mention", "quote" -> true;
            default -> false;
        };
    }
}
