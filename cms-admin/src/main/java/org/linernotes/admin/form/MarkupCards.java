package org.linernotes.admin.form;

import io.micronaut.json.tree.JsonNode;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.linernotes.content.TypeId;

/**
 * Reads and writes what stands between the paragraphs of a feature: in double braces, the kind and what it shows first,
 * and below it a line for each of its other parts.
 */
final class MarkupCards {
    private static final Pattern CARD = Pattern.compile(
            "(?s)\\{\\{(song|fact|image|gallery|pull quote|youtube|vimeo|spotify|quiz)(?::[ \\n]?(.*)|\\n(.*))}}");
    private static final Pattern PART = Pattern.compile("([a-z]+): ?(.*)");
    private static final Pattern NAMED = Pattern.compile("\\[[^\\]]*]\\(([^()]+)\\)");
    private static final String BY = "by";

    private final MarkupNames names;

    MarkupCards(MarkupNames names) {
        this.names = names;
    }

    static boolean isId(String text) {
        return TypeId.parse(text).isPresent();
    }

    /** Null: the text is no card. */
    @Nullable
    JsonNode read(String text) {
        var card = CARD.matcher(text);
        if (!card.matches()) {
            return null;
        }
        var body = card.group(2) == null ? card.group(3) : card.group(2);
        var kind = card.group(1);
        return switch (kind) {
            case "gallery" -> gallery(body);
            case "pull quote" -> pullQuote(body);
            case "youtube", "vimeo", "spotify" ->
                RichNodes.node("embed", Map.of("provider", kind, "id", PlayerAddress.id(kind, body.strip())), null);
            default -> single(kind, body.split("\n", -1));
        };
    }

    private static JsonNode single(String kind, String[] lines) {
        var parts = new TreeMap<String, String>();
        var main = new StringBuilder(lines[0].strip());
        for (var at = 1; at < lines.length; at++) {
            var part = PART.matcher(lines[at]);
            if (part.matches()) {
                parts.put(part.group(1), part.group(2).strip());
            } else {
                main.append(' ').append(lines[at].strip());
            }
        }
        parts.values().removeIf(String::isEmpty);
        parts.computeIfPresent("answer", (_, answer) -> answer.toUpperCase(Locale.ROOT));
        if (!main.isEmpty()) {
            parts.put(mainPart(kind), kind.equals("quiz") ? main.toString() : id(main.toString()));
        }
        return RichNodes.node(
                kind.equals("image") ? kind : kind.equals("quiz") ? "quizItem" : kind + "Card", parts, null);
    }

    private static String mainPart(String kind) {
        return switch (kind) {
            case "quiz" -> "statement";
            case "image" -> "asset";
            default -> "ref";
        };
    }

    private static String id(String written) {
        var named = NAMED.matcher(written);
        return named.matches() ? named.group(1) : written;
    }

    private static JsonNode gallery(String body) {
        var images = new ArrayList<JsonNode>();
        for (var image : body.split("(?m)^(?=image:)", -1)) {
            if (!image.isBlank()) {
                images.add(single(
                        "image", image.strip().replaceFirst("^image:", "").split("\n", -1)));
            }
        }
        return RichNodes.node("gallery", images);
    }

    private JsonNode pullQuote(String body) {
        var lines = new ArrayList<>(List.of(body.split("\n", -1)));
        var last = PART.matcher(lines.getLast());
        var by = last.matches() && last.group(1).equals(BY) ? last.group(2).strip() : "";
        if (!by.isEmpty()) {
            lines.removeLast();
        }
        return RichNodes.node(
                "pullQuote",
                by.isEmpty() ? Map.of() : Map.of("attribution", by),
                RichMarkupInlines.read(String.join("\n", lines), names));
    }

    /** Null: it cannot be written. */
    @Nullable
    String write(JsonNode block) {
        return switch (RichNodes.type(block)) {
            case "songCard" -> card("song", names.entry(RichNodes.attribute(block, "ref")), block, "label", "note");
            case "factCard" -> card("fact", names.entry(RichNodes.attribute(block, "ref")), block);
            case "quizItem" -> card("quiz", RichNodes.attribute(block, "statement"), block, "answer", "explanation");
            case "image" -> card("image", RichNodes.attribute(block, "asset"), block, "alt", "caption");
            case "gallery" -> gallery(block);
            case "embed" -> card(RichNodes.attribute(block, "provider"), RichNodes.attribute(block, "id"), block);
            case "pullQuote" -> pullQuote(block);
            default -> null;
        };
    }

    private static String card(String kind, String main, JsonNode block, String... parts) {
        return "{{" + lines(kind, main, block, parts) + "}}";
    }

    private static String lines(String kind, String main, JsonNode block, String... parts) {
        var text = new StringBuilder(kind).append(": ").append(main);
        for (var part : parts) {
            var value = RichNodes.attribute(block, part);
            if (!value.isEmpty()) {
                text.append('\n')
                        .append(part)
                        .append(": ")
                        .append(part.equals("answer") ? value.toLowerCase(Locale.ROOT) : value);
            }
        }
        return text.toString();
    }

    private static String gallery(JsonNode gallery) {
        var images = RichNodes.content(gallery).stream()
                .map(image -> lines("image", RichNodes.attribute(image, "asset"), image, "alt", "caption"))
                .toList();
        return "{{gallery\n" + String.join("\n", images) + "}}";
    }

    private String pullQuote(JsonNode quote) {
        var by = RichNodes.attribute(quote, "attribution");
        return "{{pull quote: " + RichMarkupWriter.write(quote, names) + (by.isEmpty() ? "" : "\n" + BY + ": " + by)
                + "}}";
    }

    /** Who speaks, as printed, with the entry behind the name. */
    static String speaker(JsonNode speech) {
        var printed = RichNodes.attribute(speech, "speaker");
        var person = RichNodes.attribute(speech, "ref");
        return person.isEmpty() ? printed : printed.isEmpty() ? person : "[" + printed + "](" + person + ")";
    }
}
