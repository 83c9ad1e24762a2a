package org.linernotes.admin.action;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/** What was done just now, said at the top of the next page. */
public enum Done {
    CREATED("Created as a draft. Readers see nothing of it yet."),
    SAVED("Saved as a new revision."),
    UNCHANGED("Nothing had changed, so there is no new revision."),
    AS_IT_WAS("All of this was so already, so nothing was changed."),
    SUBMITTED("Submitted for review."),
    WITHDRAWN("Withdrawn from review."),
    CHANGES_REQUESTED("Sent back with what has to change."),
    APPROVED("Approved."),
    PUBLISHED("Published. Readers see it now."),
    SCHEDULED("Scheduled. It goes live by itself."),
    RESCHEDULED("The schedule was moved."),
    UNSCHEDULED("The schedule was cancelled."),
    END_SET("The end was set."),
    END_REMOVED("It stays live without an end."),
    UNPUBLISHED("Unpublished. Readers do not see it any more."),
    TAKEN_DOWN("Taken down. Readers do not see it, whatever else is set."),
    SHOWN_AGAIN("Shown again."),
    RESUBMITTED("Submitted again as it was."),
    DISCARDED("The newer draft was discarded. Its revisions are in the history, where each can be restored."),
    TRASHED("Moved to the trash. It can be brought back as it was."),
    BROUGHT_BACK("Brought back, with its draft as it was."),
    RESTORED("Restored as a new revision.");

    private final String sentence;

    Done(String sentence) {
        this.sentence = sentence;
    }

    public String sentence() {
        return sentence;
    }

    /** As it stands in addresses. */
    public String key() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    public static Optional<Done> of(String key) {
        return Arrays.stream(values()).filter(done -> done.key().equals(key)).findFirst();
    }
}
