package org.linernotes.live;

import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.toMap;

import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Function;
import org.linernotes.catalog.Placement;

/** What editors put in places of pages. */
public final class LivePlacements {
    private final PlacementQueries queries;
    private final DeliveredContents contents;
    private final SiteCalendar calendar;

    LivePlacements(PlacementQueries queries, DeliveredContents contents, SiteCalendar calendar) {
        this.queries = queries;
        this.contents = contents;
        this.calendar = calendar;
    }

    /** The slot of that name on each page, with the placements for it. */
    public Map<UUID, Slot> find(String slot, Collection<UUID> pages) {
        Map<UUID, List<PlacementRow>> found =
                queries.find(slot, pages).stream().collect(groupingBy(PlacementRow::pageId));
        return pages.stream()
                .distinct()
                .collect(toMap(Function.identity(), page -> slot(page, found.getOrDefault(page, List.of()))));
    }

    private Slot slot(UUID page, List<PlacementRow> rows) {
        var at = rows.isEmpty() ? Instant.EPOCH : rows.getFirst().at();
        return new Slot(
                page,
                at,
                rows.stream()
                        .map(row -> new Slot.Standing(contents.read(Placement.class, row.content()), row.liveUntil()))
                        .toList(),
                calendar.timeZone());
    }
}
