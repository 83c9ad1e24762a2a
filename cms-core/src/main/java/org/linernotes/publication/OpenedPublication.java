package org.linernotes.publication;

import static org.linernotes.publication.PublicationRow.text;

import java.util.UUID;
import java.util.stream.Stream;
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

    Stream<PublicationRow.Pointing> references() {
        return revision.projection().references().stream()
                .map(reference -> new PublicationRow.Pointing(
                        interval.id().toString(),
                        reference.field(),
                        reference.position(),
                        reference.role(),
                        reference.target().toString(),
                        reference.required(),
                        reference.part()));
    }

    Stream<PublicationRow.Ranked> ranks() {
        return revision.projection().listing().ranks().stream()
                .map(rank -> new PublicationRow.Ranked(
                        interval.id().toString(),
                        rank.field(),
                        rank.descending(),
                        rank.scope().toString(),
                        rank.within(),
                        rank.rank()));
    }

    PublicationRow.Found searchRow() {
        var text = revision.projection().searchText();
        return new PublicationRow.Found(
                interval.id().toString(), text.titleWords(), text.nameWords(), text.textWords());
    }

    Stream<PublicationRow.Holding> values() {
        return revision.projection().values().stream()
                .map(value -> new PublicationRow.Holding(
                        interval.id().toString(),
                        value.field(),
                        value.item(),
                        value.text(),
                        value.whole(),
                        text(value.day())));
    }

    Stream<PublicationRow.Containing> parts() {
        return revision.projection().parts().stream()
                .map(part -> new PublicationRow.Containing(
                        interval.id().toString(), part.id().toString(), part.kind()));
    }

    Stream<PublicationRow.Called> externalIds() {
        return revision.projection().externalIds().stream()
                .map(known -> new PublicationRow.Called(
                        interval.id().toString(),
                        known.scheme().name(),
                        known.value(),
                        known.scheme().isUnique()));
    }
}
