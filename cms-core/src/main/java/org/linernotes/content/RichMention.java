package org.linernotes.content;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * A passage that names another entry.
 *
 * @param text as the editor wrote it
 */
public record RichMention(String text, TypeId target) {
    static List<RichMention> in(RichText text) {
        var found = new ArrayList<RichMention>();
        text.allBlocks().forEach(block -> collect(block.inlines(), found));
        return List.copyOf(found);
    }

    private static void collect(List<RichInline> line, List<RichMention> found) {
        Optional<TypeId> previous = Optional.empty();
        for (var inline : line) {
            var target = inline instanceof RichInline.Run run ? target(run) : Optional.<TypeId>empty();
            if (target.isPresent() && inline instanceof RichInline.Run run) {
                var before = target.equals(previous) ? found.removeLast().text() : "";
                found.add(new RichMention(before + run.text(), target.get()));
            }
            previous = target;
        }
    }

    private static Optional<TypeId> target(RichInline.Run run) {
        return run.marks().stream()
                .filter(RichMark.Mention.class::isInstance)
                .map(mark -> ((RichMark.Mention) mark).target())
                .findFirst();
    }
}
