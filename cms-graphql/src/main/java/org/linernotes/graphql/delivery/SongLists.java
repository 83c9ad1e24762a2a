package org.linernotes.graphql.delivery;

import graphql.schema.DataFetchingEnvironment;
import jakarta.inject.Singleton;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import org.jspecify.annotations.Nullable;
import org.linernotes.catalog.Topic;
import org.linernotes.graphql.http.ErrorCode;
import org.linernotes.graphql.http.GraphQlRefusal;
import org.linernotes.live.DeliveredContents;
import org.linernotes.live.EntryFilter;
import org.linernotes.live.LiveEntry;
import org.linernotes.live.Membership;
import org.linernotes.live.RankRange;
import org.linernotes.live.TargetFilter;

/** All songs, or those that a filter keeps. */
@Singleton
class SongLists {
    private static final String TYPE = "Song";
    private static final String YEAR = "releaseYear";
    private static final String PEAK = "charts.peak";
    private static final int DECADE = 10;
    private static final UUID NOTHING = new UUID(0, 0);

    private final Nodes nodes;
    private final DeliveredContents contents;

    SongLists(Nodes nodes, DeliveredContents contents) {
        this.nodes = nodes;
        this.contents = contents;
    }

    CompletableFuture<Connection> all(DataFetchingEnvironment environment) {
        return Lists.ofType(environment, filter(environment), SongFields.order(environment));
    }

    private EntryFilter filter(DataFetchingEnvironment environment) {
        var given = Objects.requireNonNullElse(
                environment.<Map<String, @Nullable Object>>getArgument("filter"), Map.<String, @Nullable Object>of());
        var filter = EntryFilter.all(TYPE)
                .withLetter(Letters.of((String) given.get("letter")))
                .changedSince((Instant) given.get("updatedSince"));
        filter = Boolean.TRUE.equals(given.get("withoutStubs")) ? filter.listedOnly() : filter;
        filter = withYears(filter, (Integer) given.get("year"), (Integer) given.get("decade"));
        filter = withArtist(environment, filter, (String) given.get("artistId"));
        filter = withTopic(environment, filter, (String) given.get("topicId"));
        return withPeak(environment, filter, (String) given.get("chartKey"), (Integer) given.get("peakAtMost"));
    }

    private static EntryFilter withYears(EntryFilter filter, @Nullable Integer year, @Nullable Integer decade) {
        if (decade != null) {
            requireDecade(decade);
        }
        var ofYear = year == null ? filter : filter.with(RankRange.of(YEAR, year, year));
        return decade == null ? ofYear : ofYear.with(RankRange.of(YEAR, decade, decade + DECADE - 1L));
    }

    /** An id that stands for no live artist keeps nothing. */
    private EntryFilter withArtist(DataFetchingEnvironment environment, EntryFilter filter, @Nullable String id) {
        return id == null
                ? filter
                : filter.with(new TargetFilter(
                        "artistCredit.artist",
                        live(environment, id, "Artist").map(LiveEntry::entryId).orElse(NOTHING)));
    }

    /** Keeps what names the topic or belongs to it by its rule; an id that stands for no live topic keeps nothing. */
    private EntryFilter withTopic(DataFetchingEnvironment environment, EntryFilter filter, @Nullable String id) {
        if (id == null) {
            return filter;
        }
        return live(environment, id, "Topic")
                .map(topic -> filter.with(Membership.of(topic.entryId(), contents.read(Topic.class, topic.content()))))
                .orElseGet(() -> filter.with(new TargetFilter("topics", NOTHING)));
    }

    private Optional<LiveEntry> live(DataFetchingEnvironment environment, String id, String type) {
        var entryId = nodes.entryId(id, type, type.toLowerCase(Locale.ROOT) + "Id");
        return Optional.ofNullable(GeneratedAnswers.sight(environment)
                        .entries()
                        .find(List.of(entryId))
                        .get(entryId))
                .filter(entry -> entry.type().equals(type));
    }

    static void requireDecade(int year) {
        if (year % DECADE != 0) {
            throw new GraphQlRefusal(ErrorCode.BAD_USER_INPUT, "\"decade\" is the first year of one, such as 1980.");
        }
    }

    private static EntryFilter withPeak(
            DataFetchingEnvironment environment,
            EntryFilter filter,
            @Nullable String chartKey,
            @Nullable Integer peakAtMost) {
        if (chartKey == null) {
            return peakAtMost == null ? filter : filter.with(RankRange.of(PEAK, Long.MIN_VALUE, peakAtMost));
        }
        var chart = ChartKeys.require(GeneratedAnswers.sight(environment), chartKey);
        return filter.with(RankRange.in(chart.entryId(), PEAK, peakAtMost == null ? Long.MAX_VALUE : peakAtMost));
    }
}
