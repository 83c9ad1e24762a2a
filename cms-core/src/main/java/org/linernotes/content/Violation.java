package org.linernotes.content;

import org.jspecify.annotations.Nullable;

/**
 * One broken rule of a content.
 *
 * @param code a stable word such as {@code REQUIRED} or {@code TOO_LONG}
 * @param path where, as {@code artistCredit[0].artist}; null when the whole content is meant
 * @param message one sentence with a full stop
 * @param other the id of the entry that it is about beside this one, with its type in front; null: none
 */
public record Violation(
        Level level,
        String code,
        @Nullable String path,
        String message,
        @Nullable String other) {
    public Violation(Level level, String code, @Nullable String path, String message) {
        this(level, code, path, message, null);
    }

    /** The same violation of a record that stands at that path of another one. */
    Violation below(String parent) {
        return new Violation(level, code, path == null ? parent : parent + "." + path, message, other);
    }
}
