package org.linernotes.admin.form;

import io.micronaut.json.tree.JsonNode;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;

/** Writes the words of a block: marks are opened and closed where they change, the later ones inside the earlier. */
final class RichMarkupWriter {
    private static final String STRONG = "**";
    private static final String EMPHASIS = "*";

    private final StringBuilder text = new StringBuilder();
    private final Deque<String> open = new ArrayDeque<>();
    private String address = "";

    private RichMarkupWriter() {}

    static String write(JsonNode block) {
        var written = new RichMarkupWriter();
        for (var inline : RichMarkup.items(block, "content")) {
            if (RichMarkup.type(inline).equals("hardBreak")) {
                written.text.append('\n');
            } else {
                written.run(inline);
            }
        }
        return written.end();
    }

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
            text.append("](").append(address.replaceAll("([\\\\()])", "\\\\$1")).append(')');
        }
    }

    private String end() {
        close();
        address = "";
        return text.toString();
    }

    private static String attribute(JsonNode mark, String name) {
        var attributes = mark.get("attrs");
        var value = attributes == null ? null : attributes.get(name);
        return value != null && value.isString() ? value.getStringValue() : "";
    }
}
