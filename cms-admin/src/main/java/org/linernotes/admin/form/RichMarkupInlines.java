package org.linernotes.admin.form;

import io.micronaut.json.tree.JsonNode;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/** Reads the words of a block as people write them: asterisks for marks, brackets for all that leads or belongs somewhere. */
final class RichMarkupInlines {
    private static final Set<String> PLACES = Set.of("link", "mention");

    private final MarkupNames names;
    private final List<JsonNode> inlines = new ArrayList<>();
    private final StringBuilder text = new StringBuilder();
    private final List<JsonNode> around;
    private boolean strong;
    private boolean emphasis;

    private RichMarkupInlines(MarkupNames names, List<JsonNode> around) {
        this.names = names;
        this.around = around;
    }

    static List<JsonNode> read(String words, MarkupNames names) {
        var reader = new RichMarkupInlines(names, List.of());
        reader.parse(words);
        return reader.inlines;
    }

    private void parse(String words) {
        var at = 0;
        while (at < words.length()) {
            var character = words.charAt(at);
            if (RichMarkupStars.isEmptyLine(words, at)) {
                at++;
            } else if (RichMarkupStars.isEscape(words, at)) {
                text.append(words.charAt(at + 1));
                at += 2;
            } else if (character == '*') {
                at = stars(words, at);
            } else if (character == '\n') {
                end();
                inlines.add(RichNodes.node("hardBreak", Map.of(), null));
                at++;
            } else if (character == '[') {
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
        var close = find(words, from + 1, ']', '[');
        var end = close > from + 1 && close + 1 < words.length() && words.charAt(close + 1) == '('
                ? find(words, close + 2, ')', '(')
                : -1;
        var mark = end < 0 ? null : mark(words.substring(close + 2, end));
        if (mark == null) {
            text.append('[');
            return from + 1;
        }
        end();
        var marks = new ArrayList<>(around);
        marks.add(mark);
        var inside = new RichMarkupInlines(names, marks);
        inside.strong = strong;
        inside.emphasis = emphasis;
        inside.parse(words.substring(from + 1, close));
        inlines.addAll(inside.inlines);
        return end + 1;
    }

    /** Null where such a mark is around already: words lead to one place and belong to one quotation. */
    private @Nullable JsonNode mark(String written) {
        var address = written.replaceAll("\\\\(.)", "$1").strip();
        var mark = names.mark(address);
        return around.stream().anyMatch(other -> kind(other).equals(kind(mark))) ? null : mark;
    }

    private static String kind(JsonNode mark) {
        var type = RichNodes.type(mark);
        return PLACES.contains(type) ? "place" : type;
    }

    /** Where a bracket is closed; others inside are in pairs. */
    private static int find(String words, int from, char closing, char opening) {
        var inside = 0;
        for (var at = from; at < words.length(); at++) {
            if (RichMarkupStars.isEscape(words, at)) {
                at++;
            } else if (words.charAt(at) == closing && inside-- == 0) {
                return at;
            } else if (words.charAt(at) == opening) {
                inside++;
            }
        }
        return -1;
    }

    private void end() {
        if (text.isEmpty()) {
            return;
        }
        var marks = new ArrayList<JsonNode>();
        if (strong) {
            marks.add(RichNodes.node("strong", Map.of(), null));
        }
        if (emphasis) {
            marks.add(RichNodes.node("em", Map.of(), null));
        }
        around.stream()
                .filter(mark ->
                        marks.stream().noneMatch(other -> RichNodes.type(other).equals(RichNodes.type(mark))))
                .toList()
                .forEach(marks::add);
        var run = new TreeMap<String, JsonNode>();
        run.put("type", RichNodes.text("text"));
        run.put("text", RichNodes.text(text.toString()));
        if (!marks.isEmpty()) {
            run.put("marks", JsonNode.createArrayNode(marks));
        }
        inlines.add(JsonNode.createObjectNode(run));
        text.setLength(0);
    }
}
