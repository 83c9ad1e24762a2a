package org.linernotes.live;

import java.util.List;
import java.util.UUID;
import org.linernotes.database.sql.Snapshot;

/** Lists that a filter makes small: found by the narrowest condition, checked for the others, then sorted. */
final class SortedSets {
    private final Snapshot snapshot;

    SortedSets(Snapshot snapshot) {
        this.snapshot = snapshot;
    }

    Page<LiveEntry> page(EntryFilter filter, ListOrder order, UUID orderScope, PageRequest request) {
        var set = SetStatements.Entries.of(filter);
        var read = snapshot.read(
                SetStatements.pages(set, order.kind(), PageShape.of(request)),
                new SetStatements.Pages(
                        set,
                        new Sorting.Order(order.field(), orderScope),
                        request.after(),
                        request.before(),
                        request.limit()));
        return Page.of(request, read.stream().map(ListedEntryRow::listed).toList());
    }

    List<LetterCount> letters(EntryFilter filter) {
        var set = SetStatements.Entries.of(filter);
        return snapshot.read(SetStatements.letters(set), new SetStatements.Letters(set));
    }
}
