package org.linernotes.admin.form;

import io.micronaut.json.tree.JsonNode;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.linernotes.content.TypeId;

/** The words of a block as people write them: asterisks for marks, brackets for links and mentions. */
final class RichMarkupInlines {
    private static final String STRONG = "**";
    private static final String EMPHASIS = "*";

    private final List<JsonNode> inlines = new ArrayList<>();
    private final StringBuilder text = new StringBuilder();
    private final @Nullable JsonNode target;
    private boolean strong;
    private boolean emphasis;

    private RichMarkupInlines(@Nullable JsonNode target) {
        this.target = target;
    }

    static String write(JsonNode block) {
        var written = new Writer();
        for (var inline : RichMarkup.items(block, "content")) {
            if (RichMarkup.type(inline).equals("hardBreak")) {
                written.text.append('\n');
            } else {
                written.run(inline);
            }
        }
        return written.end();
    }

    /** Marks are opened and closed where they change, the later ones inside the earlier. */
    private static final class Writer {
        private final StringBuilder text = new StringBuilder();
        private final Deque<String> open = new ArrayDeque<>();
        private String address = "";

        private void run(JsonNode run) {
            var marks = new ArrayList<String>();
            var leadsTo = "";
            for (var mark : RichMarkup.items(run, "marks")) {
                switch (RichMarkup.type(mark)) {
                    case "strong" -> marks.addFirst(STRONG);
                    case "em" -> marks.addLast(EMPHASIS);
                    case "link" -> leadsTo = attribute(mark, "href");
                    case "mention" -> leadsTo = attribute(mark, "ref");
                    default -> {}
                }
            }
            if (!leadsTo.equals(address)) {
                close();
                address = leadsTo;
                text.append(address.isEmpty() ? "" : "[");
            }
            while (!marks.containsAll(open)) {
                text.append(open.pop());
            }
            marks.stream().filter(mark -> !open.contains(mark)).forEach(mark -> {
                open.push(mark);
                text.append(mark);
            });
            text.append(escaped(run));
        }

        private static String escaped(JsonNode run) {
            var words = run.get("text");
            return words != null && words.isString()
                    ? words.getStringValue().replaceAll("([*\\[\\]]|\\\\(?=\\p{Punct}|$))", "\\\\$1")
                    : "";
        }

        private void close() {
            while (!open.isEmpty()) {
                text.append(open.pop());
            }
            if (!address.isEmpty()) {
                text.append("](")
                        .append(address.replaceAll("([\\\\()])", "\\\\$1"))
                        .append(')');
            }
        }

        private String end() {
            close();
            address = "";
            return text.toString();
        }
    }

    private static String attribute(JsonNode mark, String name) {
        var attributes = mark.get("attrs");
        var value = attributes == null ? null : attributes.get(name);
        return value != null && value.isString() ? value.getStringValue() : "";
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
            if (isEscape(words, at)) {
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

    /** A backslash takes the meaning from a sign behind it; before a letter it is one itself, as in {@code C:\\path}. */
    private static boolean isEscape(String words, int at) {
        return words.charAt(at) == '\\'
                && at + 1 < words.length()
                && (isPunctuation(words.charAt(at + 1)) || (at == 0 && Character.isDigit(words.charAt(1))));
    }

    private static boolean isPunctuation(char character) {
        return character < 128 && character > ' ' && !Character.isLetterOrDigit(character);
    }

    /** Answers where to go on; asterisks that mark nothing are asterisks. */
    private int stars(String words, int from) {
        var inner = Math.min(run(words, from), 3);
        var close = opens(words, from, inner) ? closing(words, from + inner, inner) : -1;
        if (close < 0) {
            var all = run(words, from);
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

    private static int run(String words, int from) {
        var to = from;
        while (to < words.length() && words.charAt(to) == '*') {
            to++;
        }
        return to - from;
    }

    /** One asterisk inside a word, as in M*A*S*H, and one before a blank mark nothing. */
    private static boolean opens(String words, int at, int count) {
        var after = at + count;
        return after < words.length()
                && !Character.isWhitespace(words.charAt(after))
                && (count > 1 || at == 0 || !Character.isLetterOrDigit(words.charAt(at - 1)));
    }

    /** Where as many asterisks end the mark, those of marks inside passed over; −1: nowhere. */
    private static int closing(String words, int from, int count) {
        var insideIsOpen = false;
        for (var at = from; at < words.length(); at++) {
            if (isEscape(words, at)) {
                at++;
            } else if (words.charAt(at) == '*') {
                var here = run(words, at);
                if (at > from && here == 3 && count < 3) {
                    return insideIsOpen ? at + here - count : at;
                }
                if (at > from && here == count && ends(words, at, count)) {
                    return at;
                }
                insideIsOpen ^= here == 3 - count;
                at += here - 1;
            }
        }
        return -1;
    }

    private static boolean ends(String words, int at, int count) {
        var after = at + count;
        return count > 1
                || (!Character.isWhitespace(words.charAt(at - 1))
                        && (after == words.length() || !Character.isLetterOrDigit(words.charAt(after))));
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
            if (isEscape(words, at)) {
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
