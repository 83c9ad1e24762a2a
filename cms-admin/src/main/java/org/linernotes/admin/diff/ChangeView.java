package org.linernotes.admin.diff;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.linernotes.admin.content.ValueView;

/** One difference, under the name of the field that has it. */
public sealed interface ChangeView {
    String label();

    /** Another value, or one where there was none, or none where there was one. */
    record Replaced(
            String label,
            @Nullable ValueView before,
            @Nullable ValueView after) implements ChangeView {}

    /**
     * A text with other words.
     *
     * @param reshaped whether paragraphs, links, quotations or emphasis changed, too
     */
    record Reworded(String label, List<WordRun> words, boolean reshaped) implements ChangeView {
        public Reworded {
            words = List.copyOf(words);
        }
    }

    /** A list with other items, or with the same ones in another order. */
    record Relisted(String label, List<Item> items) implements ChangeView {
        public Relisted {
            items = List.copyOf(items);
        }
    }

    /** An item of a list, and what became of it. */
    record Item(WordRun.Fate fate, ValueView value) {}
}
