package org.linernotes.admin.comment;

import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.toMap;

import jakarta.inject.Singleton;
import java.util.Collection;
import java.util.List;
import java.util.UUID;
import java.util.function.Function;
import org.linernotes.admin.comment.CommentCard.Look;
import org.linernotes.admin.diff.WordDiff;
import org.linernotes.comment.CommentThread;
import org.linernotes.comment.DecisionRow;
import org.linernotes.comment.ModerationQueue;
import org.linernotes.comment.OpenReport;
import org.linernotes.comment.QueueName;
import org.linernotes.comment.QueuedComment;
import org.linernotes.content.ContentModel;

/** Lays out comments for moderators, with what readers reported and what was decided. */
@Singleton
class CommentCards {
    private final ModerationQueue queue;
    private final ContentModel model;

    CommentCards(ModerationQueue queue, ContentModel model) {
        this.queue = queue;
        this.model = model;
    }

    List<CommentCard> of(List<QueuedComment> comments) {
        return of(comments, _ -> Look.SAME);
    }

    /** As they are now, for somebody who saw them otherwise in that queue. */
    List<CommentCard> changed(Collection<UUID> ids, QueueName seenIn) {
        return of(queue.find(ids), comment -> comment.isIn(seenIn) ? Look.CHANGED : Look.SETTLED);
    }

    private List<CommentCard> of(List<QueuedComment> comments, Function<QueuedComment, Look> look) {
        if (comments.isEmpty()) {
            return List.of();
        }
        var ids = comments.stream().map(QueuedComment::id).toList();
        var reports = queue.openReports(ids).stream().collect(groupingBy(OpenReport::commentId));
        var threads = queue.threads(ids).stream().collect(toMap(CommentThread::id, thread -> thread));
        var decisions = queue.latestDecisions(ids).stream().collect(groupingBy(DecisionRow::commentId));
        return comments.stream()
                .map(comment -> new CommentCard(
                        comment,
                        threads.getOrDefault(comment.id(), CommentThread.none(comment.id())),
                        "/admin/entries/" + model.type(comment.entryType()).id(comment.entryId()),
                        comment.isEdited() && comment.visibleBody() != null
                                ? WordDiff.between(comment.visibleBody(), comment.body())
                                : List.of(),
                        reports.getOrDefault(comment.id(), List.of()),
                        decisions.getOrDefault(comment.id(), List.of()).stream()
                                .findFirst()
                                .orElse(null),
                        look.apply(comment)))
                .toList();
    }
}
