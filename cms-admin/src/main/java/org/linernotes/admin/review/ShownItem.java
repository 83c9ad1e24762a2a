package org.linernotes.admin.review;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.linernotes.admin.content.CheckGroup;
import org.linernotes.admin.content.GroupView;
import org.linernotes.admin.diff.ChangeView;
import org.linernotes.admin.reference.EntryLabel;
import org.linernotes.review.ItemState;

/**
 * An item of a review with every word that it says, and how that differs from what readers know.
 *
 * @param value what a form sends for it: entry, revision and the hash of what is shown
 * @param against the number of the revision that readers see or saw last; null: it is all new
 * @param live whether they see that now
 * @param checks which rules it breaks
 * @param refusals why the viewer cannot decide on it; none: they can
 * @param nextPath the review in which it went on; null: in none
 */
public record ShownItem(
        EntryLabel label,
        String value,
        ItemState state,
        int number,
        @Nullable Integer against,
        boolean live,
        List<ChangeView> changes,
        List<GroupView> groups,
        List<CheckGroup> checks,
        List<String> refusals,
        @Nullable String nextPath) {
    public ShownItem {
        changes = List.copyOf(changes);
        groups = List.copyOf(groups);
        checks = List.copyOf(checks);
        refusals = List.copyOf(refusals);
    }

    /** Whether it is on its way to readers in this review. */
    public boolean isPending() {
        return isPending(state);
    }

    static boolean isPending(ItemState state) {
        return switch (state) {
            case OPEN, CHANGES_REQUESTED, APPROVED -> true;
            case WITHDRAWN, SUPERSEDED, DONE -> false;
        };
    }

    public boolean mayDecide() {
        return refusals.isEmpty();
    }

    public boolean mayApprove() {
        return mayDecide() && state == ItemState.OPEN;
    }

    public String anchor() {
        return "item-" + label.id();
    }

    /** How far it is, in a word. */
    public String stateWords() {
        return switch (state) {
            case OPEN -> "waits for a decision";
            case CHANGES_REQUESTED -> "changes requested";
            case APPROVED -> "approved";
            case WITHDRAWN -> "withdrawn";
            case SUPERSEDED -> nextPath == null ? "changed after that" : "went on in another review";
            case DONE -> "published or scheduled";
        };
    }

    /** The colours of that word. */
    public String stateLook() {
        return switch (state) {
            case OPEN -> "review";
            case CHANGES_REQUESTED -> "changes";
            case APPROVED -> "approved";
            case DONE -> "live";
            case WITHDRAWN, SUPERSEDED -> "rest";
        };
    }

    public String againstWords() {
        return against == null
                ? "All new"
                : live
                        ? "Against what is live (revision " + against + ")"
                        : "Against what was live last (revision " + against + ")";
    }
}
