package org.linernotes.admin.entry;

import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.linernotes.admin.action.Relative;
import org.linernotes.admin.action.ScheduledRelative;
import org.linernotes.admin.review.ReviewEvent;
import org.linernotes.content.Content;
import org.linernotes.entry.EntrySummary;
import org.linernotes.publication.Publication;

/** What was read of an entry before anything is named. */
record EntryContext(
        EntrySummary summary,
        Content content,
        List<PartRow> parts,
        List<UsageRow> usages,
        Kindred kindred,
        Reviewing reviewing,
        List<Publication> publications,
        Revisions revisions) {
    /** What belongs to it, and what belongs to what is scheduled of it next. */
    record Kindred(List<Relative> relatives, List<ScheduledRelative> scheduled) {}

    /**
     * The review that it is in, what else is in that, what was said in all of them, and what was withdrawn last, if it
     * could go back as it was.
     */
    record Reviewing(
            @Nullable ReviewRow review,
            List<OtherItem> others,
            List<ReviewEvent> events,
            List<WithdrawnItem> withdrawn) {}

    /** The newest revisions, and the number of the one that readers see. */
    record Revisions(
            List<RevisionSummary> newest,
            int head,
            @Nullable Integer live) {}

    UUID id() {
        return summary.id();
    }

    int headNumber() {
        return revisions.head();
    }
}
