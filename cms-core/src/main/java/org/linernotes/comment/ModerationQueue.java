package org.linernotes.comment;

import jakarta.inject.Singleton;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.linernotes.database.FullNode;

/** What waits for moderators, and what they decided. */
@FullNode
@Singleton
public class ModerationQueue {
    /** So many reports of a comment are shown. */
    public static final int MOST_REPORTS = 10;

    private static final int LONGEST_BEGINNING = 300;
    private static final int MOST_REPLIES = 1_000;
    private static final UUID BEFORE_ALL = new UUID(0, 0);

    private final QueueRows rows;
    private final Decisions decisions;

    ModerationQueue(QueueRows rows, Decisions decisions) {
        this.rows = rows;
        this.decisions = decisions;
    }

    /**
     * A page of a queue, the oldest first.
     *
     * @param after the last comment of the page before; null: the first page
     */
    public List<QueuedComment> page(QueueName queue, @Nullable UUID after, int limit) {
        return rows.find(ids(queue, after, limit));
    }

    /** Which comments are on a page of a queue. */
    public List<UUID> ids(QueueName queue, @Nullable UUID after, int limit) {
        var postedAt = after == null ? Instant.EPOCH : rows.findPostedAt(after).orElse(Instant.EPOCH);
        return ids(queue, postedAt, after == null ? BEFORE_ALL : after, limit);
    }

    /** How many are in a queue, counted up to a number. */
    public int count(QueueName queue, int most) {
        return ids(queue, Instant.EPOCH, BEFORE_ALL, most).size();
    }

    private List<UUID> ids(QueueName queue, Instant postedAt, UUID after, int limit) {
        return switch (queue) {
            case DEFAULT -> rows.waiting(postedAt, after, limit);
            case EDITS -> rows.edited(postedAt, after, limit);
            case REPORTED -> rows.reported(postedAt, after, limit);
            case PENDING, SPAM, APPROVED, REJECTED -> rows.inState(queue.name(), postedAt, after, limit);
        };
    }

    public List<QueuedComment> find(Collection<UUID> ids) {
        return rows.find(ids);
    }

    /** All decisions on the comments, the latest of each first. */
    public List<DecisionRow> decisions(Collection<UUID> commentIds) {
        return decisions.findOn(commentIds);
    }

    /** The latest decision on each of the comments. */
    public List<DecisionRow> latestDecisions(Collection<UUID> commentIds) {
        return decisions.findLatestOn(commentIds);
    }

    /** What each of the comments answers, and what answers it. */
    public List<CommentThread> threads(Collection<UUID> ids) {
        return rows.threads(ids, LONGEST_BEGINNING, MOST_REPLIES);
    }

    /** The first open reports on each of the comments. */
    public List<OpenReport> openReports(Collection<UUID> commentIds) {
        return rows.openReports(commentIds, MOST_REPORTS);
    }
}
