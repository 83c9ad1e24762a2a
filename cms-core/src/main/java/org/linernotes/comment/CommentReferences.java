package org.linernotes.comment;

import jakarta.inject.Singleton;
import java.util.Optional;
import java.util.UUID;
import org.linernotes.database.FullNode;

/** Finds a comment as it is now, to decide on it. */
@FullNode
@Singleton
public class CommentReferences {
    private final Comments comments;

    CommentReferences(Comments comments) {
        this.comments = comments;
    }

    public Optional<CommentReference> find(UUID commentId) {
        return comments.find(commentId).map(CommentRow::reference);
    }
}
