package org.linernotes.live;

import static java.util.Comparator.comparing;
import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.toMap;

import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Stream;
import org.linernotes.catalog.Placement;
import org.linernotes.database.sql.Snapshot;
import org.linernotes.live.PlacementStatements.InSlot;
import org.linernotes.live.PlacementStatements.OnPages;

/** What editors put in places of pages. */
public final class LivePlacements {
    /** Behind the topics that a page names, before its type. */
    private static final int RULED = 500;

    private final Snapshot snapshot;
    private final LiveEntries entries;
    private final LiveTopics topics;
    private final DeliveredContents contents;
    private final SiteCalendar calendar;

    LivePlacements(
            Snapshot snapshot,
            LiveEntries entries,
            LiveTopics topics,
            DeliveredContents contents,
            SiteCalendar calendar) {
        this.snapshot = snapshot;
        this.entries = entries;
        this.topics = topics;
        this.contents = contents;
        this.calendar = calendar;
    }

    /** The slot of that name on each page, with the placements for it. */
    public Map<UUID, Slot> find(String slot, Collection<UUID> pages) {
        var found = Stream.concat(
                        snapshot.read(PlacementStatements.ON_PAGES, new OnPages(slot, pages)).stream(),
                        ruled(slot, pages))
                .sorted(comparing(PlacementRow::rank))
                .collect(groupingBy(PlacementRow::pageId));
        return pages.stream()
                .distinct()
                .collect(toMap(Function.identity(), page -> slot(page, found.getOrDefault(page, List.of()))));
    }

    /** Those for the topics whose rule a song meets; few slots have any. */
    private Stream<PlacementRow> ruled(String slot, Collection<UUID> pages) {
        var byTopic = snapshot.read(PlacementStatements.FOR_RULED_TOPICS, new InSlot(slot)).stream()
                .collect(groupingBy(PlacementRow::pageId));
        if (byTopic.isEmpty()) {
            return Stream.empty();
        }
        var songs = entries.find(pages).values().stream()
                .filter(page -> page.type().equals("Song"))
                .map(LiveTopics.Ruled::of)
                .toList();
        return topics.ruling(songs).entrySet().stream()
                .flatMap(song -> song.getValue().stream()
                        .flatMap(topic -> byTopic.getOrDefault(topic.entryId(), List.of()).stream())
                        .map(row -> row.on(song.getKey().song(), RULED)));
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
