package org.linernotes.comment;

import io.micronaut.data.annotation.Id;
import io.micronaut.data.annotation.MappedEntity;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A decision with what it found, to take it back.
 *
 * @param undoneBy the decision that took it back; null: none did
 * @param recent whether it can be taken back by its age and kind
 * @param changed whether anything happened to the comment since
 */
@MappedEntity("comment_decision")
record UndoableRow(
        @Id UUID id,
        UUID commentId,
        UUID revisionId,
        CommentState fromState,
        CommentState toState,
        boolean keepsEarlier,
        @Nullable UUID visibleBefore,
        @Nullable Boolean featuredBefore,
        UUID decidedBy,
        @Nullable UUID undoneBy,
        boolean recent,
        boolean changed) {}
