package org.linernotes.comment;

import jakarta.inject.Singleton;
import java.util.UUID;

/**
 * Takes a reader's comment on a live entry; it waits for a moderator.
 *
 * <p>An entry that is not live is refused like one that does not exist. A comment that fell into the trap for programs
 * is answered like any other and waits among the spam.
 */
@Singleton
public class PostComment {
    private final ReaderFunctions functions;
    private final SenderHash senderHash;

    PostComment(ReaderFunctions functions, SenderHash senderHash) {
        this.functions = functions;
        this.senderHash = senderHash;
    }

    /** Answers the id of the comment that waits now. */
    public UUID execute(NewComment comment) {
        var checked = CheckedComment.of(comment);
        var answer = functions.postComment(
                comment.entryId(),
                comment.parentId(),
                checked.body(),
                checked.name(),
                checked.place(),
                checked.email(),
                comment.clientMutationId(),
                senderHash.of(comment.origin()),
                comment.origin().trapped());
        return answer.requireTaken().orElseThrow();
    }
}
