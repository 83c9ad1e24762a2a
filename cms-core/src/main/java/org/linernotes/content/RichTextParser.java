package org.linernotes.content;

import io.micronaut.json.tree.JsonNode;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/** Reads a ProseMirror document, noting everything that its profile does not allow. */
final class RichTextParser {
    private static final int DEEPEST = 8;
    private static final int MOST_NODES = 20_000;
    private static final int LONGEST_NOTE = 500;
    private static final int LONGEST_RAW = 20_000;
    private static final Set<String> SIMPLE = Set.of("paragraph");
    private static final Set<String> FACT = Set.of("paragraph", "bulletList", "orderedList", "blockquote");
    private static final Set<String> QUOTED = Set.of("paragraph", "bulletList", "orderedList");
    private static final Set<String> FEATURE = Set.of(
            "paragraph",
            "bulletList",
            "orderedList",
            "blockquote",
            "heading",
            "divider",
            "image",
            "gallery",
            "pullQuote",
            "embed",
            "qa",
            "songCard",
            "factCard",
            "quizItem",
            "table",
            "raw");

    private final RichProfile profile;
    private final Faults faults;
    private final RichLineParser lines;
    private final ReferenceReader references;
    private int nodes;

    RichTextParser(RichProfile profile, ReferenceReader references, Faults faults) {
        this.profile = profile;
        this.references = references;
        this.faults = faults;
        this.lines = new RichLineParser(references, faults, this::countNode);
    }

    ReadValue read(JsonNode tree, String path) {
        var document = new RichNode(tree, path, faults);
        if (!document.type().equals("doc")) {
            faults.add("WRONG_TYPE", path, "A rich text is a document: an object of type “doc”.");
            return ReadValue.ABSENT;
        }
        var version = document.get("version");
        if (version != null && !isWithin(version, RichTextTree.VERSION, RichTextTree.VERSION)) {
            document.fault("UNKNOWN_VERSION", "Rich texts are of version %d.".formatted(RichTextTree.VERSION));
        }
        document.refuseOtherAttributes();
        var text = new RichText(blocks(document, profile == RichProfile.FACT ? FACT : FEATURE, 1));
        checkLength(text, path);
        return text.isEmpty() ? ReadValue.ABSENT : new ReadValue(RichTextTree.of(text), text);
    }

    private void checkLength(RichText text, String path) {
        var length = ReadText.length(text.plainText());
        if (length > profile.maxLength()) {
            faults.add(
                    "TOO_LONG",
                    path,
                    "This is %,d characters long; at most %,d fit.".formatted(length, profile.maxLength()));
        }
    }

    private boolean countNode(RichNode node) {
        if (++nodes == MOST_NODES) {
            node.fault("TOO_MANY_NODES", "This text has more than %,d parts.".formatted(MOST_NODES));
        }
        return nodes < MOST_NODES;
    }

    private List<RichBlock> blocks(RichNode parent, Set<String> allowed, int depth) {
        var blocks = new ArrayList<RichBlock>();
        if (depth > DEEPEST) {
            parent.fault("TOO_DEEP", "This is nested more than %d levels deep.".formatted(DEEPEST));
            return blocks;
        }
        for (var child : parent.content()) {
            var block = countNode(child) ? block(child, allowed, depth) : null;
            if (block != null) {
                blocks.add(block);
            }
        }
        return blocks;
    }

    private @Nullable RichBlock block(RichNode node, Set<String> allowed, int depth) {
        var type = node.type();
        if (!allowed.contains(type)) {
            if (!type.isEmpty()) {
                node.fault(
                        "UNKNOWN_NODE",
                        "%s cannot stand here; %s can."
                                .formatted(Quoted.text(type), String.join(", ", new TreeSet<>(allowed))));
            }
            return null;
        }
        if (node.get("marks") != null || node.get("text") != null) {
            node.fault("UNEXPECTED_CONTENT", "A block has neither marks nor a text of its own.");
        }
        var block = known(node, type, depth);
        node.refuseOtherAttributes();
        return block;
    }

    private @Nullable RichBlock known(RichNode node, String type, int depth) {
        return switch (type) {
            case "paragraph" -> new RichBlock.Paragraph(lines.read(node));
            case "bulletList" -> new RichBlock.Items(false, items(node, depth));
            case "orderedList" -> new RichBlock.Items(true, items(node, depth));
            case "listItem" -> new RichBlock.Item(blocks(node, SIMPLE, depth + 1));
            case "blockquote" -> new RichBlock.Blockquote(blocks(node, QUOTED, depth + 1));
            case "heading" -> heading(node);
            case "pullQuote" -> new RichBlock.PullQuote(lines.read(node), node.text("attribution", LONGEST_NOTE));
            case "gallery" -> new RichBlock.Gallery(ofType(RichBlock.Image.class, node, Set.of("image"), depth));
            case "qa" -> exchange(node, depth);
            case "question", "answer" -> speech(node, depth);
            case "table" -> new RichBlock.Table(ofType(RichBlock.Row.class, node, Set.of("tableRow"), depth));
            case "tableRow" ->
                new RichBlock.Row(ofType(RichBlock.Cell.class, node, Set.of("tableCell", "tableHeader"), depth));
            case "tableCell" -> new RichBlock.Cell(false, lines.read(node));
            case "tableHeader" -> new RichBlock.Cell(true, lines.read(node));
            default -> leaf(node, type);
        };
    }

    private @Nullable RichBlock leaf(RichNode node, String type) {
        node.refuseContent();
        return switch (type) {
            case "divider" -> new RichBlock.Divider();
            case "image" -> image(node);
            case "embed" -> embed(node);
            case "songCard" -> songCard(node);
            case "factCard" ->
                target(node, "Fact").<RichBlock>map(RichBlock.FactCard::new).orElse(null);
            case "quizItem" -> quizItem(node);
            default -> new RichBlock.Raw(node.requiredText("source", LONGEST_RAW));
        };
    }

    private List<RichBlock.Item> items(RichNode node, int depth) {
        return ofType(RichBlock.Item.class, node, Set.of("listItem"), depth);
    }

    private <B extends RichBlock> List<B> ofType(Class<B> type, RichNode node, Set<String> allowed, int depth) {
        var blocks = blocks(node, allowed, depth + 1);
        if (node.content().isEmpty()) {
            node.fault(
                    "REQUIRED",
                    "This must hold at least one %s."
                            .formatted(allowed.iterator().next()));
        }
        return blocks.stream().filter(type::isInstance).map(type::cast).toList();
    }

    private @Nullable RichBlock heading(RichNode node) {
        var level = node.attribute("level");
        if (level == null || !isWithin(level, 2, 4)) {
            node.fault("WRONG_ATTRIBUTE", "A heading's “level” is 2, 3 or 4.");
            return null;
        }
        return new RichBlock.Heading(level.getIntValue(), lines.read(node));
    }

    private static boolean isWithin(JsonNode node, int min, int max) {
        return node.isNumber()
                && (node.getNumberValue() instanceof Integer || node.getNumberValue() instanceof Long)
                && node.getLongValue() >= min
                && node.getLongValue() <= max;
    }

    private @Nullable RichBlock exchange(RichNode node, int depth) {
        var speeches = blocks(node, Set.of("question", "answer"), depth + 1);
        var types = node.content().stream().map(child -> child.get("type")).toList();
        var wellFormed = speeches.size() > 1
                && speeches.size() == types.size()
                && isQuestion(types.getFirst())
                && types.stream().skip(1).noneMatch(RichTextParser::isQuestion);
        if (!wellFormed) {
            node.fault("WRONG_CONTENT", "This must hold one question and then its answers.");
            return null;
        }
        return new RichBlock.Exchange(
                (RichBlock.Speech) speeches.getFirst(),
                speeches.stream().skip(1).map(RichBlock.Speech.class::cast).toList());
    }

    private static boolean isQuestion(@Nullable JsonNode type) {
        return type != null && type.isString() && type.getStringValue().equals("question");
    }

    private RichBlock speech(RichNode node, int depth) {
        var person = node.attribute("ref");
        return new RichBlock.Speech(
                node.text("speaker", 100),
                person == null
                        ? null
                        : (TypeId) references
                                .read(person, Set.of("Artist", "Contributor"), node.attributePath("ref"))
                                .value(),
                blocks(node, FACT, depth + 1));
    }

    private static RichBlock image(RichNode node) {
        var asset = node.requiredText("asset", 100);
        if (!asset.isEmpty()
                && TypeId.parse(asset).filter(id -> id.prefix().equals("asset")).isEmpty()) {
            node.fault("INVALID_REFERENCE", "%s is not the id of an asset.".formatted(Quoted.text(asset)));
        }
        return new RichBlock.Image(asset, node.text("alt", LONGEST_NOTE), node.text("caption", LONGEST_NOTE));
    }

    private static @Nullable RichBlock embed(RichNode node) {
        var provider = EmbedProvider.named(node.requiredText("provider", 40));
        var id = node.requiredText("id", 100);
        if (provider.isEmpty() || !provider.get().accepts(id)) {
            node.fault("WRONG_ATTRIBUTE", "An embed names youtube, vimeo or spotify and the id of something there.");
            return null;
        }
        return new RichBlock.Embed(provider.get(), id);
    }

    private @Nullable RichBlock songCard(RichNode node) {
        var label = node.text("label", 100);
        var note = node.text("note", LONGEST_NOTE);
        return target(node, "Song")
                .map(song -> new RichBlock.SongCard(song, label, note))
                .orElse(null);
    }

    private static @Nullable RichBlock quizItem(RichNode node) {
        var statement = node.requiredText("statement", LONGEST_NOTE);
        var explanation = node.text("explanation", 2_000);
        var answer = DefaultValue.constant(RichBlock.QuizAnswer.class, node.requiredText("answer", 20));
        if (answer instanceof RichBlock.QuizAnswer known) {
            return new RichBlock.QuizItem(statement, known, explanation);
        }
        node.fault("WRONG_ATTRIBUTE", "A quiz item's “answer” is TRUE, FALSE or PARTLY.");
        return null;
    }

    private Optional<TypeId> target(RichNode node, String type) {
        var id = node.requiredText("ref", 200);
        return references.read(id, Set.of(type), node.attributePath("ref"));
    }
}
