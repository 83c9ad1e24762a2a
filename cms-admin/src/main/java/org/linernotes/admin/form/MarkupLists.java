package org.linernotes.admin.form;

import io.micronaut.json.tree.JsonNode;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Reads and writes lists: {@code - item} or {@code 1. item}, below it lines that are indented go on after a line break,
 * and {@code + } begins another paragraph of the same item.
 */
final class MarkupLists {
    private static final Pattern FOREIGN =
            Pattern.compile("[ \\t]*[" + RichMarkupStars.BULLETS + "][ \\t\\u00a0]*(.*)");
    private static final Pattern BULLET = Pattern.compile("- (.*)");
    private static final Pattern INDENTED = Pattern.compile(" {2,}(.*)|\\t(.*)");
    private static final String AGAIN = "+ ";

    private final MarkupNames names;

    MarkupLists(MarkupNames names) {
        this.names = names;
    }

    /** Whether another program wrote the line as an item. */
    static boolean isForeign(String line) {
        return FOREIGN.matcher(line).matches();
    }

    /** Null: the lines are no list. */
    @Nullable
    JsonNode read(List<String> lines) {
        var items = items(lines, false);
        var numbered = items == null ? items(lines, true) : null;
        return items != null
                ? RichNodes.node("bulletList", items)
                : numbered == null ? null : RichNodes.node("orderedList", numbered);
    }

    private @Nullable List<JsonNode> items(List<String> lines, boolean ordered) {
        var items = new ArrayList<List<StringBuilder>>();
        for (var line : lines) {
            var begins = ordered ? numbered(line, items.size() + 1) : bulleted(line);
            var indented = INDENTED.matcher(line);
            if (begins != null) {
                items.add(new ArrayList<>(List.of(new StringBuilder(begins))));
            } else if (items.isEmpty()) {
                return null;
            } else if (line.startsWith(AGAIN)) {
                items.getLast().add(new StringBuilder(line.substring(AGAIN.length())));
            } else if (indented.matches()) {
                items.getLast()
                        .getLast()
                        .append('\n')
                        .append(indented.group(1) == null ? indented.group(2) : indented.group(1));
            } else {
                return null;
            }
        }
        return items.stream()
                .map(paragraphs -> RichNodes.node(
                        "listItem",
                        paragraphs.stream()
                                .map(text ->
                                        RichNodes.node("paragraph", RichMarkupInlines.read(text.toString(), names)))
                                .toList()))
                .toList();
    }

    private static @Nullable String bulleted(String line) {
        for (var pattern : List.of(BULLET, FOREIGN)) {
            var item = pattern.matcher(line);
            if (item.matches()) {
                return item.group(1);
            }
        }
        return null;
    }

    /** From 1 on, one by one: a year with a full stop behind it is no list. */
    private static @Nullable String numbered(String line, int number) {
        var front = number + ". ";
        return line.startsWith(front) ? line.substring(front.length()) : null;
    }

    String write(JsonNode list) {
        var lines = new ArrayList<String>();
        var ordered = RichNodes.type(list).equals("orderedList");
        for (var item : RichNodes.content(list)) {
            var front = ordered ? number(lines) + ". " : "- ";
            for (var paragraph : RichNodes.content(item)) {
                lines.add(front + RichMarkupWriter.write(paragraph, names).replace("\n", "\n  "));
                front = AGAIN;
            }
        }
        return String.join("\n", lines);
    }

    private static long number(List<String> lines) {
        return lines.stream().filter(line -> !line.startsWith(AGAIN)).count() + 1;
    }
}
