package org.linernotes.admin.comment;

import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import org.linernotes.comment.CommentState;
import org.linernotes.comment.Verdict;

/**
 * A decision that is offered on a card.
 *
 * @param key what to press, such as {@code a} or {@code shift+d}
 */
public record CommentStep(Verdict verdict, String label, String key, String icon) {
    static List<CommentStep> of(CommentCard card) {
        if (card.isGone()) {
            return List.of();
        }
        if (card.isSettled()) {
            return overrides(card.comment().state());
        }
        return card.comment().isEdited() ? onEdit() : onText(card);
    }

    /** Another moderator was first: the one key that decides otherwise is not the one that was just pressed. */
    private static List<CommentStep> overrides(CommentState state) {
        return Stream.of(
                        approve("Approve instead", "shift+a"),
                        new CommentStep(Verdict.REJECTED, "Reject instead", "shift+d", "clear"))
                .filter(step -> !step.verdict().name().equals(state.name()))
                .toList();
    }

    private static List<CommentStep> onEdit() {
        return List.of(
                approve("Approve edit", "a"),
                new CommentStep(Verdict.EDIT_REJECTED, "Keep earlier text", "d", "previous"),
                new CommentStep(Verdict.REJECTED, "Reject comment", "shift+d", "clear"),
                spam());
    }

    private static List<CommentStep> onText(CommentCard card) {
        var state = card.comment().state().name();
        return Stream.of(approve("Approve", "a"), new CommentStep(Verdict.REJECTED, "Reject", "d", "clear"), spam())
                .filter(step ->
                        card.comment().reports() > 0 || !step.verdict().name().equals(state))
                .toList();
    }

    private static CommentStep approve(String label, String key) {
        return new CommentStep(Verdict.APPROVED, label, key, "approved");
    }

    private static CommentStep spam() {
        return new CommentStep(Verdict.SPAM, "Spam", "s", "trashed");
    }

    /** The key as it is written on keyboards. */
    public String keyWords() {
        return key.startsWith("shift+")
                ? "⇧" + key.substring(6).toUpperCase(Locale.ROOT)
                : key.toUpperCase(Locale.ROOT);
    }
}
