package org.linernotes.review;

import jakarta.inject.Singleton;
import org.linernotes.entry.CreateEntry;
import org.linernotes.entry.SaveEntry;
import org.linernotes.publication.CancelSchedule;
import org.linernotes.publication.Publications;
import org.linernotes.publication.Publish;
import org.linernotes.publication.Reschedule;
import org.linernotes.publication.Schedule;
import org.linernotes.publication.Unpublish;

/** The commands from a draft to its readers. */
@Singleton
record EditorCommands(
        CreateEntry create,
        SaveEntry save,
        SubmitForReview submit,
        Approve approve,
        RequestChanges requestChanges,
        Withdraw withdraw,
        Publish publish,
        Schedule schedule,
        Reschedule reschedule,
        CancelSchedule cancel,
        Unpublish unpublish,
        Publications publications) {}
