package org.linernotes.admin.content;

import org.jspecify.annotations.Nullable;
import org.linernotes.content.Level;

/**
 * A rule that the newest revision breaks.
 *
 * @param editPath where it can be mended; null: the whole content is meant
 * @param otherPath the page of the other entry that it is about; null: none
 */
public record CheckView(
        Level level,
        String message,
        @Nullable String editPath,
        @Nullable String otherPath) {}
