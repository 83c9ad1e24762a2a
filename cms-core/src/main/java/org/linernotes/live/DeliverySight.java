package org.linernotes.live;

import jakarta.inject.Singleton;
import org.linernotes.content.ContentModel;

@Singleton
record DeliverySight(
        DeliveryEntries entries,
        DeliveryReferences references,
        DeliveryComments comments,
        DeliveryPlacements placements,
        DeliveryAddresses addresses,
        DeliveryCharts charts) {
    Sight sight(ContentModel model, DeliveredContents contents, SiteCalendar calendar) {
        var live = new LiveEntries(entries);
        return new Sight(
                live,
                new LiveReferences(references),
                new LiveComments(comments),
                new LivePlacements(placements, contents, calendar),
                new Routes(model, live, addresses),
                new LiveCharts(charts));
    }
}
