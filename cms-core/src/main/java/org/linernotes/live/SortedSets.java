package org.linernotes.live;

import java.util.List;
import java.util.Objects;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.linernotes.content.ContentRank;

/** Lists that a filter makes small: found by the narrowest condition, checked for the others, then sorted. */
final class SortedSets {
    private final ListQueries queries;

    SortedSets(ListQueries queries) {
        this.queries = queries;
    }

    Page<LiveEntry> page(EntryFilter filter, ListOrder order, UUID orderScope, PageRequest request) {
        var found = Conditions.of(filter);
        var keys = Keyset.of(request);
        var read = queries.ofSet(
                filter.type(),
                order.kind().name(),
                order.field(),
                order.kind() == ListOrder.Kind.HIGHEST,
                orderScope,
                found.range().field(),
                found.range().scope(),
                found.range().lowest(),
                found.range().highest(),
                found.target(),
                found.targetField(),
                found.members().stream().map(Membership.Pointer::target).toList(),
                found.members().stream().map(Membership.Pointer::field).toList(),
                found.members().stream().map(Membership.Pointer::role).toList(),
                found.titleWords(),
                found.byChange(),
                filter.since(),
                fields(found.otherRanges()),
                found.otherRanges().stream().map(RankRange::scope).toList(),
                found.otherRanges().stream().map(RankRange::lowest).toList(),
                found.otherRanges().stream().map(RankRange::highest).toList(),
                found.otherTargets().stream().map(TargetFilter::field).toList(),
                found.otherTargets().stream().map(TargetFilter::target).toList(),
                filter.fromKey(),
                filter.untilKey(),
                filter.listed(),
                request.fromTheEnd(),
                keys.afterRank(),
                keys.afterWords(),
                keys.afterId(),
                keys.beforeRank(),
                keys.beforeWords(),
                keys.beforeId(),
                request.limit());
        return Page.of(request, read.stream().map(ListedEntryRow::listed).toList());
    }

    List<LetterCount> letters(EntryFilter filter) {
        var found = Conditions.of(filter);
        return queries.lettersOfSet(
                filter.type(),
                found.range().field(),
                found.range().scope(),
                found.range().lowest(),
                found.range().highest(),
                found.target(),
                found.targetField(),
                found.members().stream().map(Membership.Pointer::target).toList(),
                found.members().stream().map(Membership.Pointer::field).toList(),
                found.members().stream().map(Membership.Pointer::role).toList(),
                found.titleWords(),
                found.byChange(),
                filter.since(),
                fields(found.otherRanges()),
                found.otherRanges().stream().map(RankRange::scope).toList(),
                found.otherRanges().stream().map(RankRange::lowest).toList(),
                found.otherRanges().stream().map(RankRange::highest).toList(),
                found.otherTargets().stream().map(TargetFilter::field).toList(),
                found.otherTargets().stream().map(TargetFilter::target).toList(),
                filter.fromKey(),
                filter.untilKey(),
                filter.listed());
    }

    private static List<String> fields(List<RankRange> ranges) {
        return ranges.stream().map(RankRange::field).toList();
    }

    /** By which condition the set is found, and which ones are left to check: a target keeps fewer than a range. Ways to
     * belong are looked up all of them. */
    private record Conditions(
            RankRange range,
            @Nullable UUID target,
            String targetField,
            List<Membership.Pointer> members,
            String titleWords,
            boolean byChange,
            List<RankRange> otherRanges,
            List<TargetFilter> otherTargets) {
        private static final RankRange NONE = new RankRange("", ContentRank.EVERYWHERE, 0, 0);

        static Conditions of(EntryFilter filter) {
            var ranges = filter.ranges();
            var targets = filter.targets();
            var membership = filter.membership();
            if (membership != null) {
                return new Conditions(
                        Objects.requireNonNullElse(membership.range(), NONE),
                        null,
                        "",
                        membership.pointers(),
                        membership.titleExpression(),
                        false,
                        ranges,
                        targets);
            }
            if (!targets.isEmpty()) {
                var first = targets.getFirst();
                return new Conditions(
                        NONE, first.target(), first.field(), List.of(), "", false, ranges, without(targets, first));
            }
            var range = Stream.concat(ranges.stream().filter(RankRange::isOneValue), ranges.stream())
                    .findFirst();
            return new Conditions(
                    range.orElse(NONE),
                    null,
                    "",
                    List.of(),
                    "",
                    range.isEmpty(),
                    range.map(first -> without(ranges, first)).orElse(List.of()),
                    List.of());
        }

        private static <T> List<T> without(List<T> all, T one) {
            return all.stream().filter(other -> !Objects.equals(other, one)).toList();
        }
    }
}
