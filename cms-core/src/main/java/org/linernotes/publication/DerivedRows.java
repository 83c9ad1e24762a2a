package org.linernotes.publication;

import static org.linernotes.publication.PublicationRow.text;

import java.util.UUID;
import java.util.stream.Stream;
import org.linernotes.content.Projection;

/** The rows beside a publication by which readers find, filter and order it. */
record DerivedRows(UUID publicationId, Projection projection) {
    PublicationRow.Listed listed() {
        return new PublicationRow.Listed(
                publicationId.toString(),
                projection.listing().sortKey(),
                projection.listing().unlisted());
    }

    Stream<PublicationRow.Pointing> references() {
        return projection.references().stream()
                .map(reference -> new PublicationRow.Pointing(
                        publicationId.toString(),
                        reference.field(),
                        reference.position(),
                        reference.role(),
                        reference.target().toString(),
                        reference.required(),
                        reference.part()));
    }

    Stream<PublicationRow.Ranked> ranks() {
        return projection.listing().ranks().stream()
                .map(rank -> new PublicationRow.Ranked(
                        publicationId.toString(),
                        rank.field(),
                        rank.descending(),
                        rank.scope().toString(),
                        rank.within(),
                        rank.rank()));
    }

    PublicationRow.Found searchRow(String projectedAs) {
        var text = projection.searchText();
        return new PublicationRow.Found(
                publicationId.toString(), text.titleWords(), text.nameWords(), text.textWords(), projectedAs);
    }

    Stream<PublicationRow.Holding> values() {
        return projection.values().stream()
                .map(value -> new PublicationRow.Holding(
                        publicationId.toString(),
                        value.field(),
                        value.item(),
                        value.text(),
                        value.whole(),
                        text(value.day())));
    }

    Stream<PublicationRow.Containing> parts() {
        return projection.parts().stream()
                .map(part -> new PublicationRow.Containing(
                        publicationId.toString(), part.id().toString(), part.kind()));
    }

    Stream<PublicationRow.Called> externalIds() {
        return projection.externalIds().stream()
                .map(known -> new PublicationRow.Called(
                        publicationId.toString(),
                        known.scheme().name(),
                        known.value(),
                        known.scheme().isUnique()));
    }
}
