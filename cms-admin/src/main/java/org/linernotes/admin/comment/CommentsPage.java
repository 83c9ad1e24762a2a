package org.linernotes.admin.comment;

import java.util.List;
import java.util.Locale;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.linernotes.account.Session;
import org.linernotes.comment.QueueName;

/**
 * A queue of comments, or the part of it that a script asked for.
 *
 * @param next where the next page is; null: this is the last
 * @param message what became of the last decision
 * @param undo the decision that can be taken back; null: there is none
 */
public record CommentsPage(
        Session session,
        QueueTabs tabs,
        List<CommentCard> comments,
        @Nullable String next,
        @Nullable Message message,
        @Nullable Undo undo) {
    /** The queues to look through. */
    public record QueueTabs(QueueName current, List<QueueTab> all) {
        public QueueTabs {
            all = List.copyOf(all);
        }

        public String key() {
            return current.name().toLowerCase(Locale.ROOT);
        }
    }

    /** A queue to look through, with how many are in it; of very many it says so. */
    public record QueueTab(QueueName queue, String label, String path, String count) {}

    /**
     * What became of a decision; a refused one is a problem.
     *
     * @param decision what it is about; null: no decision stands
     */
    public record Message(
            String sentence, boolean isProblem, @Nullable UUID decision) {}

    /** A decision to take back, in words. */
    public record Undo(UUID decision, String sentence) {}

    public CommentsPage {
        comments = List.copyOf(comments);
    }

    /** What can be taken back, where the message is about something else; null: it says so. */
    public @Nullable String nextToUndo() {
        return undo == null || message == null || undo.decision().equals(message.decision())
                ? null
                : "Next to undo: " + undo.sentence();
    }

    public String title() {
        return "Comments";
    }
}
