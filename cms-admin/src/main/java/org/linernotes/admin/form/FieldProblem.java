package org.linernotes.admin.form;

import org.jspecify.annotations.Nullable;
import org.linernotes.content.Level;

/**
 * A rule that a field breaks, and the step that is refused for it.
 *
 * @param otherPath the page of another entry that it is about; null: none
 */
public record FieldProblem(
        Level level, String path, String message, @Nullable String otherPath) {
    /** Such as {@code before review}. */
    public String levelWords() {
        return switch (level) {
            case SAVE -> "";
            case REVIEW -> "Before review";
            case PUBLISH -> "Before publishing";
            case WARNING -> "Worth a look";
        };
    }
}
