package org.linernotes.admin.comment;

import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.linernotes.comment.CommentState;
import org.linernotes.comment.QueuedComment;

/**
 * A comment to decide on.
 *
 * @param entryPath the page of its entry
 * @param shown what readers see of it now; null: nothing, or the same
 */
public record CommentCard(
        String id,
        String revision,
        int version,
        CommentState state,
        String body,
        @Nullable String shown,
        String author,
        @Nullable String place,
        Instant postedAt,
        String entryTitle,
        String entryPath,
        int reports) {
    static CommentCard of(QueuedComment comment, String entryId) {
        var isEdited = comment.visibleRevisionId() != null
                && !comment.visibleRevisionId().equals(comment.headRevisionId());
        return new CommentCard(
                comment.id().toString(),
                comment.headRevisionId().toString(),
                comment.version(),
                comment.state(),
                comment.body(),
                isEdited ? comment.visibleBody() : null,
                comment.authorName(),
                comment.authorPlace(),
                comment.postedAt(),
                comment.entryTitle(),
                "/admin/entries/" + entryId,
                comment.reports());
    }

    /** The decision that brings it back to where it is now: what readers see unseen by moderators stays visible. */
    public String undo() {
        return state == CommentState.PUBLISHED ? CommentState.APPROVED.name() : state.name();
    }

    /** The state in words. */
    public String stateWords() {
        return switch (state) {
            case PENDING -> "Waits";
            case PUBLISHED -> "Visible";
            case APPROVED -> "Approved";
            case REJECTED -> "Rejected";
            case SPAM -> "Spam";
            case WITHDRAWN -> "Taken back";
            case ERASED -> "Erased";
        };
    }

    /** What the state looks like. */
    public String stateStyle() {
        return switch (state) {
            case PENDING -> "review";
            case PUBLISHED, APPROVED -> "live";
            case REJECTED, SPAM -> "changes";
            case WITHDRAWN, ERASED -> "rest";
        };
    }
}
