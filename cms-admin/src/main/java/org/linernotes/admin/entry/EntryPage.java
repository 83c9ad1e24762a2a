package org.linernotes.admin.entry;

import org.linernotes.account.Permission;
import org.linernotes.account.Session;
import org.linernotes.admin.action.StepOutcome;
import org.linernotes.admin.action.StepPanel;
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

    /** Whether the viewer may make an earlier revision the newest again. */
    public boolean mayRestore() {
        return steps.may(EntryAction.SAVE);
    }
}
