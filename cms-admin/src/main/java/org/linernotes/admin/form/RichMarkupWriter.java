package org.linernotes.admin.form;

import io.micronaut.json.tree.JsonNode;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;

/** Writes the words of a block: marks are opened and closed where they change, the later ones inside the earlier. */
final class RichMarkupWriter {
    private static final String STRONG = "**";
    private static final String EMPHASIS = "*";

    private final MarkupNames names;
    private final StringBuilder text = new StringBuilder();
    private final Deque<String> open = new ArrayDeque<>();
    private List<String> addresses = List.of();
    private int breaks;

    private RichMarkupWriter(MarkupNames names) {
        this.names = names;
    }

    /** As people write, where that is read as the same words with the same marks; else with each mark in brackets. */
    static String write(JsonNode block, MarkupNames names) {
        var content = RichNodes.content(block);
        var text = written(content, names, false);
        return RichNodes.same(
                        JsonNode.createArrayNode(RichMarkupInlines.read(text, names)),
                        JsonNode.createArrayNode(content))
                ? text
                : written(content, names, true);
    }

    private static String written(List<JsonNode> content, MarkupNames names, boolean bracketed) {
        var writer = new RichMarkupWriter(names);
        for (var inline : content) {
            if (RichNodes.type(inline).equals("hardBreak")) {
                writer.breaks++;
            } else {
                writer.run(inline, bracketed);
            }
        }
        return writer.end();
    }

    private void run(JsonNode run, boolean bracketed) {
        var marks = new ArrayList<String>();
        var leadsTo = new ArrayList<String>();
        for (var mark : RichNodes.items(run, "marks")) {
            switch (RichNodes.type(mark)) {
                case "strong" -> (bracketed ? leadsTo : marks).addFirst(bracketed ? MarkupNames.STRONG : STRONG);
                case "em" -> (bracketed ? leadsTo : marks).addLast(bracketed ? MarkupNames.EMPHASIS : EMPHASIS);
                case "link" -> leadsTo.addLast(RichNodes.attribute(mark, "href"));
                case "mention" -> leadsTo.addLast(mention(mark));
                case "quote" -> leadsTo.addFirst(names.quotation(RichNodes.attribute(mark, "quoteId")));
                default -> {}
            }
        }
        if (!leadsTo.equals(addresses)) {
            lead(leadsTo);
        }
        while (!marks.containsAll(open)) {
            text.append(open.pop());
        }
        breakLines();
        marks.stream().filter(mark -> !open.contains(mark)).forEach(mark -> {
            open.push(mark);
            text.append(mark);
        });
        text.append(escaped(run));
    }

    private static String mention(JsonNode mark) {
        var attributes = mark.get("attrs");
        var unresolved = attributes == null || !attributes.isObject() ? null : attributes.get("unresolved");
        return unresolved == null
                ? RichNodes.attribute(mark, "ref")
                : member(unresolved, "type") + ": " + member(unresolved, "name");
    }

    private static String member(JsonNode unresolved, String name) {
        var value = unresolved.isObject() ? unresolved.get(name) : null;
        return value != null && value.isString() ? value.getStringValue() : "";
    }

    /** Closes the brackets that end here and opens those that begin; the outer ones stay open where they go on. */
    private void lead(List<String> leadsTo) {
        while (!open.isEmpty()) {
            text.append(open.pop());
        }
        var common = 0;
        while (common < Math.min(addresses.size(), leadsTo.size())
                && addresses.get(common).equals(leadsTo.get(common))) {
            common++;
        }
        addresses.subList(common, addresses.size()).reversed().forEach(this::close);
        breakLines();
        text.append("[".repeat(leadsTo.size() - common));
        addresses = List.copyOf(leadsTo);
    }

    /** Not before the marks that end there are closed. */
    private void breakLines() {
        text.append("\n".repeat(breaks));
        breaks = 0;
    }

    private void close(String address) {
        text.append("](").append(address.replaceAll("([\\\\()])", "\\\\$1")).append(')');
    }

    private static String escaped(JsonNode run) {
        var words = run.get("text");
        return words != null && words.isString()
                ? words.getStringValue()
                        .replaceAll("([*\\[\\]]|\\\\(?=[\\p{Punct}" + RichMarkupStars.BULLETS + "]|$))", "\\\\$1")
                : "";
    }

    private String end() {
        lead(List.of());
        return text.toString().replaceAll("(?<=\n)(?=\n|$)|^(?=\n)", "\\\\");
    }
}
