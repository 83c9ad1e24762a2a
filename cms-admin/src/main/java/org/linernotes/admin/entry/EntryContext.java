package org.linernotes.admin.entry;

import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.linernotes.content.Content;
import org.linernotes.entry.EntrySummary;
import org.linernotes.publication.Publication;

/** What was read of an entry before anything is named. */
record EntryContext(
        EntrySummary summary,
        Content content,
        List<PartRow> parts,
        List<UsageRow> usages,
        Reviewing reviewing,
        List<Publication> publications,
        Revisions revisions) {
    /** The review that it is in, what else is in that, and what was decided on the entry. */
    record Reviewing(@Nullable ReviewRow review, List<UUID> others, List<DecisionRow> decisions) {
        static final Reviewing NONE = new Reviewing(null, List.of(), List.of());
    }

    /** The newest revisions, and the number of the one that readers see. */
    record Revisions(List<RevisionSummary> newest, @Nullable Integer live) {}

    UUID id() {
        return summary.id();
    }

    int headNumber() {
        return revisions.newest().getFirst().number();
    }
}
