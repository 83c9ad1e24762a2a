package org.linernotes.content;

import io.micronaut.json.tree.JsonNode;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** Writes a rich text as a ProseMirror document, sorted as every canonical tree is. */
final class RichTextTree {
    static final int VERSION = 1;

    private final Function<TypeId, @Nullable LinkTarget> targets;

    private RichTextTree(Function<TypeId, @Nullable LinkTarget> targets) {
        this.targets = targets;
    }

    /** The stored form. */
    static JsonNode of(RichText text) {
        return new RichTextTree(_ -> null).document(text);
    }

    /** The form for readers, in which a mention or card has the path and the present title of its target. */
    static JsonNode of(RichText text, Function<TypeId, @Nullable LinkTarget> targets) {
        return new RichTextTree(targets).document(text);
    }

    private JsonNode document(RichText text) {
        var tree = new TreeMap<String, JsonNode>();
        tree.put("type", text("doc"));
        tree.put("version", JsonNode.createNumberNode(VERSION));
        if (!text.blocks().isEmpty()) {
            tree.put("content", blocks(text.blocks()));
        }
        return JsonNode.createObjectNode(tree);
    }

    private JsonNode block(RichBlock block) {
        return switch (block) {
            case RichBlock.Paragraph(var content) -> node("paragraph", Map.of(), inlines(content));
            case RichBlock.Items(var ordered, var items) ->
                node(ordered ? "orderedList" : "bulletList", Map.of(), blocks(items));
            case RichBlock.Item(var blocks) -> node("listItem", Map.of(), blocks(blocks));
            case RichBlock.Blockquote(var blocks) -> node("blockquote", Map.of(), blocks(blocks));
            case RichBlock.Heading(var level, var content) ->
                node("heading", Map.of("level", JsonNode.createNumberNode(level)), inlines(content));
            case RichBlock.Divider _ -> node("divider", Map.of(), null);
            case RichBlock.Image(var asset, var alt, var caption) ->
                node("image", attributes("asset", asset, "alt", alt, "caption", caption), null);
            case RichBlock.Gallery(var images) -> node("gallery", Map.of(), blocks(images));
            case RichBlock.PullQuote(var content, var attribution) ->
                node("pullQuote", attributes("attribution", attribution), inlines(content));
            case RichBlock.Embed(var provider, var id) ->
                node("embed", attributes("provider", provider.key(), "id", id), null);
            case RichBlock.Table(var rows) -> node("table", Map.of(), blocks(rows));
            case RichBlock.Row(var cells) -> node("tableRow", Map.of(), blocks(cells));
            case RichBlock.Cell(var header, var content) ->
                node(header ? "tableHeader" : "tableCell", Map.of(), inlines(content));
            case RichBlock.Raw(var source) -> node("raw", attributes("source", source), null);
            case RichBlock.Exchange _, RichBlock.Speech _ -> interview(block, "question");
            case RichBlock.SongCard _, RichBlock.FactCard _, RichBlock.QuizItem _ -> card(block);
        };
    }

    private JsonNode interview(RichBlock block, String part) {
        return switch (block) {
            case RichBlock.Exchange(var question, var answers) -> {
                var parts = new ArrayList<JsonNode>();
                parts.add(interview(question, "question"));
                answers.forEach(answer -> parts.add(interview(answer, "answer")));
                yield node("qa", Map.of(), JsonNode.createArrayNode(parts));
            }
            case RichBlock.Speech(var speaker, var person, var blocks) ->
                node(part, target(person, attributes("speaker", speaker)), blocks(blocks));
            default -> block(block);
        };
    }

    private JsonNode card(RichBlock block) {
        return switch (block) {
            case RichBlock.SongCard(var song, var label, var note) ->
                node("songCard", target(song, attributes("label", label, "note", note)), null);
            case RichBlock.FactCard(var fact) -> node("factCard", target(fact, Map.of()), null);
            case RichBlock.QuizItem(var statement, var answer, var explanation) ->
                node(
                        "quizItem",
                        attributes("statement", statement, "answer", answer.name(), "explanation", explanation),
                        null);
            default -> block(block);
        };
    }

    private JsonNode inline(RichInline inline) {
        return switch (inline) {
            case RichInline.HardBreak _ -> node("hardBreak", Map.of(), null);
            case RichInline.Run(var text, var marks) -> {
                var tree = new TreeMap<String, JsonNode>();
                tree.put("type", text("text"));
                tree.put("text", text(text));
                if (!marks.isEmpty()) {
                    tree.put(
                            "marks",
                            JsonNode.createArrayNode(
                                    marks.stream().map(this::mark).toList()));
                }
                yield JsonNode.createObjectNode(tree);
            }
        };
    }

    private JsonNode mark(RichMark mark) {
        return switch (mark) {
            case RichMark.Mention(var target) -> node("mention", target(target, Map.of()), null);
            case RichMark.Unresolved(var type, var name) ->
                node(
                        "mention",
                        Map.of("unresolved", JsonNode.createObjectNode(attributes("type", type, "name", name))),
                        null);
            case RichMark.Link(var href) -> node("link", attributes("href", href), null);
            case RichMark.QuoteSpan(var quoteId) -> node("quote", attributes("quoteId", quoteId), null);
            case RichMark.Strong _ -> node("strong", Map.of(), null);
            case RichMark.Emphasis _ -> node("em", Map.of(), null);
        };
    }

    private Map<String, JsonNode> target(@Nullable TypeId target, Map<String, JsonNode> others) {
        if (target == null) {
            return others;
        }
        var attributes = new TreeMap<>(others);
        attributes.put("ref", text(target.toString()));
        var found = targets.apply(target);
        if (found != null) {
            attributes.put("path", text(found.path()));
            attributes.put("title", text(found.title()));
        }
        return attributes;
    }

    private JsonNode blocks(List<? extends RichBlock> blocks) {
        return JsonNode.createArrayNode(blocks.stream().map(this::block).toList());
    }

    private JsonNode inlines(List<RichInline> content) {
        return JsonNode.createArrayNode(content.stream().map(this::inline).toList());
    }

    private static JsonNode node(String type, Map<String, JsonNode> attributes, @Nullable JsonNode content) {
        var tree = new TreeMap<String, JsonNode>();
        tree.put("type", text(type));
        if (!attributes.isEmpty()) {
            tree.put("attrs", JsonNode.createObjectNode(attributes));
        }
        if (content != null && content.size() > 0) {
            tree.put("content", content);
        }
        return JsonNode.createObjectNode(tree);
    }

    private static Map<String, JsonNode> attributes(@Nullable String... namesAndValues) {
        var attributes = new TreeMap<String, JsonNode>();
        for (var i = 0; i < namesAndValues.length; i += 2) {
            var name = namesAndValues[i];
            var value = namesAndValues[i + 1];
            if (name != null && value != null) {
                attributes.put(name, text(value));
            }
        }
        return attributes;
    }

    private static JsonNode text(String text) {
        return JsonNode.createStringNode(text);
    }
}
