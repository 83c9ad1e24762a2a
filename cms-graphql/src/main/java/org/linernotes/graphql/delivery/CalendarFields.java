package org.linernotes.graphql.delivery;

import graphql.schema.DataFetchingEnvironment;
import jakarta.inject.Singleton;
import java.util.List;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import org.linernotes.live.ListOrder;
import org.linernotes.live.LiveEntry;
import org.linernotes.live.Pointing;

/** What happened on a day of the year. */
@Singleton
class CalendarFields implements DeliveryExtension {
    private static final String TYPE = "CalendarEvent";
    private static final String DATE = "date";
    private static final Pointing ABOUT_ARTIST = Pointing.of(TYPE, "artists");
    private static final int YEAR_LENGTH = "1989-".length();

    @Override
    public String schema() {
        return "graphql/delivery/calendar.graphqls";
    }

    @Override
    public Set<String> hidden() {
        return Set.of("CalendarEvent.updatedAt", "CalendarEvent.publishedAt");
    }

    @Override
    public void answer(Answers answers) {
        answers.field(TYPE, "path", environment -> path(Nodes.source(environment)))
                .field(TYPE, "origin", _ -> "EDITORIAL")
                .field(TYPE, "image", _ -> null)
                .field("Artist", "events", CalendarFields::ofArtist);
    }

    private static CompletableFuture<List<LiveEntry>> ofArtist(DataFetchingEnvironment environment) {
        return Lists.first(environment, Nodes.source(environment).entryId(), ABOUT_ARTIST, ListOrder.lowest(DATE));
    }

    /** The page of the day of the year. */
    private static String path(LiveEntry event) {
        var date = Tree.text(event.content(), DATE).orElse("");
        return "/on-this-day/" + date.substring(Math.min(YEAR_LENGTH, date.length()));
    }
}
