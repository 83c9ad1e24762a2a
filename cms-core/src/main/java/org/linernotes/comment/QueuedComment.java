package org.linernotes.comment;

import io.micronaut.data.annotation.Id;
import io.micronaut.data.annotation.MappedEntity;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A comment as moderators see it.
 *
 * @param visibleRevisionId what readers see; null: nothing
 * @param reports since somebody decided last
 */
@MappedEntity("comment")
public record QueuedComment(
        @Id UUID id,
        int version,
        CommentState state,
        UUID entryId,
        String entryTitle,
        String entryType,
        UUID headRevisionId,
        String body,
        Instant writtenAt,
        @Nullable UUID visibleRevisionId,
        @Nullable String visibleBody,
        @Nullable Instant visibleSince,
        String authorName,
        @Nullable String authorPlace,
        Instant postedAt,
        int reports) {
    /** What a decision on it has to name. */
    public CommentReference reference() {
        return new CommentReference(id, headRevisionId, version);
    }
}
