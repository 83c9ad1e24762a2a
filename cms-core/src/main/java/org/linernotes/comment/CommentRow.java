package org.linernotes.comment;

import io.micronaut.data.annotation.Id;
import io.micronaut.data.annotation.MappedEntity;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * What a decision needs to know about a comment.
 *
 * @param version counts every decision, edit and report
 * @param visibleRevisionId what readers see, or would see if the state let them
 */
@MappedEntity("comment")
record CommentRow(
        @Id UUID id,
        UUID entryId,
        CommentState state,
        int version,
        UUID headRevisionId,
        @Nullable UUID visibleRevisionId,
        boolean featured,
        int openReports) {
    /** Whether a verdict would change nothing. */
    boolean isDecided(Verdict verdict) {
        return switch (verdict) {
            case APPROVED -> state == CommentState.APPROVED && openReports == 0 && !isEdited();
            case REJECTED, SPAM -> state == verdict.after(state) && openReports == 0;
            case PENDING -> state == CommentState.PENDING;
            case EDIT_REJECTED -> false;
        };
    }

    /** Whether there is an earlier text that readers see, or saw last. */
    boolean isEdited() {
        return visibleRevisionId != null && !visibleRevisionId.equals(headRevisionId);
    }

    CommentReference reference() {
        return new CommentReference(id, headRevisionId, version);
    }
}
