package org.linernotes.admin.entry;

import java.util.List;
import org.linernotes.account.Permission;
import org.linernotes.account.Session;
import org.linernotes.admin.action.StepOutcome;
import org.linernotes.admin.action.StepPanel;
import org.linernotes.admin.review.ChangeRequests;
import org.linernotes.admin.review.ReviewEvent;
import org.linernotes.entry.WorkState;
import org.linernotes.review.EntryAction;

/** An entry as people look at it before they decide what to do with it. */
public record EntryPage(
        Session session,
        EntryHeader header,
        EntryBody body,
        StepPanel steps,
        EntryHistory history,
        StepOutcome outcome) {
    public boolean mayWrite() {
        return session.actor().may(Permission.WRITE);
    }

    /** What has to change before it can be approved. */
    public List<ReviewEvent> requests() {
        return header.label().status().work() == WorkState.CHANGES_REQUESTED
                ? ChangeRequests.open(history.events())
                : List.of();
    }

    /** Whether the viewer may make an earlier revision the newest again. */
    public boolean mayRestore() {
        return steps.may(EntryAction.SAVE);
    }
}
