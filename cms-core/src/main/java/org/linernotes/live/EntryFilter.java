package org.linernotes.live;

import java.time.Instant;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Which entries of a type a list holds: those that every condition keeps.
 *
 * @param letter of the index, A to Z or {@code #}; null: any
 * @param membership in which ways entries may belong; null: however
 * @param since when they changed at the earliest; null: whenever
 * @param listed whether what asks to be passed by is left out
 */
public record EntryFilter(
        String type,
        @Nullable String letter,
        List<RankRange> ranges,
        List<TargetFilter> targets,
        @Nullable Membership membership,
        @Nullable Instant since,
        boolean listed) {
    public EntryFilter {
        ranges = List.copyOf(ranges);
        targets = List.copyOf(targets);
    }

    /** All of a type. */
    public static EntryFilter all(String type) {
        return new EntryFilter(type, null, List.of(), List.of(), null, null, false);
    }

    public EntryFilter withLetter(@Nullable String wanted) {
        return new EntryFilter(type, wanted, ranges, targets, membership, since, listed);
    }

    public EntryFilter with(RankRange range) {
        return new EntryFilter(
                type,
                letter,
                Stream.concat(ranges.stream(), Stream.of(range)).toList(),
                targets,
                membership,
                since,
                listed);
    }

    public EntryFilter with(TargetFilter target) {
        return new EntryFilter(
                type,
                letter,
                ranges,
                Stream.concat(targets.stream(), Stream.of(target)).toList(),
                membership,
                since,
                listed);
    }

    /** Narrows it to what belongs to something in one way or another. */
    public EntryFilter with(Membership wanted) {
        return new EntryFilter(type, letter, ranges, targets, wanted, since, listed);
    }

    public EntryFilter changedSince(@Nullable Instant earliest) {
        return new EntryFilter(type, letter, ranges, targets, membership, earliest, listed);
    }

    public EntryFilter listedOnly() {
        return new EntryFilter(type, letter, ranges, targets, membership, since, true);
    }

    EntryFilter without(RankRange range) {
        return new EntryFilter(
                type,
                letter,
                ranges.stream().filter(other -> !other.equals(range)).toList(),
                targets,
                membership,
                since,
                listed);
    }

    /** Whether only the letter narrows it. */
    boolean isWhole() {
        return ranges.isEmpty() && targets.isEmpty() && membership == null && since == null;
    }

    /** The keys that the letter keeps; null: all. */
    @Nullable
    LetterKeys letterKeys() {
        return letter == null ? null : LetterKeys.of(letter);
    }
}
