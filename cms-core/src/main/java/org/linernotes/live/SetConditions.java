package org.linernotes.live;

import java.util.EnumSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * By which condition a set is found, and which ones are left to check: a target keeps fewer than a range. Ways to belong
 * are looked up all of them.
 */
record SetConditions(
        @Nullable RankRange range,
        @Nullable TargetFilter target,
        @Nullable Ways ways,
        Ranges otherRanges,
        Targets otherTargets) {
    /** Where a set is looked up; nowhere: in its type. */
    enum Source {
        RANGE,
        TARGET,
        POINTERS,
        TITLES
    }

    /** Column by column, as statements take them. */
    record Ways(List<UUID> targets, List<String> fields, List<String> roles, String titleWords) {
        static Ways of(Membership membership) {
            var pointers = membership.pointers();
            return new Ways(
                    pointers.stream().map(Membership.Pointer::target).toList(),
                    pointers.stream().map(Membership.Pointer::field).toList(),
                    pointers.stream().map(Membership.Pointer::role).toList(),
                    membership.titleExpression());
        }
    }

    record Ranges(List<String> fields, List<UUID> scopes, List<Long> lowest, List<Long> highest) {
        static Ranges of(List<RankRange> ranges) {
            return new Ranges(
                    ranges.stream().map(RankRange::field).toList(),
                    ranges.stream().map(RankRange::scope).toList(),
                    ranges.stream().map(RankRange::lowest).toList(),
                    ranges.stream().map(RankRange::highest).toList());
        }
    }

    record Targets(List<String> fields, List<UUID> ids) {
        static Targets of(List<TargetFilter> targets) {
            return new Targets(
                    targets.stream().map(TargetFilter::field).toList(),
                    targets.stream().map(TargetFilter::target).toList());
        }
    }

    static SetConditions of(EntryFilter filter) {
        var membership = filter.membership();
        if (membership != null) {
            return new SetConditions(
                    membership.range(),
                    null,
                    Ways.of(membership),
                    Ranges.of(filter.ranges()),
                    Targets.of(filter.targets()));
        }
        return filter.targets().isEmpty() ? inRange(filter) : pointing(filter);
    }

    /** What belongs in no way at all is looked up by pointers, of which there are none. */
    Set<Source> sources() {
        var sources = EnumSet.noneOf(Source.class);
        if (range != null) {
            sources.add(Source.RANGE);
        }
        if (target != null) {
            sources.add(Source.TARGET);
        }
        if (ways != null && !ways.titleWords().isEmpty()) {
            sources.add(Source.TITLES);
        }
        if (ways != null && (!ways.targets().isEmpty() || sources.isEmpty())) {
            sources.add(Source.POINTERS);
        }
        return sources;
    }

    private static SetConditions pointing(EntryFilter filter) {
        var first = filter.targets().getFirst();
        return new SetConditions(
                null, first, null, Ranges.of(filter.ranges()), Targets.of(without(filter.targets(), first)));
    }

    private static SetConditions inRange(EntryFilter filter) {
        var ranges = filter.ranges();
        var range = Stream.concat(ranges.stream().filter(RankRange::isOneValue), ranges.stream())
                .findFirst()
                .orElse(null);
        return new SetConditions(range, null, null, Ranges.of(without(ranges, range)), Targets.of(List.of()));
    }

    private static <T> List<T> without(List<T> all, @Nullable T one) {
        return all.stream().filter(other -> !Objects.equals(other, one)).toList();
    }
}
