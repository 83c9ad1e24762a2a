package org.linernotes.comment;

import io.micronaut.data.annotation.Id;
import io.micronaut.data.annotation.MappedEntity;
import java.util.UUID;

/** What a decision needs to know about a comment. */
@MappedEntity("comment")
record CommentRow(@Id UUID id, UUID entryId, CommentState state, int version, UUID headRevisionId) {
    CommentReference reference() {
        return new CommentReference(id, headRevisionId, version);
    }
}
