package org.linernotes.content;

import io.micronaut.json.tree.JsonNode;
import java.text.Normalizer;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Reads the runs and marks of one line of rich text; runs side by side with the same marks become one. */
final class RichLineParser {
    private static final int LONGEST_NAME = 300;
    private static final Pattern QUOTE_ID = Pattern.compile("(new:)?[A-Za-z0-9_-]{1,64}");
    private static final Pattern SPACE = Pattern.compile("[\\t\\n\\r\\x0B\\f\\u0085\\u2028\\u2029]+");

    private final ReferenceReader references;
    private final Faults faults;
    private final Predicate<RichNode> counter;

    RichLineParser(ReferenceReader references, Faults faults, Predicate<RichNode> counter) {
        this.references = references;
        this.faults = faults;
        this.counter = counter;
    }

    List<RichInline> read(RichNode parent) {
        var line = new ArrayList<RichInline>();
        for (var child : parent.content()) {
            if (counter.test(child)) {
                append(line, inline(child));
            }
        }
        return line;
    }

    private static void append(List<RichInline> line, @Nullable RichInline inline) {
        if (inline == null) {
            return;
        }
        if (inline instanceof RichInline.Run(var text, var marks)
                && !line.isEmpty()
                && line.getLast() instanceof RichInline.Run(var before, var same)
                && marks.equals(same)) {
            line.removeLast();
            line.add(new RichInline.Run(Normalizer.normalize(before + text, Normalizer.Form.NFC), marks));
        } else {
            line.add(inline);
        }
    }

    private @Nullable RichInline inline(RichNode node) {
        return switch (node.type()) {
            case "text" -> run(node);
            case "hardBreak" -> {
                node.refuseContent();
                node.refuseOtherAttributes();
                yield new RichInline.HardBreak();
            }
            case "" -> null;
            case String other -> {
                node.fault(
                        "UNKNOWN_NODE", "%s cannot stand here; text and hardBreak can.".formatted(Quoted.text(other)));
                yield null;
            }
        };
    }

    private RichInline.@Nullable Run run(RichNode node) {
        node.refuseContent();
        node.refuseOtherAttributes();
        var text = node.get("text");
        if (text == null || !text.isString()) {
            node.fault("WRONG_TYPE", "A text node must hold a “text”.");
            return null;
        }
        var clean = Normalizer.normalize(SPACE.matcher(text.getStringValue()).replaceAll(" "), Normalizer.Form.NFC);
        ReadText.fault(clean, false).ifPresent(fault -> node.fault(fault.name(), "This text " + fault.sentence()));
        var marks = marks(node);
        return clean.isEmpty() ? null : new RichInline.Run(clean, marks);
    }

    private List<RichMark> marks(RichNode node) {
        var marks = new ArrayList<RichMark>();
        for (var child : node.marks()) {
            mark(child).ifPresent(marks::add);
            child.refuseOtherAttributes();
        }
        marks.sort(Comparator.comparingInt(RichMark::order));
        var kinds = new HashSet<Class<?>>();
        if (!marks.stream().allMatch(mark -> kinds.add(mark.getClass()))) {
            node.fault("DUPLICATE_MARK", "This text has the same mark twice.");
        }
        if (marks.stream()
                        .filter(mark -> mark.order() <= new RichMark.Link("").order())
                        .count()
                > 1) {
            node.fault("CONFLICTING_MARKS", "This text leads to two places; keep one link or mention.");
        }
        return marks;
    }

    private Optional<RichMark> mark(RichNode mark) {
        return switch (mark.type()) {
            case "strong" -> Optional.of(new RichMark.Strong());
            case "em" -> Optional.of(new RichMark.Emphasis());
            case "link" -> link(mark);
            case "mention" -> mention(mark);
            case "quote" -> quote(mark);
            case "" -> Optional.empty();
            case String other -> {
                mark.fault(
                        "UNKNOWN_MARK",
                        "%s is not a mark; strong, em, link, mention and quote are.".formatted(Quoted.text(other)));
                yield Optional.empty();
            }
        };
    }

    private static Optional<RichMark> link(RichNode mark) {
        var href = mark.requiredText("href", 2_000);
        var link = WebAddress.parse(href);
        if (!href.isEmpty() && link.isEmpty()) {
            mark.fault("INVALID_LINK", "A link leads to an absolute http or https address.");
        }
        return link.map(address -> new RichMark.Link(address.toString()));
    }

    private static Optional<RichMark> quote(RichNode mark) {
        var id = mark.requiredText("quoteId", 68);
        if (!id.isEmpty() && !QUOTE_ID.matcher(id).matches()) {
            mark.fault("WRONG_ATTRIBUTE", "A “quoteId” is made of letters, digits, hyphens and underscores.");
        }
        return Optional.of(new RichMark.QuoteSpan(id));
    }

    private Optional<RichMark> mention(RichNode mark) {
        var unresolved = mark.attribute("unresolved");
        if (unresolved != null) {
            return unresolved(mark, unresolved);
        }
        var id = mark.requiredText("ref", 200);
        return references
                .read(id, references.addressable(), mark.attributePath("ref"))
                .map(RichMark.Mention::new);
    }

    private Optional<RichMark> unresolved(RichNode mark, JsonNode tree) {
        if (mark.attribute("ref") != null || !tree.isObject()) {
            mark.fault("WRONG_ATTRIBUTE", "A mention has either a “ref” or an “unresolved” type and name.");
            return Optional.empty();
        }
        var named = new RichNode(
                JsonNode.createObjectNode(Map.of("attrs", tree)), mark.attributePath("unresolved"), faults);
        var type = named.requiredText("type", 64);
        var name = named.requiredText("name", LONGEST_NAME);
        named.refuseOtherAttributes();
        if (!type.isEmpty() && !references.addressable().contains(type)) {
            named.fault(
                    "UNKNOWN_TYPE",
                    "A mention may name %s.".formatted(String.join(", ", references.labels(references.addressable()))));
        }
        return Optional.of(new RichMark.Unresolved(type, name));
    }
}
