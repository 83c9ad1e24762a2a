package org.linernotes.publication;

import jakarta.inject.Singleton;
import java.util.List;
import java.util.UUID;
import java.util.function.Predicate;
import java.util.stream.Stream;

/** Remembers what one command scheduled, moved or ended together, so that the next step can take all of it along. */
@Singleton
class PublicationSets {
    private final PublicationSetRows rows;

    PublicationSets(PublicationSetRows rows) {
        this.rows = rows;
    }

    /** Whoever is scheduled, moved or ended alone leaves its set. */
    void remember(LiveChange change, PreparedChange prepared) {
        var kind = change.note().kind();
        var now = prepared.hold().at();
        if (kind.begins()) {
            var begun = ids(
                    prepared.changes().stream()
                            .flatMap(each -> Stream.concat(each.added().stream(), each.moved().stream())),
                    interval -> interval.beginsAfter(now));
            rows.begin(begun, change.note().set());
        }
        if (kind.ends()) {
            rows.end(
                    ids(prepared.touched(), interval -> interval.liveUntil() != null && !interval.isReplaced()),
                    change.note().set());
        }
    }

    private static List<UUID> ids(Stream<Interval> intervals, Predicate<Interval> condition) {
        return intervals.filter(condition).map(Interval::id).toList();
    }
}
