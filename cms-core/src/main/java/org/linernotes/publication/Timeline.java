package org.linernotes.publication;

import static java.util.Comparator.comparing;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.linernotes.problem.Problem;

/**
 * What an entry's readers see from a command's instant on.
 *
 * <p>Each interval runs until its own end or until the next one begins, whichever comes first; whoever adds, moves or
 * removes one gets its neighbours' ends by that rule.
 *
 * @param intervals those that have not ended at {@code now}, in their order
 * @param previous the one that ended last, if none is live
 */
record Timeline(
        UUID entryId,
        String title,
        Instant now,
        List<Interval> intervals,
        @Nullable Interval previous) {
    Timeline {
        intervals = intervals.stream().sorted(comparing(Interval::liveFrom)).toList();
    }

    /** The timeline out of what has not ended at the entry's command, or else what ended last. */
    static Timeline of(LockedEntry entry, List<Interval> stored) {
        var now = entry.commandedAt();
        return new Timeline(
                entry.id(),
                entry.title(),
                now,
                stored.stream().filter(interval -> interval.endsAfter(now)).toList(),
                stored.stream()
                        .filter(interval -> !interval.endsAfter(now))
                        .findFirst()
                        .orElse(null));
    }

    Optional<Interval> liveAt(Instant instant) {
        return intervals.stream().filter(interval -> interval.covers(instant)).findFirst();
    }

    Stream<Interval> coming() {
        return intervals.stream().filter(interval -> interval.beginsAfter(now));
    }

    Timeline publish(Opening opening) {
        var from = opening.from() == null ? now : opening.from();
        requireAhead(opening.from());
        if (opening.scheduled() == null && isShown(opening, from)) {
            return this;
        }
        var kept = choose(opening.scheduled());
        if (kept.isShown(opening, from)) {
            return kept;
        }
        var until = kept.until(opening, from);
        kept.requireFree(from);
        if (until != null && !until.isAfter(from)) {
            throw invalid("until", "“%s” would end before it begins; choose a later end.");
        }
        var opened = new Interval(
                        opening.id(),
                        entryId,
                        opening.revisionId(),
                        opening.slug(),
                        kept.changedAt(opening.revisionId(), from),
                        from,
                        null,
                        null,
                        null)
                .expiring(until, EndReason.EXPIRED);
        return kept.plus(opened).settled();
    }

    private boolean isShown(Opening opening, Instant from) {
        return liveAt(from)
                .filter(live -> live.shows(opening.revisionId(), until(opening, from)))
                .isPresent();
    }

    private @Nullable Instant until(Opening opening, Instant from) {
        return opening.until() != null
                ? opening.until()
                : liveAt(from).map(Interval::expiresAt).orElse(null);
    }

    /** Ends what is live at an instant; {@code at} null: at the command's. */
    Timeline unpublish(@Nullable Instant at, @Nullable ScheduledChoice scheduled) {
        requireAhead(at);
        var kept = choose(scheduled);
        var instant = at == null ? now : at;
        if (kept.intervals.isEmpty() && !intervals.isEmpty()) {
            return kept;
        }
        var live = kept.liveAt(instant)
                .orElseThrow(() -> wrongState(
                        at == null
                                ? "“%s” is not live; leave it out, or remove what is scheduled of it."
                                : "“%s” will not be live at " + Moments.inWords(instant) + "."));
        return at == null
                ? kept.with(live.ending(now, EndReason.UNPUBLISHED))
                : kept.unpublishedAt(at, live).settled();
    }

    /** Gives what is live or coming an end, or takes the end away. */
    Timeline expire(@Nullable Instant at) {
        requireAhead(at);
        if (intervals.isEmpty()) {
            throw wrongState("“%s” is neither live nor scheduled.");
        }
        return at == null
                ? endlessFirstRun().settled()
                : endRun(lastBegunBefore(at), at, EndReason.EXPIRED).settled();
    }

    Timeline reschedule(UUID publicationId, Instant at) {
        requireAhead(at);
        var moved = coming(publicationId);
        var rest = without(moved);
        rest.requireFree(at);
        if (moved.expiresAt() != null && !at.isBefore(moved.expiresAt())) {
            throw invalid("at", "“%s” would begin after its end on " + Moments.inWords(moved.expiresAt()) + ".");
        }
        return rest.plus(moved.beginning(at)).settled();
    }

    /** Begins now what would have begun later, and ends it when that would have ended. */
    Timeline bringForward(UUID publicationId, UUID id) {
        var early = coming(publicationId);
        return without(early)
                .publish(new Opening(
                        id, early.revisionId(), early.slug(), null, early.expiresAt(), ScheduledChoice.KEEP));
    }

    Timeline cancel(UUID publicationId) {
        return without(coming(publicationId)).settled();
    }

    private Timeline choose(@Nullable ScheduledChoice choice) {
        var coming =
                intervals.stream().filter(interval -> interval.beginsAfter(now)).findFirst();
        if (coming.isEmpty() || choice == ScheduledChoice.KEEP) {
            return this;
        }
        if (choice == null) {
            throw blocked(
                    "SCHEDULED",
                    "“%s” is scheduled for " + Moments.inWords(coming.get().liveFrom())
                            + "; say whether that is kept or removed.");
        }
        return with(intervals.stream()
                        .filter(interval -> !interval.beginsAfter(now))
                        .toList())
                .settled();
    }

    private void requireAhead(@Nullable Instant at) {
        if (at != null && !at.isAfter(now)) {
            throw invalid("at", "That time is not ahead any more; choose a later one.");
        }
    }

    private void requireFree(Instant from) {
        if (intervals.stream().anyMatch(interval -> interval.liveFrom().equals(from))) {
            throw blocked(
                    "SCHEDULED",
                    "Something is scheduled for “%s” at that very instant; choose another one, or remove it.");
        }
    }

    private Instant changedAt(UUID revisionId, Instant from) {
        var before = intervals.stream()
                .filter(interval -> !interval.beginsAfter(from))
                .reduce((_, later) -> later)
                .orElse(previous);
        return before != null && before.revisionId().equals(revisionId) ? before.contentChangedAt() : from;
    }

    private Interval coming(UUID publicationId) {
        var found = intervals.stream()
                .filter(interval -> interval.id().equals(publicationId))
                .findFirst();
        return found.filter(interval -> interval.beginsAfter(now))
                .orElseThrow(() -> wrongState("What was scheduled for “%s” has begun or is gone."));
    }

    private Interval lastBegunBefore(Instant at) {
        return intervals.stream()
                .filter(interval -> interval.liveFrom().isBefore(at))
                .reduce((_, later) -> later)
                .orElseThrow(() -> wrongState("“%s” is not live before " + Moments.inWords(at) + "."));
    }

    /** What would begin just then never begins. */
    private Timeline unpublishedAt(Instant at, Interval live) {
        if (live.liveFrom().isBefore(at)) {
            return endRun(live, at, EndReason.UNPUBLISHED);
        }
        var rest = without(live);
        return rest.intervals.stream()
                .filter(interval -> interval.isReplaced() && at.equals(interval.liveUntil()))
                .findFirst()
                .map(replaced -> rest.endRun(replaced, at, EndReason.UNPUBLISHED))
                .orElse(rest);
    }

    /** The end also holds for those it follows without a gap, should a schedule between them be cancelled. */
    private Timeline endRun(Interval last, Instant at, EndReason reason) {
        var changed = new ArrayList<>(intervals);
        var index = changed.indexOf(last);
        do {
            changed.set(index, changed.get(index).expiring(at, reason));
            index--;
        } while (index >= 0 && changed.get(index).isReplaced());
        return with(changed);
    }

    private Timeline endlessFirstRun() {
        var changed = new ArrayList<>(intervals);
        var index = 0;
        boolean goesOn;
        do {
            goesOn = changed.get(index).isReplaced();
            changed.set(index, changed.get(index).expiring(null, EndReason.EXPIRED));
            index++;
        } while (goesOn && index < changed.size());
        return with(changed);
    }

    private Timeline settled() {
        var result = new ArrayList<Interval>();
        for (var index = 0; index < intervals.size(); index++) {
            var free = intervals.get(index).freed();
            var next = index + 1 < intervals.size() ? intervals.get(index + 1).liveFrom() : null;
            result.add(
                    next != null
                                    && (free.liveUntil() == null
                                            || !free.liveUntil().isBefore(next))
                            ? free.replacedAt(next)
                            : free);
        }
        return with(result);
    }

    private Timeline plus(Interval added) {
        var more = new ArrayList<>(intervals);
        more.add(added);
        return with(more);
    }

    private Timeline without(Interval removed) {
        return with(
                intervals.stream().filter(interval -> !interval.equals(removed)).toList());
    }

    private Timeline with(Interval changed) {
        return with(intervals.stream()
                .map(interval -> interval.id().equals(changed.id()) ? changed : interval)
                .toList());
    }

    private Timeline with(List<Interval> others) {
        return new Timeline(entryId, title, now, others, previous);
    }

    private RuntimeException invalid(String path, String sentence) {
        return new Problem.Invalid("INSTANT", path, sentence.formatted(title), entryId).asException();
    }

    private RuntimeException blocked(String code, String sentence) {
        return new Problem.Blocked(code, null, sentence.formatted(title), entryId).asException();
    }

    private RuntimeException wrongState(String sentence) {
        return new Problem.WrongState(sentence.formatted(title), entryId).asException();
    }
}
