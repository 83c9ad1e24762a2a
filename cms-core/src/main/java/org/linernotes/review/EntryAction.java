package org.linernotes.review;

/** What a person can do with an entry. */
public enum EntryAction {
    SAVE,
    SUBMIT,
    WITHDRAW,
    REQUEST_CHANGES,
    APPROVE,
    PUBLISH,
    SCHEDULE,
    UNSCHEDULE,
    RESCHEDULE,
    EXPIRE,
    UNPUBLISH,
    TAKE_DOWN,
    LIFT_TAKE_DOWN,
    DISCARD_DRAFT,
    TRASH,
    RESTORE
}
