package org.linernotes.admin.form;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.linernotes.account.Session;
import org.linernotes.admin.action.Done;
import org.linernotes.admin.review.ReviewEvent;
import org.linernotes.entry.EntryStatus;
import org.linernotes.entry.PublicationState;

/** A form for a content. */
public record FormPage(
        Session session,
        FormHead head,
        List<FormGroup> groups,
        Kept kept,
        List<FormProblem> problems,
        @Nullable FormConflict conflict,
        Setting setting) {
    /**
     * What is around the form.
     *
     * @param zone in which its times are
     * @param done what was done just before; null: nothing
     * @param status of the entry; null: it is new
     * @param requests what has to change in it
     */
    public record Setting(
            String zone, @Nullable Done done, @Nullable EntryStatus status, List<ReviewEvent> requests) {
        public Setting {
            requests = List.copyOf(requests);
        }
    }

    public FormPage {
        groups = List.copyOf(groups);
        problems = List.copyOf(problems);
    }

    /** What saving does, and what not. */
    public String savingWords() {
        var status = setting.status();
        if (status == null) {
            return "Readers see nothing of a draft.";
        }
        return head.baseNumber() == null
                ? ""
                : "Saving makes revision %d. %s%s".formatted(head.baseNumber() + 1, seen(status), reviewed(status));
    }

    private static String seen(EntryStatus status) {
        if (status.publication() == PublicationState.LIVE) {
            return "What is live stays as it is.";
        }
        return status.scheduledAt() == null ? "Readers see nothing of it." : "What is scheduled stays as it is.";
    }

    private static String reviewed(EntryStatus status) {
        return switch (status.work()) {
            case IN_REVIEW -> " It is in review; the reviewer reads the new revision then.";
            case APPROVED -> " It is approved; the new revision needs a review of its own.";
            case CLEAN, DRAFT, CHANGES_REQUESTED -> "";
        };
    }
}
