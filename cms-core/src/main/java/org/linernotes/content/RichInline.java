package org.linernotes.content;

import java.util.List;

/** What a line of rich text is made of. */
public sealed interface RichInline {
    /** Letters with the same marks. */
    record Run(String text, List<RichMark> marks) implements RichInline {
        public Run {
            marks = List.copyOf(marks);
        }
    }

    record HardBreak() implements RichInline {}
}
