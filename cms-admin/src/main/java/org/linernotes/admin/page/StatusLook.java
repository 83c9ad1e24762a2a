package org.linernotes.admin.page;

import org.linernotes.entry.EntryStatus;
import org.linernotes.entry.WorkState;

/** The colours and the icon that stand beside a status word. */
public record StatusLook(String colours, String icon) {
    public static final StatusLook TAKEN_DOWN = new StatusLook("changes", "unpublished");

    public static StatusLook of(EntryStatus status) {
        return switch (status.publication()) {
            case NEVER -> of(status.work());
            case LIVE -> new StatusLook("live", "live");
            case UNPUBLISHED -> new StatusLook("rest", "unpublished");
            case ARCHIVED -> new StatusLook("rest", "archived");
            case TRASHED -> new StatusLook("changes", "trashed");
        };
    }

    private static StatusLook of(WorkState work) {
        return switch (work) {
            case DRAFT -> new StatusLook("draft", "draft");
            case IN_REVIEW -> new StatusLook("review", "review");
            case CHANGES_REQUESTED -> new StatusLook("changes", "changes");
            case APPROVED, CLEAN -> new StatusLook("approved", "approved");
        };
    }
}
