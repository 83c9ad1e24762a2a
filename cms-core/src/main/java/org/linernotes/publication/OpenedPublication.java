package org.linernotes.publication;

import static org.linernotes.publication.PublicationRow.text;

import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** A publication that a command adds, with all its rows. */
record OpenedPublication(
        Interval interval,
        RevisionToPublish revision,
        @Nullable UUID publisher) {
    PublicationRow.Added row() {
        var projection = revision.projection();
        return new PublicationRow.Added(
                interval.id().toString(),
                interval.entryId().toString(),
                revision.content().type().name(),
                interval.revisionId().toString(),
                projection.slug(),
                projection.title(),
                projection.sortTitle(),
                projection.listing().sortKey(),
                projection.listing().unlisted(),
                projection.delivered(),
                interval.contentChangedAt().toString(),
                interval.liveFrom().toString(),
                text(interval.liveUntil()),
                text(interval.expiresAt()),
                text(interval.endedBy()),
                text(publisher));
    }

    DerivedRows derived() {
        return new DerivedRows(interval.id(), revision.projection());
    }
}
