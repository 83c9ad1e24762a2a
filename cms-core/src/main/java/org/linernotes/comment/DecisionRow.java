package org.linernotes.comment;

import io.micronaut.data.annotation.Id;
import io.micronaut.data.annotation.MappedEntity;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** A decision as it was made, with the name of who made it. */
@MappedEntity("comment_decision")
public record DecisionRow(
        @Id UUID id,
        UUID commentId,
        CommentState fromState,
        CommentState toState,
        @Nullable String reason,
        @Nullable String note,
        UUID decidedBy,
        String decidedByName,
        Instant decidedAt) {}
