package org.linernotes.publication;

import static java.util.function.Function.identity;
import static java.util.stream.Collectors.toMap;

import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;

/** What a command changes in an entry's timeline. */
record TimelineChange(Timeline before, Timeline after) {
    boolean changesAnything() {
        return !before.intervals().equals(after.intervals());
    }

    /** The instants after {@code now} at which something would have begun or ended, and does not any more. */
    Stream<Instant> takenBack(Instant now) {
        var remaining = boundaries(after.intervals()).toList();
        return boundaries(before.intervals())
                .filter(boundary -> boundary.isAfter(now) && !remaining.contains(boundary));
    }

    private static Stream<Instant> boundaries(List<Interval> intervals) {
        return intervals.stream()
                .flatMap(interval ->
                        Stream.of(Optional.of(interval.liveFrom()), Optional.ofNullable(interval.liveUntil())))
                .flatMap(Optional::stream);
    }

    /** Publications as they were that will never be, or will begin or end otherwise. */
    Stream<Interval> replaced() {
        return Stream.concat(removed().stream(), changes().map(Change::was));
    }

    /** Publications that will never be. */
    List<Interval> removed() {
        var remaining = after.intervals().stream().map(Interval::id).toList();
        return before.intervals().stream()
                .filter(interval -> !remaining.contains(interval.id()))
                .toList();
    }

    List<Interval> added() {
        var known = before.intervals().stream().map(Interval::id).toList();
        return after.intervals().stream()
                .filter(interval -> !known.contains(interval.id()))
                .toList();
    }

    /** Publications that begin where they did and end earlier. */
    List<Interval> shortened() {
        return changes()
                .filter(change -> !change.moves() && change.shortens())
                .map(Change::now)
                .toList();
    }

    List<Interval> moved() {
        return changes().filter(Change::moves).map(Change::now).toList();
    }

    /** Publications that begin where they did and end later, or for another reason. */
    List<Interval> prolonged() {
        return changes()
                .filter(change -> !change.moves() && !change.shortens())
                .map(Change::now)
                .toList();
    }

    /** Every publication that begins or ends otherwise than it did. */
    List<Interval> touched() {
        return Stream.concat(added().stream(), changes().map(Change::now)).toList();
    }

    private Stream<Change> changes() {
        var earlier = before.intervals().stream().collect(toMap(Interval::id, identity()));
        return after.intervals().stream()
                .filter(interval -> earlier.containsKey(interval.id()))
                .map(interval -> new Change(Objects.requireNonNull(earlier.get(interval.id())), interval))
                .filter(change -> !change.was().equals(change.now()));
    }

    private record Change(Interval was, Interval now) {
        boolean moves() {
            return !was.liveFrom().equals(now.liveFrom());
        }

        boolean shortens() {
            var end = now.liveUntil();
            return end != null && was.endsAfter(end);
        }
    }
}
