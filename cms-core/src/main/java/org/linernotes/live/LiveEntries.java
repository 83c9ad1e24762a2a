package org.linernotes.live;

import static java.util.stream.Collectors.toMap;

import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** The entries that readers may see: by id, by address, and in lists of one type. */
public final class LiveEntries {
    private static final long EARLIEST_MICROS = micros(Instant.parse("0001-01-01T00:00:00Z"));
    private static final long LATEST_MICROS = micros(Instant.parse("9999-12-31T00:00:00Z"));

    private final EntryQueries queries;

    LiveEntries(EntryQueries queries) {
        this.queries = queries;
    }

    /** Those of the ids that are live. */
    public Map<UUID, LiveEntry> find(Collection<UUID> ids) {
        return queries.findByIds(ids).stream().collect(toMap(LiveEntry::entryId, Function.identity()));
    }

    public Optional<LiveEntry> findBySlug(String type, String slug) {
        return findByAddresses(List.of(type), List.of(slug)).stream().findFirst();
    }

    List<LiveEntry> findByAddresses(Collection<String> types, Collection<String> slugs) {
        return queries.findByAddresses(types, slugs);
    }

    /** The ends of those of the ids whose publication has one. */
    public Map<UUID, Instant> ends(Collection<UUID> ids) {
        return queries.ends(ids).stream().collect(toMap(EntryEnd::entryId, EntryEnd::liveUntil));
    }

    public int count(String type) {
        return queries.count(type);
    }

    /** All of a type. */
    public Page<LiveEntry> all(String type, ListOrder order, PageRequest request) {
        return switch (order.kind()) {
            case TITLE -> byTitle(type, request);
            case CHANGED, AS_NAMED -> byChange(type, request);
            case LOWEST -> byValue(type, order.field(), false, request);
            case HIGHEST -> byValue(type, order.field(), true, request);
        };
    }

    /** All of a type, A to Z. */
    public Page<LiveEntry> byTitle(String type, PageRequest request) {
        var after = request.after();
        var before = request.before();
        var read = request.fromTheEnd()
                ? queries.byTitleFromTheEnd(type, words(after), id(after), words(before), id(before), request.limit())
                : queries.byTitle(type, words(after), id(after), words(before), id(before), request.limit());
        return page(request, read, entry -> new Place(0, entry.sortTitle(), entry.entryId()));
    }

    /** All of a type, what changed last first. */
    public Page<LiveEntry> byChange(String type, PageRequest request) {
        var after = request.after();
        var before = request.before();
        var read = request.fromTheEnd()
                ? queries.byChangeFromTheEnd(type, at(after), id(after), at(before), id(before), request.limit())
                : queries.byChange(type, at(after), id(after), at(before), id(before), request.limit());
        return page(request, read, entry -> new Place(rank(entry.contentChangedAt()), "", entry.entryId()));
    }

    /** All of a type that have a day in that field, the latest first. */
    public Page<LiveEntry> latestDayFirst(String type, String field, PageRequest request) {
        var after = request.after();
        var before = request.before();
        var read = request.fromTheEnd()
                ? queries.latestDayFirstFromTheEnd(
                        type, field, dayRank(after), id(after), dayRank(before), id(before), request.limit())
                : queries.latestDayFirst(
                        type, field, dayRank(after), id(after), dayRank(before), id(before), request.limit());
        return Page.of(request, read.stream().map(ListedEntryRow::listed).toList());
    }

    private Page<LiveEntry> byValue(String type, String field, boolean highest, PageRequest request) {
        var after = request.after();
        var before = request.before();
        var read = queries.byValue(
                type,
                field,
                highest,
                request.fromTheEnd(),
                rank(after),
                words(after),
                id(after),
                rank(before),
                words(before),
                id(before),
                request.limit());
        return Page.of(request, read.stream().map(ListedEntryRow::listed).toList());
    }

    private static Page<LiveEntry> page(PageRequest request, List<LiveEntry> read, Function<LiveEntry, Place> place) {
        return Page.of(
                request,
                read.stream()
                        .map(entry -> new Listed<>(place.apply(entry), entry))
                        .toList());
    }

    private static long rank(Instant changed) {
        return -micros(changed);
    }

    private static long rank(@Nullable Place place) {
        return place == null ? 0 : place.rank();
    }

    private static long micros(Instant instant) {
        return ChronoUnit.MICROS.between(Instant.EPOCH, instant);
    }

    private static @Nullable Instant at(@Nullable Place place) {
        return place == null
                ? null
                : Instant.EPOCH.plus(Math.clamp(-place.rank(), EARLIEST_MICROS, LATEST_MICROS), ChronoUnit.MICROS);
    }

    private static long dayRank(@Nullable Place place) {
        return place == null ? 0 : Math.clamp(place.rank(), -3_000_000, 3_000_000);
    }

    private static @Nullable String words(@Nullable Place place) {
        return place == null ? null : place.words();
    }

    private static @Nullable UUID id(@Nullable Place place) {
        return place == null ? null : place.id();
    }
}
