package org.linernotes.comment;

import org.jspecify.annotations.Nullable;

/**
 * Where a reader's words come from.
 *
 * @param address what counts as one sender, of the reader's network address; null: nobody counts
 * @param trapped whether a field was filled in that people do not see
 */
public record Origin(@Nullable String address, boolean trapped) {
    public static final Origin UNKNOWN = new Origin(null, false);
}
