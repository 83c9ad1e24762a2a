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
 * @param reports how many no decision has settled
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
    /** Whether its author wants readers to see another text than they do. */
    public boolean isEdited() {
        return visibleRevisionId != null && !visibleRevisionId.equals(headRevisionId);
    }

    /** Whether it stands in that queue. */
    public boolean isIn(QueueName queue) {
        return switch (queue) {
            case DEFAULT -> isIn(QueueName.PENDING) || isIn(QueueName.EDITS) || isIn(QueueName.REPORTED);
            case EDITS -> isEdited() && (state == CommentState.PENDING || isVisible());
            case REPORTED -> reports > 0 && isVisible();
            case PENDING, SPAM, APPROVED, REJECTED -> state.name().equals(queue.name());
        };
    }

    /** Whether its state lets readers see it. */
    public boolean isVisible() {
        return state == CommentState.PUBLISHED || state == CommentState.APPROVED;
    }

    /** What a decision on it has to name. */
    public CommentReference reference() {
        return new CommentReference(id, headRevisionId, version);
    }
}
