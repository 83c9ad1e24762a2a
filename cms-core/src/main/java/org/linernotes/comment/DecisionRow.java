package org.linernotes.comment;

import io.micronaut.data.annotation.Id;
import io.micronaut.data.annotation.MappedEntity;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A decision as it was made, with the name of who made it.
 *
 * @param revisionId the text that it was made on
 * @param version of the comment before it
 * @param keepsEarlier whether it refused the author's change
 * @param undoOf the decision that it took back
 */
@MappedEntity("comment_decision")
public record DecisionRow(
        @Id UUID id,
        UUID commentId,
        UUID revisionId,
        int version,
        CommentState fromState,
        CommentState toState,
        boolean keepsEarlier,
        @Nullable UUID undoOf,
        @Nullable String reason,
        @Nullable String note,
        UUID decidedBy,
        String decidedByName,
        Instant decidedAt) {
    boolean isOn(UUID revision) {
        return revisionId.equals(revision);
    }

    boolean says(Verdict verdict) {
        return undoOf == null && keepsEarlier == verdict.keepsEarlierText() && toState == verdict.after(toState);
    }
}
