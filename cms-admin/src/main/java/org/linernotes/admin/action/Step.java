package org.linernotes.admin.action;

import java.util.List;
import java.util.Locale;
import org.linernotes.review.AllowedAction;
import org.linernotes.review.EntryAction;

/**
 * A step on an entry's page.
 *
 * @param reasons why the viewer cannot take it; none: they can
 */
public record Step(EntryAction action, String label, List<String> reasons) {
    public Step {
        reasons = List.copyOf(reasons);
    }

    static Step of(AllowedAction allowed) {
        return new Step(allowed.action(), StepWords.of(allowed.action()), allowed.reasons());
    }

    public boolean allowed() {
        return reasons.isEmpty();
    }

    /** Whether it happens at a time that its form asks for. */
    public static boolean hasTime(EntryAction action) {
        return action == EntryAction.SCHEDULE || action == EntryAction.RESCHEDULE || action == EntryAction.EXPIRE;
    }

    /** The name of its form, such as {@code request-changes}. */
    public String key() {
        return key(action);
    }

    static String key(EntryAction action) {
        return action.name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
