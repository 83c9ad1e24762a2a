package org.linernotes.admin.action;

import org.linernotes.review.EntryAction;

/** Steps as buttons call them. */
final class StepWords {
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
            case RESCHEDULE -> "Move the schedule";
            case EXPIRE -> "Set an end";
            case UNPUBLISH -> "Unpublish";
            case TAKE_DOWN -> "Take down";
            case LIFT_TAKE_DOWN -> "Show again";
        };
    }
}
