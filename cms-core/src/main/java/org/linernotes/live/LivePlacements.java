package org.linernotes.live;

import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.mapping;
import static java.util.stream.Collectors.toList;
import static java.util.stream.Collectors.toMap;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Function;

/** What editors put in places of pages. */
public final class LivePlacements {
    private final PlacementQueries queries;

    LivePlacements(PlacementQueries queries) {
        this.queries = queries;
    }

    /** The placements for a place on each page: those for that page alone first, then those for all pages. */
    public Map<UUID, List<LiveEntry>> find(String slot, Collection<UUID> pages) {
        var found = queries.find(slot, pages).stream()
                .collect(groupingBy(
                        ListedEntryRow::parentId, mapping(row -> row.listed().item(), toList())));
        return pages.stream()
                .distinct()
                .collect(toMap(Function.identity(), page -> found.getOrDefault(page, List.of())));
    }
}
