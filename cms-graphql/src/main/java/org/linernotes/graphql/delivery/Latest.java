package org.linernotes.graphql.delivery;

import static java.util.Comparator.comparing;

import java.util.List;
import org.linernotes.live.EntryFilter;
import org.linernotes.live.ListOrder;
import org.linernotes.live.LiveEntry;
import org.linernotes.live.PageRequest;
import org.linernotes.live.Sight;

/** What changed last of several types, without what is not listed. */
public final class Latest {
    private Latest() {}

    /** One statement a type. */
    public static List<LiveEntry> of(Sight sight, List<String> types, int size) {
        return types.stream()
                .flatMap(type -> sight
                        .lists()
                        .page(EntryFilter.all(type).listedOnly(), ListOrder.CHANGED, PageRequest.first(size))
                        .values()
                        .stream())
                .sorted(comparing(LiveEntry::contentChangedAt)
                        .thenComparing(LiveEntry::entryId)
                        .reversed())
                .limit(size)
                .toList();
    }
}
