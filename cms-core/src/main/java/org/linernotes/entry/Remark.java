package org.linernotes.entry;

import org.jspecify.annotations.Nullable;
import org.linernotes.problem.Problem;

/** What people write to each other about entries: notes, verdicts, reasons. */
public final class Remark {
    private static final int LONGEST = 5_000;

    private Remark() {}

    public static @Nullable String optional(String path, @Nullable String text) {
        if (text == null || text.isBlank()) {
            return null;
        }
        if (text.codePointCount(0, text.length()) > LONGEST
                || !text.codePoints().allMatch(Remark::isFit)) {
            throw new Problem.Invalid("TEXT", path, "Write up to 5,000 characters, without control characters.")
                    .asException();
        }
        return text.strip();
    }

    /** Refuses a text that is missing with {@code message}, which says what to write. */
    public static String required(String path, @Nullable String text, String message) {
        var written = optional(path, text);
        if (written == null) {
            throw new Problem.Invalid("REQUIRED", path, message).asException();
        }
        return written;
    }

    /** Why something is done that others may question. */
    public static String reason(@Nullable String text) {
        return required("reason", text, "Say why, in a few words.");
    }

    private static boolean isFit(int character) {
        return character == '\n'
                || character == '\r'
                || character == '\t'
                || (!Character.isISOControl(character) && Character.getType(character) != Character.SURROGATE);
    }
}
