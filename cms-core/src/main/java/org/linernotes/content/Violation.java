package org.linernotes.content;

import org.jspecify.annotations.Nullable;

/**
 * One broken rule of a content.
 *
 * @param code a stable word such as {@code REQUIRED} or {@code TOO_LONG}
 * @param path where, as {@code artistCredit[0].artist}; null when the whole content is meant
 * @param message one sentence with a full stop
 */
public record Violation(Level level, String code, @Nullable String path, String message) {
    /** The same violation of a record that stands at that path of another one. */
    Violation below(String parent) {
        return new Violation(level, code, path == null ? parent : parent + "." + path, message);
    }
}
