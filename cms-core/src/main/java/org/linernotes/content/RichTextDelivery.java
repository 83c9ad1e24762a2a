package org.linernotes.content;

import io.micronaut.json.tree.JsonNode;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * A rich text as readers get it: mentions of what is not live are plain text, cards of it are left out.
 *
 * <p>What is live is for {@code targets} to say: ids of entries, and of assets ({@code asset_…}, whose path is their
 * image); null is not live.
 */
public final class RichTextDelivery {
    private final Function<TypeId, @Nullable LinkTarget> targets;
    private final RichText text;

    public RichTextDelivery(RichText stored, Function<TypeId, @Nullable LinkTarget> targets) {
        this.targets = targets;
        this.text = new RichText(blocks(stored.blocks()));
    }

    /** The document for readers: live mentions and cards have a {@code path} and a {@code title}, {@code unresolved} does not occur. */
    public JsonNode json() {
        return RichTextTree.of(text, targets);
    }

    /** Safe to place into a page as it is. */
    public String html() {
        return new RichTextHtml(targets).render(text);
    }

    public String plainText() {
        return RichTextPlain.text(text, targets);
    }

    public String excerpt(int maxLength) {
        return Excerpt.of(RichTextPlain.unsolved(text, targets), maxLength);
    }

    private List<RichBlock> blocks(List<? extends RichBlock> blocks) {
        return blocks.stream().flatMap(this::block).toList();
    }

    private <B extends RichBlock> List<B> blocks(Class<B> type, List<B> blocks) {
        return blocks(blocks).stream().map(type::cast).toList();
    }

    private Stream<RichBlock> block(RichBlock block) {
        return switch (block) {
            case RichBlock.Paragraph(var content) -> Stream.of(new RichBlock.Paragraph(line(content)));
            case RichBlock.Heading(var level, var content) -> Stream.of(new RichBlock.Heading(level, line(content)));
            case RichBlock.PullQuote(var content, var attribution) ->
                Stream.of(new RichBlock.PullQuote(line(content), attribution));
            case RichBlock.Cell(var header, var content) -> Stream.of(new RichBlock.Cell(header, line(content)));
            case RichBlock.Items(var ordered, var items) ->
                Stream.of(new RichBlock.Items(ordered, blocks(RichBlock.Item.class, items)));
            case RichBlock.Item(var blocks) -> Stream.of(new RichBlock.Item(blocks(blocks)));
            case RichBlock.Blockquote(var blocks) -> Stream.of(new RichBlock.Blockquote(blocks(blocks)));
            case RichBlock.Table(var rows) -> Stream.of(new RichBlock.Table(blocks(RichBlock.Row.class, rows)));
            case RichBlock.Row(var cells) -> Stream.of(new RichBlock.Row(blocks(RichBlock.Cell.class, cells)));
            case RichBlock.Exchange(var question, var answers) ->
                Stream.of(new RichBlock.Exchange(
                        speech(question), answers.stream().map(this::speech).toList()));
            case RichBlock.Speech speech -> Stream.of(speech(speech));
            case RichBlock.Gallery(var images) -> gallery(images);
            case RichBlock.Image image -> isLive(image.asset()) ? Stream.of(image) : Stream.empty();
            case RichBlock.SongCard card -> isLive(card.song()) ? Stream.of(card) : Stream.empty();
            case RichBlock.FactCard card -> isLive(card.fact()) ? Stream.of(card) : Stream.empty();
            case RichBlock.Raw _ -> Stream.empty();
            case RichBlock.Divider _, RichBlock.Embed _, RichBlock.QuizItem _ -> Stream.of(block);
        };
    }

    private Stream<RichBlock> gallery(List<RichBlock.Image> images) {
        var live = blocks(RichBlock.Image.class, images);
        return live.isEmpty() ? Stream.empty() : Stream.of(new RichBlock.Gallery(live));
    }

    private RichBlock.Speech speech(RichBlock.Speech speech) {
        var person = speech.person();
        return new RichBlock.Speech(
                speech.speaker(), person != null && isLive(person) ? person : null, blocks(speech.blocks()));
    }

    private List<RichInline> line(List<RichInline> content) {
        var line = new ArrayList<RichInline>();
        for (var inline : content) {
            if (inline instanceof RichInline.Run(var letters, var marks)) {
                append(
                        line,
                        new RichInline.Run(
                                letters, marks.stream().filter(this::isKept).toList()));
            } else {
                line.add(inline);
            }
        }
        return line;
    }

    /** Runs that a lost mention told apart become one again, so that nobody sees where it was. */
    private static void append(List<RichInline> line, RichInline.Run run) {
        if (!line.isEmpty()
                && line.getLast() instanceof RichInline.Run before
                && before.marks().equals(run.marks())) {
            line.removeLast();
            line.add(new RichInline.Run(before.text() + run.text(), run.marks()));
        } else {
            line.add(run);
        }
    }

    private boolean isKept(RichMark mark) {
        return switch (mark) {
            case RichMark.Mention(var target) -> isLive(target);
            case RichMark.Unresolved _ -> false;
            case RichMark.Link _, RichMark.QuoteSpan _, RichMark.Strong _, RichMark.Emphasis _ -> true;
        };
    }

    private boolean isLive(String asset) {
        return TypeId.parse(asset).filter(this::isLive).isPresent();
    }

    private boolean isLive(TypeId target) {
        return targets.apply(target) != null;
    }
}
