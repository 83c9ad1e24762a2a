package org.linernotes.admin.form;

import io.micronaut.json.tree.JsonNode;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Reads and writes single blocks of a text as people write it. */
final class MarkupBlocks {
    private static final Pattern KEPT = Pattern.compile("\\{\\{block (\\d{1,6})}}");
    private static final Pattern HEADING = Pattern.compile("(#{2,4}) ([^\\n]*)");
    private static final Pattern QUOTED = Pattern.compile("(?s)>(?: .*)?");
    private static final Pattern BLOCK_START =
            Pattern.compile("(?s)(?:#|- |>|---|1\\. |\\{\\{|\\||[" + RichMarkupStars.BULLETS + "]).*");
    private static final String DIVIDER = "---";

    private final MarkupNames names;

    MarkupBlocks(MarkupNames names) {
        this.names = names;
    }

    /** Lines that are one block; {@code from} is the place of the first among those around. */
    record Part(List<String> lines, int from) {}

    /** Lines that other programs wrote as a list are one, whatever stands right above and below them. */
    static List<Part> parts(List<String> lines) {
        var parts = new ArrayList<Part>();
        for (var at = 0; at < lines.size(); at++) {
            var before = parts.isEmpty() ? null : parts.getLast();
            if (before != null
                    && MarkupLists.isForeign(lines.get(at))
                            == MarkupLists.isForeign(before.lines().getFirst())) {
                before.lines().add(lines.get(at));
            } else {
                parts.add(new Part(new ArrayList<>(List.of(lines.get(at))), at));
            }
        }
        return parts;
    }

    JsonNode read(List<String> lines, List<JsonNode> stored) {
        var text = String.join("\n", lines);
        var kept = KEPT.matcher(text);
        if (kept.matches()) {
            var index = Integer.parseInt(kept.group(1)) - 1;
            if (index >= 0 && index < stored.size()) {
                return stored.get(index);
            }
        }
        var card = new MarkupCards(names).read(text);
        if (card != null) {
            return card;
        }
        var heading = HEADING.matcher(text);
        if (heading.matches()) {
            return RichNodes.heading(heading.group(1).length(), RichMarkupInlines.read(heading.group(2), names));
        }
        if (text.equals(DIVIDER)) {
            return RichNodes.node("divider", Map.of(), null);
        }
        if (lines.stream().allMatch(line -> QUOTED.matcher(line).matches() || line.startsWith(">"))) {
            return quotation(lines);
        }
        return MarkupTables.isTable(lines) ? new MarkupTables(names).read(lines) : simple(lines);
    }

    private JsonNode quotation(List<String> lines) {
        var inner = new ArrayList<JsonNode>();
        var chunk = new ArrayList<String>();
        for (var line : lines) {
            var bare = line.startsWith("> ") ? line.substring(2) : line.substring(1);
            if (!bare.isBlank()) {
                chunk.add(bare);
            } else if (!chunk.isEmpty()) {
                parts(chunk).forEach(part -> inner.add(simple(part.lines())));
                chunk.clear();
            }
        }
        parts(chunk).forEach(part -> inner.add(simple(part.lines())));
        return RichNodes.node("blockquote", inner);
    }

    private JsonNode simple(List<String> lines) {
        var list = new MarkupLists(names).read(lines);
        return list == null
                ? RichNodes.node("paragraph", RichMarkupInlines.read(String.join("\n", lines), names))
                : list;
    }

    /** Null: it cannot be written. */
    @Nullable
    String write(JsonNode block) {
        return switch (RichNodes.type(block)) {
            case "paragraph" -> paragraph(block, names);
            case "heading" -> "#".repeat(RichNodes.level(block)) + " " + RichMarkupWriter.write(block, names);
            case "bulletList", "orderedList" -> new MarkupLists(names).write(block);
            case "blockquote" -> quotation(block);
            case "divider" -> DIVIDER;
            case "table" -> new MarkupTables(names).write(block);
            case "qa" -> exchange(block);
            default -> new MarkupCards(names).write(block);
        };
    }

    static String paragraph(JsonNode block, MarkupNames names) {
        var text = RichMarkupWriter.write(block, names)
                .replaceAll("(?m)(?<=\n)(?=[" + RichMarkupStars.BULLETS + "])", "\\\\");
        return BLOCK_START.matcher(text).matches() ? "\\" + text : text;
    }

    private @Nullable String quotation(JsonNode quotation) {
        var inner = new ArrayList<String>();
        for (var block : RichNodes.content(quotation)) {
            var text = write(block);
            if (text == null) {
                return null;
            }
            inner.add("> " + text.replace("\n", "\n> "));
        }
        return String.join("\n>\n", inner);
    }

    private @Nullable String exchange(JsonNode exchange) {
        var written = new ArrayList<String>();
        for (var speech : RichNodes.content(exchange)) {
            var speaker = MarkupCards.speaker(speech);
            written.add("{{" + RichNodes.type(speech) + (speaker.isEmpty() ? "" : ": " + speaker) + "}}");
            for (var block : RichNodes.content(speech)) {
                var text = write(block);
                if (text == null) {
                    return null;
                }
                written.add(text);
            }
        }
        written.add("{{end}}");
        return String.join("\n\n", written);
    }
}
