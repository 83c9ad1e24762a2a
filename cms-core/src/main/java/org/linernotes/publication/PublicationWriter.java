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

/** Writes what a command changes: all closings of all its entries first, then all openings. */
@Singleton
class PublicationWriter {
    private final PublicationRows publications;
    private final JsonMapper json;

    PublicationWriter(PublicationRows publications, JsonMapper json) {
        this.publications = publications;
        this.json = json;
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
        write(added.stream().flatMap(OpenedPublication::references), publications::addReferences);
        write(added.stream().flatMap(OpenedPublication::values), publications::addValues);
        write(added.stream().flatMap(OpenedPublication::parts), publications::addParts);
        write(added.stream().flatMap(OpenedPublication::externalIds), publications::addExternalIds);
        write(added.stream().flatMap(OpenedPublication::ranks), publications::addRanks);
        write(added.stream().map(OpenedPublication::searchRow), publications::addSearchRows);
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
