package org.linernotes.comment;

import io.micronaut.data.annotation.Id;
import io.micronaut.data.annotation.MappedEntity;
import java.util.UUID;

/**
 * What a decision needs to know about a comment.
 *
 * @param unsettled whether readers reported it, or its author changed it, since the last decision
 */
@MappedEntity("comment")
record CommentRow(@Id UUID id, UUID entryId, CommentState state, int version, UUID headRevisionId, boolean unsettled) {
    /** Whether a verdict would change nothing. */
    boolean isDecided(Verdict verdict) {
        return state == verdict.state() && !(state == CommentState.APPROVED && unsettled);
    }

    CommentReference reference() {
        return new CommentReference(id, headRevisionId, version);
    }
}
