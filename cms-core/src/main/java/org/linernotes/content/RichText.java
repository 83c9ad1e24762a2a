package org.linernotes.content;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/**
 * A text with structure: paragraphs, marks, mentions of other entries, and in features what else an article holds.
 *
 * <p>Stored as the ProseMirror document that {@link RichTextTree} writes and {@link RichTextParser} reads. What readers
 * get is another text, made by {@link RichTextDelivery}; stored HTML does not exist.
 */
public record RichText(List<RichBlock> blocks) {
    public RichText {
        blocks = List.copyOf(blocks);
    }

    /** Each passage that names another entry, in reading order; runs side by side are one passage. */
    public List<RichMention> mentions() {
        return RichMention.in(this);
    }

    /** Each passage that names an entry which does not exist yet. */
    public List<RichMark.Unresolved> unresolved() {
        return runs().flatMap(run -> run.marks().stream())
                .filter(RichMark.Unresolved.class::isInstance)
                .map(RichMark.Unresolved.class::cast)
                .distinct()
                .toList();
    }

    /** Everything it names: in mentions, on cards, as speakers. */
    public List<TypeId> targets() {
        var targets = new ArrayList<TypeId>();
        RichReferences.in(this, (_, target) -> targets.add(target));
        return List.copyOf(targets);
    }

    public String plainText() {
        return RichTextPlain.text(this);
    }

    /** The beginning on one line, at most so many code points, ending at a word. */
    public String excerpt(int maxLength) {
        return Excerpt.of(plainText(), maxLength);
    }

    /** Whether there is nothing to read and nothing to see. */
    public boolean isEmpty() {
        return blocks.stream()
                .allMatch(block -> block instanceof RichBlock.Paragraph(var content) && content.isEmpty());
    }

    /** Every block, those inside others too, in reading order. */
    public Stream<RichBlock> allBlocks() {
        return blocks.stream().flatMap(RichBlock::withInner);
    }

    /** The words of each quotation, by its id, in the order in which quotations begin; passages of one are joined. */
    public Map<String, String> quotations() {
        var quotations = new LinkedHashMap<String, String>();
        runs().forEach(run -> run.marks().forEach(mark -> {
            if (mark instanceof RichMark.QuoteSpan(var id)) {
                quotations.merge(id, run.text(), String::concat);
            }
        }));
        return quotations;
    }

    Stream<RichInline.Run> runs() {
        return allBlocks()
                .flatMap(block -> block.inlines().stream())
                .filter(RichInline.Run.class::isInstance)
                .map(RichInline.Run.class::cast);
    }
}
