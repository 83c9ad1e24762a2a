package org.linernotes.admin.action;

import org.jspecify.annotations.Nullable;
import org.linernotes.review.EntryAction;

/** Steps as buttons call them. */
public final class StepWords {
    private StepWords() {}

    static String of(EntryAction action) {
        return switch (action) {
            case SAVE -> "Edit";
            case SUBMIT -> "Submit for review";
            case WITHDRAW -> "Withdraw from review";
            case REQUEST_CHANGES -> "Request changes";
            case APPROVE -> "Approve";
            case PUBLISH -> "Publish";
            case SCHEDULE -> "Schedule";
            case UNSCHEDULE -> "Cancel the schedule";
            case RESCHEDULE -> "Move or publish now";
            case EXPIRE -> "Set an end";
            case UNPUBLISH -> "Unpublish";
            case TAKE_DOWN -> "Take down";
            case LIFT_TAKE_DOWN -> "Show again";
            case DISCARD_DRAFT -> "Discard the newer draft";
            case TRASH -> "Move to the trash";
            case RESTORE -> "Bring back";
        };
    }

    /** Above what can go along. */
    public static String legend(EntryAction action) {
        return switch (action) {
            case UNPUBLISH -> "Needed by these, which cannot stay without it";
            case EXPIRE -> "These end with it";
            case WITHDRAW -> "In the same review; withdraw these, too";
            case RESCHEDULE, UNSCHEDULE -> "Scheduled together with";
            case SAVE,
                    SUBMIT,
                    REQUEST_CHANGES,
                    APPROVE,
                    PUBLISH,
                    SCHEDULE,
                    TAKE_DOWN,
                    LIFT_TAKE_DOWN,
                    DISCARD_DRAFT,
                    TRASH,
                    RESTORE -> "Together with";
        };
    }

    /** With a place for how many; null: nothing goes along. */
    static @Nullable String together(EntryAction action, boolean now) {
        return switch (action) {
            case SUBMIT -> "Submit all %d together";
            case WITHDRAW -> "Withdraw all %d together";
            case PUBLISH -> "Publish all %d together";
            case SCHEDULE -> "Schedule all %d together";
            case RESCHEDULE -> now ? "Publish all %d now" : "Move all %d together";
            case UNSCHEDULE -> "Cancel all %d together";
            case UNPUBLISH -> "Unpublish all %d together";
            case EXPIRE -> "Give all %d the same end";
            case SAVE, REQUEST_CHANGES, APPROVE, TAKE_DOWN, LIFT_TAKE_DOWN, DISCARD_DRAFT, TRASH, RESTORE -> null;
        };
    }
}
