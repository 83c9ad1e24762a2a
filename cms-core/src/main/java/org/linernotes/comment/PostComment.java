package org.linernotes.comment;

import jakarta.inject.Singleton;
import java.util.UUID;
import org.linernotes.content.ContentModel;
import org.linernotes.content.ContentTypeDefinition;

/**
 * Takes a reader's comment on a live entry; it waits for a moderator.
 *
 * <p>An entry that is not live is refused like one that does not exist. A comment that fell into the trap for programs
 * is answered like any other and waits among the spam.
 */
@Singleton
public class PostComment {
    private final ReaderFunctions functions;
    private final SenderLimit limit;
    private final ContentModel model;

    PostComment(ReaderFunctions functions, SenderLimit limit, ContentModel model) {
        this.functions = functions;
        this.limit = limit;
        this.model = model;
    }

    /** Answers the id of the comment that waits now. */
    public UUID execute(NewComment comment) {
        var checked = limit.counting(comment.origin(), () -> CheckedComment.of(comment));
        var answer = functions.postComment(
                comment.entryId(),
                comment.parentId(),
                checked.body(),
                checked.name(),
                checked.place(),
                checked.email(),
                comment.clientMutationId(),
                comment.origin().address(),
                comment.origin().trapped(),
                commentableTypes());
        return answer.requireTaken().orElseThrow();
    }

    private String[] commentableTypes() {
        return model.types().stream()
                .filter(ContentTypeDefinition::commentable)
                .map(ContentTypeDefinition::name)
                .toArray(String[]::new);
    }
}
