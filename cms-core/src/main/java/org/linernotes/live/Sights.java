package org.linernotes.live;

import jakarta.inject.Singleton;
import java.time.Instant;
import java.util.function.Function;
import org.linernotes.content.ContentModel;
import org.linernotes.database.ReadTransaction;
import org.linernotes.database.TimeLimit;
import org.linernotes.database.sql.Snapshot;

/** Opens the site for readers: everything read through one sight is of the same snapshot. */
@Singleton
public class Sights {
    private final ReadTransaction transactions;
    private final ContentModel model;
    private final DeliveredContents contents;
    private final SiteCalendar calendar;

    Sights(ReadTransaction transactions, ContentModel model, DeliveredContents contents, SiteCalendar calendar) {
        this.transactions = transactions;
        this.model = model;
        this.contents = contents;
        this.calendar = calendar;
    }

    /** The site as it is now. */
    public <T> T live(Function<Sight, T> read) {
        return live(new TimeLimit(), read);
    }

    /** The site as it is now, as long as there is time. */
    public <T> T live(TimeLimit limit, Function<Sight, T> read) {
        return transactions.live(limit, snapshot -> read.apply(sight(snapshot)));
    }

    /** The site as it was or will be at an instant. */
    public <T> T asOf(Instant at, Function<Sight, T> read) {
        return transactions.asOf(at, snapshot -> read.apply(sight(snapshot)));
    }

    private Sight sight(Snapshot snapshot) {
        var entries = new LiveEntries(snapshot);
        var topics = new LiveTopics(snapshot, contents);
        return new Sight(
                entries,
                new LiveLists(model, snapshot),
                new LiveReferences(snapshot),
                new LiveComments(snapshot),
                new LivePlacements(snapshot, entries, topics, contents, calendar),
                new LiveCalendar(snapshot, calendar),
                new Routes(model, entries, snapshot, contents),
                new LiveCharts(snapshot),
                new LiveSearch(snapshot),
                new LiveSitemap(snapshot),
                topics);
    }
}
