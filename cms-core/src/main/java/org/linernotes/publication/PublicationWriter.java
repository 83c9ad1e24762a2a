package org.linernotes.publication;

import io.micronaut.json.JsonMapper;
import jakarta.inject.Singleton;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.function.Function;
import java.util.function.ToIntFunction;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.linernotes.content.ContentModel;
import org.linernotes.content.ProjectionKey;

/** Writes what a command changes: all closings of all its entries first, then all openings. */
@Singleton
class PublicationWriter {
    private final PublicationRows publications;
    private final ProjectionRows renewals;
    private final JsonMapper json;
    private final String projectedAs;

    PublicationWriter(PublicationRows publications, ProjectionRows renewals, JsonMapper json, ContentModel model) {
        this.publications = publications;
        this.renewals = renewals;
        this.json = json;
        this.projectedAs = ProjectionKey.of(model);
    }

    void close(Collection<TimelineChange> changes) {
        var removed = all(changes, TimelineChange::removed);
        if (!removed.isEmpty()) {
            expect(
                    removed.size(),
                    publications.remove(removed.stream().map(Interval::id).toList()));
        }
        change(all(changes, TimelineChange::shortened));
        change(all(changes, TimelineChange::moved));
    }

    void open(Collection<TimelineChange> changes, Map<UUID, RevisionToPublish> revisions, @Nullable UUID publisher) {
        change(all(changes, TimelineChange::prolonged));
        var added = all(changes, TimelineChange::added).stream()
                .map(interval -> new OpenedPublication(
                        interval, Objects.requireNonNull(revisions.get(interval.entryId())), publisher))
                .toList();
        write(added.stream().map(OpenedPublication::row), publications::add);
        var derived = added.stream().map(OpenedPublication::derived).toList();
        write(derived.stream().flatMap(DerivedRows::references), publications::addReferences);
        writeDerived(derived);
    }

    /** Replaces what is derived from contents; whom they point to stays, as the intervals of their targets rest on it. */
    void renew(List<DerivedRows> derived) {
        renewals.forget(derived.stream().map(DerivedRows::publicationId).toList());
        renewals.list(document(derived.stream().map(DerivedRows::listed).toList()));
        renewals.own(document(derived.stream().flatMap(DerivedRows::parts).toList()));
        writeDerived(derived);
    }

    private void writeDerived(List<DerivedRows> derived) {
        write(derived.stream().flatMap(DerivedRows::values), publications::addValues);
        write(derived.stream().flatMap(DerivedRows::parts), publications::addParts);
        write(derived.stream().flatMap(DerivedRows::externalIds), publications::addExternalIds);
        write(derived.stream().flatMap(DerivedRows::ranks), publications::addRanks);
        write(derived.stream().map(rows -> rows.searchRow(projectedAs)), publications::addSearchRows);
    }

    private void change(List<Interval> intervals) {
        write(intervals.stream().map(PublicationRow.Changed::of), publications::change);
    }

    private void write(Stream<? extends PublicationRow> rows, ToIntFunction<String> statement) {
        var listed = rows.toList();
        if (!listed.isEmpty()) {
            expect(listed.size(), statement.applyAsInt(document(listed)));
        }
    }

    private String document(List<? extends PublicationRow> rows) {
        try {
            return json.writeValueAsString(rows);
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        }
    }

    private static void expect(int expected, int written) {
        if (written != expected) {
            throw new IllegalStateException("%d rows written instead of %d".formatted(written, expected));
        }
    }

    private static List<Interval> all(
            Collection<TimelineChange> changes, Function<TimelineChange, List<Interval>> part) {
        return changes.stream().flatMap(change -> part.apply(change).stream()).toList();
    }
}
