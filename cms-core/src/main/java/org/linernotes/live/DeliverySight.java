package org.linernotes.live;

import jakarta.inject.Singleton;
import org.linernotes.content.ContentModel;

@Singleton
record DeliverySight(
        DeliveryEntries entries,
        DeliveryLists lists,
        DeliveryReferences references,
        DeliveryComments comments,
        DeliveryPlacements placements,
        DeliveryCalendar calendar,
        DeliveryAddresses addresses,
        DeliveryCharts charts,
        DeliverySearch search,
        DeliverySitemap sitemap,
        DeliveryTopics topics) {
    Sight sight(ContentModel model, DeliveredContents contents, SiteCalendar days) {
        var live = new LiveEntries(entries);
        var ruled = new LiveTopics(topics, contents);
        return new Sight(
                live,
                new LiveLists(model, lists),
                new LiveReferences(references),
                new LiveComments(comments),
                new LivePlacements(placements, live, ruled, contents, days),
                new LiveCalendar(calendar, days),
                new Routes(model, live, addresses, contents),
                new LiveCharts(charts),
                new LiveSearch(search),
                new LiveSitemap(sitemap),
                ruled);
    }
}
