package org.linernotes.publication;

import jakarta.inject.Singleton;

/** Every command of this feature, for tests that choose among them. */
@Singleton
record Commands(
        Publish publish,
        Schedule schedule,
        Reschedule reschedule,
        CancelSchedule cancel,
        PublishScheduled publishScheduled,
        Expire expire,
        Unpublish unpublish,
        TakeDown takeDown,
        LiftTakeDown lift,
        Publications publications) {}
