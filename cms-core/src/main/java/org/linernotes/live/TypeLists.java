package org.linernotes.live;

import java.util.List;

/** Pages that are ranges of an index. */
final class TypeLists {
    private final ListQueries queries;

    TypeLists(ListQueries queries) {
        this.queries = queries;
    }

    Page<LiveEntry> byTitle(EntryFilter filter, PageRequest request) {
        var keys = Keyset.of(request);
        return page(
                request,
                request.fromTheEnd()
                        ? queries.byTitleFromTheEnd(
                                filter.type(),
                                filter.fromKey(),
                                filter.untilKey(),
                                filter.listed(),
                                keys.afterWords(),
                                keys.afterId(),
                                keys.beforeWords(),
                                keys.beforeId(),
                                request.limit())
                        : queries.byTitle(
                                filter.type(),
                                filter.fromKey(),
                                filter.untilKey(),
                                filter.listed(),
                                keys.firstWords(),
                                keys.firstId(),
                                keys.beforeWords(),
                                keys.beforeId(),
                                request.limit()));
    }

    Page<LiveEntry> byRank(RankWalk walk, PageRequest request) {
        var within = walk.within();
        return page(request, within == null ? ranked(walk, request) : rankedWithin(walk, within, request));
    }

    private List<ListedEntryRow> ranked(RankWalk walk, PageRequest request) {
        var filter = walk.rest();
        var keys = Keyset.of(request);
        return request.fromTheEnd()
                ? queries.byRankFromTheEnd(
                        filter.type(),
                        walk.field(),
                        walk.descending(),
                        walk.scope(),
                        walk.lowest(),
                        walk.highest(),
                        filter.fromKey(),
                        filter.untilKey(),
                        keys.afterRank(),
                        keys.afterWords(),
                        keys.afterId(),
                        keys.beforeRank(),
                        keys.beforeWords(),
                        keys.beforeId(),
                        request.limit())
                : queries.byRank(
                        filter.type(),
                        walk.field(),
                        walk.descending(),
                        walk.scope(),
                        walk.lowest(),
                        walk.highest(),
                        filter.fromKey(),
                        filter.untilKey(),
                        keys.firstRank(),
                        keys.firstWords(),
                        keys.firstId(),
                        keys.beforeRank(),
                        keys.beforeWords(),
                        keys.beforeId(),
                        request.limit());
    }

    private List<ListedEntryRow> rankedWithin(RankWalk walk, long within, PageRequest request) {
        var filter = walk.rest();
        var keys = Keyset.of(request);
        return request.fromTheEnd()
                ? queries.byRankWithinFromTheEnd(
                        filter.type(),
                        walk.field(),
                        walk.descending(),
                        walk.scope(),
                        within,
                        walk.lowest(),
                        walk.highest(),
                        filter.fromKey(),
                        filter.untilKey(),
                        keys.afterRank(),
                        keys.afterWords(),
                        keys.afterId(),
                        keys.beforeRank(),
                        keys.beforeWords(),
                        keys.beforeId(),
                        request.limit())
                : queries.byRankWithin(
                        filter.type(),
                        walk.field(),
                        walk.descending(),
                        walk.scope(),
                        within,
                        walk.lowest(),
                        walk.highest(),
                        filter.fromKey(),
                        filter.untilKey(),
                        keys.firstRank(),
                        keys.firstWords(),
                        keys.firstId(),
                        keys.beforeRank(),
                        keys.beforeWords(),
                        keys.beforeId(),
                        request.limit());
    }

    Page<LiveEntry> byChange(EntryFilter filter, PageRequest request) {
        var read = filter.listed() ? newest(filter, request) : changed(filter, request);
        return Page.of(
                request,
                read.stream()
                        .map(entry -> new Listed<>(
                                new Place(Keyset.rank(entry.contentChangedAt()), "", entry.entryId()), entry))
                        .toList());
    }

    private List<LiveEntry> newest(EntryFilter filter, PageRequest request) {
        var keys = Keyset.of(request);
        return request.fromTheEnd()
                ? queries.newestFromTheEnd(
                        filter.type(),
                        filter.since(),
                        filter.fromKey(),
                        filter.untilKey(),
                        keys.afterInstant(),
                        keys.afterId(),
                        keys.beforeInstant(),
                        keys.beforeId(),
                        request.limit())
                : queries.newest(
                        filter.type(),
                        filter.since(),
                        filter.fromKey(),
                        filter.untilKey(),
                        keys.afterInstant(),
                        keys.afterId(),
                        keys.beforeInstant(),
                        keys.beforeId(),
                        request.limit());
    }

    private List<LiveEntry> changed(EntryFilter filter, PageRequest request) {
        var keys = Keyset.of(request);
        return request.fromTheEnd()
                ? queries.byChangeFromTheEnd(
                        filter.type(),
                        filter.since(),
                        filter.fromKey(),
                        filter.untilKey(),
                        keys.afterInstant(),
                        keys.afterId(),
                        keys.beforeInstant(),
                        keys.beforeId(),
                        request.limit())
                : queries.byChange(
                        filter.type(),
                        filter.since(),
                        filter.fromKey(),
                        filter.untilKey(),
                        keys.afterInstant(),
                        keys.afterId(),
                        keys.beforeInstant(),
                        keys.beforeId(),
                        request.limit());
    }

    private static Page<LiveEntry> page(PageRequest request, List<ListedEntryRow> read) {
        return Page.of(request, read.stream().map(ListedEntryRow::listed).toList());
    }
}
