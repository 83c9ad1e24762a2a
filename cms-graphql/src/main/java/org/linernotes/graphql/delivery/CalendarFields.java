package org.linernotes.graphql.delivery;

import graphql.schema.DataFetchingEnvironment;
import jakarta.inject.Singleton;
import java.time.DateTimeException;
import java.time.MonthDay;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import org.jspecify.annotations.Nullable;
import org.linernotes.content.ContentModel;
import org.linernotes.graphql.http.ErrorCode;
import org.linernotes.graphql.http.GraphQlRefusal;
import org.linernotes.live.EventOrigin;
import org.linernotes.live.ListOrder;
import org.linernotes.live.LiveEntry;
import org.linernotes.live.Pointing;

/** What happened on a day of the year, told by editors or following from the dates of artists, songs and albums. */
@Singleton
class CalendarFields implements DeliveryExtension {
    static final String TYPE = "CalendarEvent";

    private static final String DATE = "date";
    private static final Pointing ABOUT_ARTIST = Pointing.of(TYPE, "artists");
    private static final int YEAR_LENGTH = "1989-".length();

    private final ContentModel model;

    CalendarFields(ContentModel model) {
        this.model = model;
    }

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
        answers.field(TYPE, "id", environment -> id(Nodes.source(environment)))
                .field(TYPE, "path", environment -> path(Nodes.source(environment)))
                .field(
                        TYPE,
                        "origin",
                        environment -> AnniversaryEvent.origin(Nodes.source(environment))
                                .orElse(EventOrigin.EDITORIAL))
                .field(TYPE, "image", _ -> null)
                .field("Artist", "events", CalendarFields::ofArtist)
                .field(
                        "Artist",
                        "allEvents",
                        environment -> Lists.connection(
                                environment, Nodes.source(environment).entryId(), ABOUT_ARTIST, ListOrder.lowest(DATE)))
                .field("Query", "onThisDay", this::onThisDay);
    }

    private static CompletableFuture<List<LiveEntry>> ofArtist(DataFetchingEnvironment environment) {
        return Lists.first(environment, Nodes.source(environment).entryId(), ABOUT_ARTIST, ListOrder.lowest(DATE));
    }

    private CompletableFuture<List<LiveEntry>> onThisDay(DataFetchingEnvironment environment) {
        var day = day(environment);
        var most = PageArguments.of(environment, day).request().size();
        var events = GeneratedAnswers.sight(environment).calendar().on(day, most).stream()
                .<CompletableFuture<@Nullable LiveEntry>>map(anniversary ->
                        AnniversaryEvent.of(environment, anniversary, model).thenApply(event -> event))
                .toList();
        return Futures.present(events);
    }

    private static MonthDay day(DataFetchingEnvironment environment) {
        int month = Objects.requireNonNull(environment.<Integer>getArgument("month"));
        int day = Objects.requireNonNull(environment.<Integer>getArgument("day"));
        try {
            return MonthDay.of(month, day);
        } catch (DateTimeException _) {
            throw new GraphQlRefusal(
                    ErrorCode.BAD_USER_INPUT, "There is no day %d of the month %d.".formatted(day, month));
        }
    }

    private String id(LiveEntry event) {
        return AnniversaryEvent.id(event)
                .map(AnniversaryId::toString)
                .orElseGet(() -> model.type(TYPE).id(event.entryId()));
    }

    /** The page of the day of the year. */
    private static String path(LiveEntry event) {
        var date = Tree.text(event.content(), DATE).orElse("");
        return "/on-this-day/" + date.substring(Math.min(YEAR_LENGTH, date.length()));
    }
}
