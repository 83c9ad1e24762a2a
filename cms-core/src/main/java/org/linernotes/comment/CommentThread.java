package org.linernotes.comment;

import io.micronaut.data.annotation.Id;
import io.micronaut.data.annotation.MappedEntity;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * What stands above and below a comment.
 *
 * @param parentName who wrote what it answers; null: it answers nothing
 * @param replies how many at any depth below it readers see while they see it, counted up to a number
 */
@MappedEntity("comment")
public record CommentThread(
        @Id UUID id,
        @Nullable String parentName,
        @Nullable CommentState parentState,
        @Nullable String parentBody,
        int replies) {
    /** Nothing stands above or below it. */
    public static CommentThread none(UUID id) {
        return new CommentThread(id, null, null, null, 0);
    }
}
