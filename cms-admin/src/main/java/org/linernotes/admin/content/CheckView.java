package org.linernotes.admin.content;

import org.jspecify.annotations.Nullable;
import org.linernotes.content.Level;

/**
 * A rule that the newest revision breaks.
 *
 * @param editPath where it can be mended; null: the whole content is meant
 */
public record CheckView(
        Level level, String message, @Nullable String editPath) {}
