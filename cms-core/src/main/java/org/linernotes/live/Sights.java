package org.linernotes.live;

import jakarta.inject.Singleton;
import java.time.Instant;
import java.util.function.Function;
import org.linernotes.content.ContentModel;
import org.linernotes.database.ReadTransaction;
import org.linernotes.database.TimeLimit;

/** Opens the site for readers: everything read through one sight is of the same snapshot. */
@Singleton
public class Sights {
    private final ReadTransaction transactions;
    private final Sight live;
    private final Sight asOf;

    Sights(
            ReadTransaction transactions,
            DeliverySight delivery,
            PreviewSight preview,
            ContentModel model,
            DeliveredContents contents,
            SiteCalendar calendar) {
        this.transactions = transactions;
        this.live = delivery.sight(model, contents, calendar);
        this.asOf = preview.sight(model, contents, calendar);
    }

    /** The site as it is now. */
    public <T> T live(Function<Sight, T> read) {
        return transactions.live(() -> read.apply(live));
    }

    /** The site as it is now, as long as there is time. */
    public <T> T live(TimeLimit limit, Function<Sight, T> read) {
        return transactions.live(limit, () -> read.apply(live));
    }

    /** The site as it was or will be at an instant. */
    public <T> T asOf(Instant at, Function<Sight, T> read) {
        return transactions.asOf(at, () -> read.apply(asOf));
    }
}
