package org.linernotes.review;

import org.jspecify.annotations.Nullable;
import org.linernotes.problem.Problem;

/** What people write to each other in reviews. */
final class ReviewText {
    private static final int LONGEST = 5_000;

    private ReviewText() {}

    static @Nullable String optional(String path, @Nullable String text) {
        if (text == null || text.isBlank()) {
            return null;
        }
        if (text.codePointCount(0, text.length()) > LONGEST
                || !text.codePoints().allMatch(ReviewText::isFit)) {
            throw new Problem.Invalid("TEXT", path, "Write up to 5,000 characters, without control characters.")
                    .asException();
        }
        return text.strip();
    }

    static String required(String path, @Nullable String text) {
        var written = optional(path, text);
        if (written == null) {
            throw new Problem.Invalid("REQUIRED", path, "Say what has to change.").asException();
        }
        return written;
    }

    private static boolean isFit(int character) {
        return character == '\n'
                || character == '\r'
                || character == '\t'
                || (!Character.isISOControl(character) && Character.getType(character) != Character.SURROGATE);
    }
}
