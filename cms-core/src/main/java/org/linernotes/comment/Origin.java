package org.linernotes.comment;

import org.jspecify.annotations.Nullable;

/**
 * Where a reader's words come from.
 *
 * @param address the reader's network address; none where only the site's own frontend is known
 * @param trapped whether a field was filled in that people do not see
 */
public record Origin(@Nullable String address, boolean trapped) {
    public static final Origin UNKNOWN = new Origin(null, false);
}
