package org.linernotes.live;

import java.util.List;
import org.linernotes.content.ContentModel;
import org.linernotes.content.ContentRank;
import org.linernotes.database.sql.Snapshot;

/** The lists of a whole type: each page is a range of an index, or a part of a set that an index finds. */
public final class LiveLists {
    private final ContentModel model;
    private final TypeLists types;
    private final SortedSets sets;

    LiveLists(ContentModel model, Snapshot snapshot) {
        this.model = model;
        this.types = new TypeLists(snapshot);
        this.sets = new SortedSets(snapshot);
    }

    public Page<LiveEntry> page(EntryFilter filter, ListOrder order, PageRequest request) {
        return switch (order.kind()) {
            case TITLE -> byTitle(filter, request);
            case CHANGED, AS_NAMED -> byChange(filter, request);
            case LOWEST, HIGHEST -> byRank(filter, order, request);
        };
    }

    public int count(EntryFilter filter) {
        return letters(filter).stream().mapToInt(LetterCount::count).sum();
    }

    /** Those letters under which there is something, {@code #} first. */
    public List<LetterCount> letters(EntryFilter filter) {
        return filter.isWhole() ? types.letters(filter) : sets.letters(filter);
    }

    /** Entries of one value stand by title in the order by that value. */
    private Page<LiveEntry> byTitle(EntryFilter filter, PageRequest request) {
        if (filter.isWhole()) {
            return types.byTitle(filter, request);
        }
        return filter.ranges().stream()
                .filter(range -> range.isOneValue() && filter.without(range).isWhole() && !filter.listed())
                .findFirst()
                .map(range -> byRank(filter, ListOrder.lowest(range.field()), request))
                .orElseGet(() -> sets.page(filter, ListOrder.TITLE, ContentRank.EVERYWHERE, request));
    }

    private Page<LiveEntry> byChange(EntryFilter filter, PageRequest request) {
        return filter.ranges().isEmpty() && filter.targets().isEmpty() && filter.membership() == null
                ? types.byChange(filter, request)
                : sets.page(filter, ListOrder.CHANGED, ContentRank.EVERYWHERE, request);
    }

    private Page<LiveEntry> byRank(EntryFilter filter, ListOrder order, PageRequest request) {
        var walk = RankWalk.of(filter, order, model);
        return walk.rest().isWhole() && !filter.listed()
                ? types.byRank(walk, request)
                : sets.page(filter, order, walk.scope(), request);
    }
}
