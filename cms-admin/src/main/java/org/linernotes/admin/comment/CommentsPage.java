package org.linernotes.admin.comment;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.linernotes.account.Session;
import org.linernotes.comment.QueueName;

/**
 * A queue of comments.
 *
 * @param next where the next page is; null: this is the last
 * @param message what became of the last decision, without scripts
 */
public record CommentsPage(
        Session session,
        QueueName queue,
        List<QueueTab> tabs,
        List<CommentCard> comments,
        @Nullable String next,
        @Nullable Message message) {
    /** A queue to look through, with how many wait in it. */
    public record QueueTab(QueueName queue, String label, String path, int count) {}

    /** What became of a decision; a refused one is a problem. */
    public record Message(String sentence, boolean isProblem) {}

    public CommentsPage {
        tabs = List.copyOf(tabs);
        comments = List.copyOf(comments);
    }

    public String title() {
        return "Comments";
    }
}
