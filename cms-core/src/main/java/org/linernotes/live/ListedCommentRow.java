package org.linernotes.live;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** A comment in the thread of one entry, or among the replies to one comment. */
record ListedCommentRow(
        UUID threadId,
        UUID id,
        UUID entryId,
        @Nullable UUID parentId,
        String authorName,
        @Nullable String authorPlace,
        String body,
        boolean featured,
        Instant postedAt,
        boolean tombstone) {
    LiveComment comment() {
        return new LiveComment(id, entryId, parentId, authorName, authorPlace, body, featured, postedAt, tombstone);
    }
}
