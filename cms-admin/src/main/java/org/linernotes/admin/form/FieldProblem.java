package org.linernotes.admin.form;

import org.jspecify.annotations.Nullable;
import org.linernotes.content.Level;

/**
 * A rule that a field breaks, and the step that is refused for it.
 *
 * @param level null: it is a remark, and no step is refused
 * @param otherPath the page of another entry that it is about; null: none
 */
public record FieldProblem(
        @Nullable Level level,
        String path,
        String message,
        @Nullable String otherPath) {
    static FieldProblem remark(String path, String message) {
        return new FieldProblem(null, path, message, null);
    }

    /** Such as {@code before review}. */
    public String levelWords() {
        return switch (level) {
            case null -> "";
            case SAVE -> "";
            case REVIEW -> "Before review";
            case PUBLISH -> "Before publishing";
            case WARNING -> "Worth a look";
        };
    }

    /** What the page calls its weight. */
    public String weight() {
        return level == null ? Level.WARNING.name() : level.name();
    }

    public String icon() {
        return weight().equals(Level.WARNING.name()) ? "warning" : "problem";
    }
}
