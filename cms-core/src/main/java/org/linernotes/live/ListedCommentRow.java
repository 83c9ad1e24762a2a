package org.linernotes.live;

import io.micronaut.core.annotation.Introspected;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** A comment with its place in the thread of one entry, or among the replies to one comment. */
@Introspected
record ListedCommentRow(
        UUID threadId,
        long rank,
        UUID id,
        UUID entryId,
        @Nullable UUID parentId,
        String authorName,
        @Nullable String authorPlace,
        String body,
        boolean featured,
        Instant postedAt,
        boolean tombstone) {
    Listed<LiveComment> listed() {
        return new Listed<>(
                new Place(rank, "", id),
                new LiveComment(id, entryId, parentId, authorName, authorPlace, body, featured, postedAt, tombstone));
    }
}
