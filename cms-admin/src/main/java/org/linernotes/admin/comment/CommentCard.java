package org.linernotes.admin.comment;

import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.linernotes.admin.diff.WordRun;
import org.linernotes.comment.CommentState;
import org.linernotes.comment.CommentThread;
import org.linernotes.comment.DecisionRow;
import org.linernotes.comment.OpenReport;
import org.linernotes.comment.QueuedComment;
import org.linernotes.content.Excerpt;

/**
 * A comment to decide on.
 *
 * @param thread what it answers, and what answers it
 * @param entryPath the page of its entry
 * @param changes from the text that readers see to that of its author's edit; empty where there is none
 * @param reports the first of those that are open
 * @param decision the latest
 */
public record CommentCard(
        QueuedComment comment,
        CommentThread thread,
        String entryPath,
        List<WordRun> changes,
        List<OpenReport> reports,
        @Nullable DecisionRow decision,
        Look look) {
    private static final int LONGEST_BEGINNING = 120;

    /** What became of a comment since somebody looked at it. */
    public enum Look {
        SAME,
        /** It still has to be decided, but is not what was seen. */
        CHANGED,
        /** Somebody decided. */
        SETTLED
    }

    public CommentCard {
        changes = List.copyOf(changes);
        reports = List.copyOf(reports);
    }

    public boolean isSettled() {
        return look == Look.SETTLED;
    }

    public boolean isChanged() {
        return look == Look.CHANGED;
    }

    /** Those that are not shown. */
    public int moreReports() {
        return comment.reports() - reports.size();
    }

    public boolean isAboutAnotherText(OpenReport report) {
        return !report.revisionId().equals(comment.visibleRevisionId());
    }

    public List<CommentStep> steps() {
        return CommentStep.of(this);
    }

    public boolean isReply() {
        return thread.parentName() != null;
    }

    /** What it answers, where readers do not see that as it was written. */
    public @Nullable String parentStateWords() {
        return switch (thread.parentState()) {
            case PENDING -> "which waits for a decision";
            case REJECTED -> "rejected";
            case SPAM -> "spam";
            case WITHDRAWN -> "taken back by its author";
            case ERASED -> "erased";
            case PUBLISHED, APPROVED -> null;
            case null -> null;
        };
    }

    /** The first words of what it answers. */
    public String parentBeginning() {
        return Excerpt.of(Objects.requireNonNullElse(thread.parentBody(), ""), LONGEST_BEGINNING);
    }

    /** How many replies stand and fall with it; empty: none. */
    public String repliesWords() {
        return switch (thread.replies()) {
            case 0 -> "";
            case 1 -> "1 reply";
            default -> "%d replies".formatted(thread.replies());
        };
    }

    /** The state in words. */
    public String stateWords() {
        return words(comment.state());
    }

    static String words(CommentState state) {
        return switch (state) {
            case PENDING -> "Waits";
            case PUBLISHED -> "Visible";
            case APPROVED -> "Approved";
            case REJECTED -> "Rejected";
            case SPAM -> "Spam";
            case WITHDRAWN -> "Taken back";
            case ERASED -> "Erased";
        };
    }

    /** What the state looks like. */
    public String stateStyle() {
        return switch (comment.state()) {
            case PENDING -> "review";
            case PUBLISHED, APPROVED -> "live";
            case REJECTED, SPAM -> "changes";
            case WITHDRAWN, ERASED -> "rest";
        };
    }

    /** What was done, where it is settled; the name of who did it follows. */
    public String settledWords() {
        return switch (comment.state()) {
            case WITHDRAWN -> "Taken back by its author";
            case ERASED -> "Erased";
            case PENDING -> "Sent back to the queue by";
            case PUBLISHED -> "Left visible by";
            case SPAM -> "Marked as spam by";
            case APPROVED, REJECTED -> words(comment.state()) + " by";
        };
    }

    public boolean isGone() {
        return comment.state() == CommentState.WITHDRAWN || comment.state() == CommentState.ERASED;
    }

    /** A report's reason in words. */
    public static String words(OpenReport report) {
        return switch (report.reason()) {
            case SPAM -> "Spam";
            case ABUSE -> "Abuse";
            case OFF_TOPIC -> "Off topic";
            case PERSONAL_DATA -> "Personal data";
            case ILLEGAL -> "Illegal";
            case OTHER -> "Something else";
        };
    }
}
