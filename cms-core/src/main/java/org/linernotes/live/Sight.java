package org.linernotes.live;

/** The site as readers see it at one instant; valid only inside the transaction that {@link Sights} opened for it. */
public record Sight(
        LiveEntries entries,
        LiveLists lists,
        LiveReferences references,
        LiveComments comments,
        LivePlacements placements,
        LiveCalendar calendar,
        Routes routes,
        LiveCharts charts,
        LiveSearch search,
        LiveSitemap sitemap,
        LiveTopics topics) {}
