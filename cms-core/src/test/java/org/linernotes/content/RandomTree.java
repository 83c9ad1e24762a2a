package org.linernotes.content;

import io.micronaut.json.tree.JsonNode;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.function.Supplier;

/** Trees that are instruments, more or less. */
final class RandomTree {
    private static final List<String> LETTERS = List.of(
            "a",
            "B",
            " ",
            "é",
            "e\u0301",
            "漢",
            "🎸",
            "<script>",
            "\"",
            "'",
            "&",
            "\n",
            "\u0000",
            "\ud800",
            "-",
            "javascript:");
    private static final String ID = "instrument_01h2xcejqtf2nbrexx3vqjhp41";

    private final Random random;

    private RandomTree(Random random) {
        this.random = random;
    }

    static JsonNode instrument(Random random) {
        return new RandomTree(random).instrument();
    }

    static JsonNode document(Random random) {
        return new RandomTree(random).document();
    }

    private JsonNode instrument() {
        var fields = new LinkedHashMap<String, JsonNode>();
        fields.put("name", text());
        maybe(fields, "description", this::text);
        maybe(fields, "strings", () -> JsonNode.createNumberNode(random.nextInt(-20, 120)));
        maybe(fields, "sound", () -> string(pick(List.of("ACOUSTIC", "ELECTRIC", "ELECTRIC", "QUIET"))));
        maybe(fields, "fretted", () -> JsonNode.createBooleanNode(random.nextBoolean()));
        maybe(fields, "made", () -> string(pick(List.of("1954", "1954-02", "1954-02-28", "1954-02-30"))));
        maybe(fields, "tunedAt", () -> string(pick(List.of("2026-01-01T00:00:00Z", "2026-01-01T01:00:00+01:00"))));
        maybe(fields, "maker", () -> string(pick(List.of("https://example.org/é", "http://example.org", "ftp://x"))));
        maybe(fields, "successor", () -> string(ID));
        maybe(fields, "story", this::document);
        maybe(fields, "sale", () -> object("buyer", text()));
        maybe(fields, "parts", () -> list(random.nextInt(4), this::part));
        maybe(fields, "nicknames", () -> list(random.nextInt(3), this::text));
        return JsonNode.createObjectNode(fields);
    }

    private JsonNode part() {
        return random.nextBoolean()
                ? JsonNode.createObjectNode(Map.of("type", string("Neck"), "wood", string("maple")))
                : JsonNode.createObjectNode(Map.of("type", string("Body"), "shape", text()));
    }

    private JsonNode document() {
        return JsonNode.createObjectNode(
                Map.of("type", string("doc"), "content", list(random.nextInt(1, 4), this::block)));
    }

    private JsonNode block() {
        var type = pick(List.of("paragraph", "paragraph", "paragraph", "blockquote", "bulletList"));
        return switch (type) {
            case "blockquote" -> node(type, list(1, this::paragraph));
            case "bulletList" -> node(type, list(2, () -> node("listItem", list(1, this::paragraph))));
            default -> paragraph();
        };
    }

    private JsonNode paragraph() {
        return node("paragraph", list(random.nextInt(4), this::run));
    }

    private JsonNode run() {
        var fields = new LinkedHashMap<String, JsonNode>();
        fields.put("type", string("text"));
        fields.put("text", text());
        maybe(fields, "marks", () -> list(1, this::mark));
        return JsonNode.createObjectNode(fields);
    }

    private JsonNode mark() {
        return switch (random.nextInt(4)) {
            case 0 -> JsonNode.createObjectNode(Map.of("type", string("strong")));
            case 1 ->
                mark("link", "href", string(pick(List.of("https://example.org/?a=\"b\"", "https://example.org/?a&b"))));
            case 2 -> mark("mention", "ref", string(ID));
            default -> mark("link", "href", text());
        };
    }

    private static JsonNode mark(String type, String name, JsonNode value) {
        return JsonNode.createObjectNode(Map.of("type", string(type), "attrs", object(name, value)));
    }

    private static JsonNode node(String type, JsonNode content) {
        return JsonNode.createObjectNode(Map.of("type", string(type), "content", content));
    }

    private static JsonNode object(String name, JsonNode value) {
        return JsonNode.createObjectNode(Map.of(name, value));
    }

    private static JsonNode list(int size, Supplier<JsonNode> item) {
        var items = new ArrayList<JsonNode>();
        for (var i = 0; i < size; i++) {
            items.add(item.get());
        }
        return JsonNode.createArrayNode(items);
    }

    private JsonNode text() {
        var text = new StringBuilder();
        for (var i = random.nextInt(6); i >= 0; i--) {
            text.append(LETTERS.get(random.nextInt(random.nextInt(3) == 0 ? LETTERS.size() : 7)));
        }
        return string(text.toString());
    }

    private void maybe(Map<String, JsonNode> fields, String name, Supplier<JsonNode> value) {
        if (random.nextInt(3) == 0) {
            fields.put(name, value.get());
        }
    }

    private <T> T pick(List<T> choices) {
        return choices.get(random.nextInt(choices.size()));
    }

    private static JsonNode string(String text) {
        return JsonNode.createStringNode(text);
    }
}
