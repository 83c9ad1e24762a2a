package org.linernotes.graphql.delivery;

import static java.util.concurrent.CompletableFuture.completedFuture;
import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.mapping;
import static java.util.stream.Collectors.toMap;
import static java.util.stream.Collectors.toSet;

import graphql.schema.DataFetchingEnvironment;
import java.time.Instant;
import java.time.MonthDay;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.function.BiFunction;
import java.util.function.Function;
import org.dataloader.DataLoader;
import org.dataloader.DataLoaderRegistry;
import org.jspecify.annotations.Nullable;
import org.linernotes.graphql.http.Batches;
import org.linernotes.live.Anniversary;
import org.linernotes.live.CommentOrder;
import org.linernotes.live.LetterCount;
import org.linernotes.live.ListOrder;
import org.linernotes.live.LiveComment;
import org.linernotes.live.LiveComments;
import org.linernotes.live.LiveEntry;
import org.linernotes.live.LiveTopics;
import org.linernotes.live.Page;
import org.linernotes.live.PageRequest;
import org.linernotes.live.Pointing;
import org.linernotes.live.Sight;
import org.linernotes.live.Slot;

/**
 * Loads what the fields of one response need: one statement a level, however many parents there are.
 *
 * <p>They run in place on the request's thread, because the request's snapshot belongs to it.
 */
final class Loaders {
    /** What a list of entries holds that point to its parent. */
    record EntryList(Pointing pointing, ListOrder order, PageRequest request) {}

    /** What a list of comments holds: those on an entry, or the replies to one. */
    record CommentList(boolean replies, CommentOrder order, PageRequest request) {
        private Map<UUID, Page<LiveComment>> page(LiveComments comments, Set<UUID> parents) {
            return replies ? comments.repliesTo(parents, order, request) : comments.on(parents, order, request);
        }
    }

    /** What a list of entries holds that its parent names in a field. */
    record TargetList(String field, PageRequest request) {}

    /** What a list of a topic's songs holds. */
    record SongList(ListOrder order, PageRequest request) {}

    private record Key<P, L>(P parent, L list) {}

    private static final String ENTRIES = "entries";
    private static final String COMMENTS = "comments";
    private static final String LISTS = "lists";
    private static final String COUNTS = "counts";
    private static final String LETTERS = "letters";
    private static final String THREADS = "threads";
    private static final String THREAD_COUNTS = "threadCounts";
    private static final String POSITIONS = "positions";
    private static final String PLACEMENTS = "placements";
    private static final String ENDS = "ends";
    private static final String PART_OWNERS = "partOwners";
    private static final String ANNIVERSARIES = "anniversaries";
    private static final String TARGETS = "targets";
    private static final String TARGET_COUNTS = "targetCounts";
    private static final String RULING_TOPICS = "rulingTopics";
    private static final String TOPIC_SONGS = "topicSongs";
    private static final String TOPIC_LETTERS = "topicLetters";

    private Loaders() {}

    /** How loaders come to see the site: in the snapshot of a query, or in one of their own after a mutation. */
    @FunctionalInterface
    interface Reader {
        <T> T read(Function<Sight, T> reading);
    }

    static DataLoaderRegistry over(Reader site) {
        return ChartLoaders.over(site)
                .register(
                        ENTRIES,
                        loader((Set<UUID> ids) ->
                                site.read(sight -> sight.entries().find(ids))))
                .register(
                        ENDS,
                        loader((Set<UUID> ids) ->
                                site.read(sight -> sight.entries().ends(ids))))
                .register(
                        PART_OWNERS,
                        loader((Set<UUID> ids) ->
                                site.read(sight -> sight.entries().partOwners(ids))))
                .register(ANNIVERSARIES, loader((Set<AnniversaryId> ids) -> anniversaries(site, ids)))
                .register(
                        COMMENTS,
                        loader((Set<UUID> ids) ->
                                site.read(sight -> sight.comments().find(ids))))
                .register(
                        LISTS,
                        perParent((EntryList list, Set<UUID> parents) -> site.read(sight ->
                                sight.references().pages(parents, list.pointing(), list.order(), list.request()))))
                .register(
                        COUNTS,
                        perParent((Pointing pointing, Set<UUID> parents) ->
                                site.read(sight -> sight.references().counts(parents, pointing))))
                .register(
                        LETTERS,
                        perParent((Pointing pointing, Set<UUID> parents) ->
                                site.read(sight -> sight.references().letters(parents, pointing))))
                .register(
                        THREADS,
                        perParent((CommentList thread, Set<UUID> parents) ->
                                site.read(sight -> thread.page(sight.comments(), parents))))
                .register(
                        THREAD_COUNTS,
                        perParent((Boolean replies, Set<UUID> parents) -> site.read(sight -> replies
                                ? sight.comments().countRepliesTo(parents)
                                : sight.comments().countOn(parents))))
                .register(
                        POSITIONS,
                        perParent((EntryList list, Set<UUID> parents) -> site.read(
                                sight -> sight.references().positions(parents, list.pointing(), list.order()))))
                .register(
                        PLACEMENTS,
                        perParent((String slot, Set<UUID> pages) ->
                                site.read(sight -> sight.placements().find(slot, pages))))
                .register(
                        TARGETS,
                        perParent((TargetList list, Set<UUID> parents) ->
                                site.read(sight -> sight.references().targets(parents, list.field(), list.request()))))
                .register(
                        TARGET_COUNTS,
                        perParent((String field, Set<UUID> parents) ->
                                site.read(sight -> sight.references().targetCounts(parents, field))))
                .register(
                        RULING_TOPICS,
                        loader((Set<LiveTopics.Ruled> songs) ->
                                site.read(sight -> sight.topics().ruling(songs))))
                .register(
                        TOPIC_SONGS,
                        perParent((SongList list, Set<LiveTopics.Members> topics) ->
                                site.read(sight -> sight.topics().songs(topics, list.order(), list.request()))))
                .register(
                        TOPIC_LETTERS,
                        loader((Set<LiveTopics.Members> topics) ->
                                site.read(sight -> sight.topics().letters(topics))))
                .build();
    }

    static CompletableFuture<@Nullable LiveEntry> entry(DataFetchingEnvironment environment, UUID id) {
        return Loaders.<UUID, @Nullable LiveEntry>named(environment, ENTRIES).load(id);
    }

    /** The entry that has the part with that id. */
    static CompletableFuture<@Nullable LiveEntry> partOwner(DataFetchingEnvironment environment, UUID partId) {
        return Loaders.<UUID, @Nullable UUID>named(environment, PART_OWNERS)
                .load(partId)
                .thenCompose(owner -> entry(environment, Optional.ofNullable(owner)));
    }

    /** What follows from a date; null if the date is not that of an entry any more. */
    static CompletableFuture<@Nullable Anniversary> anniversary(DataFetchingEnvironment environment, AnniversaryId id) {
        return Loaders.<AnniversaryId, @Nullable Anniversary>named(environment, ANNIVERSARIES)
                .load(id);
    }

    private static Map<AnniversaryId, Anniversary> anniversaries(Reader site, Set<AnniversaryId> ids) {
        var subjects = ids.stream().map(AnniversaryId::subject).collect(toSet());
        var days = ids.stream().map(id -> MonthDay.from(id.date())).collect(toSet());
        return site.read(sight -> sight.calendar().of(subjects, days)).stream()
                .collect(toMap(AnniversaryId::of, anniversary -> anniversary, (one, _) -> one));
    }

    /** Null also where nobody is named. */
    static CompletableFuture<@Nullable LiveEntry> entry(DataFetchingEnvironment environment, Optional<UUID> id) {
        return id.map(named -> entry(environment, named)).orElseGet(() -> completedFuture(null));
    }

    /** The live ones, in the order of their ids. */
    static CompletableFuture<List<LiveEntry>> entries(DataFetchingEnvironment environment, List<UUID> ids) {
        return Futures.present(ids.stream().map(id -> entry(environment, id)).toList());
    }

    static CompletableFuture<@Nullable LiveComment> comment(DataFetchingEnvironment environment, UUID id) {
        return Loaders.<UUID, @Nullable LiveComment>named(environment, COMMENTS).load(id);
    }

    static CompletableFuture<Page<LiveEntry>> page(DataFetchingEnvironment environment, UUID parent, EntryList list) {
        return Loaders.<Key<UUID, EntryList>, Page<LiveEntry>>named(environment, LISTS)
                .load(new Key<>(parent, list));
    }

    static CompletableFuture<Integer> count(DataFetchingEnvironment environment, UUID parent, Pointing pointing) {
        return Loaders.<Key<UUID, Pointing>, Integer>named(environment, COUNTS).load(new Key<>(parent, pointing));
    }

    static CompletableFuture<List<LetterCount>> letters(
            DataFetchingEnvironment environment, UUID parent, Pointing pointing) {
        return Loaders.<Key<UUID, Pointing>, List<LetterCount>>named(environment, LETTERS)
                .load(new Key<>(parent, pointing));
    }

    static CompletableFuture<Page<LiveComment>> thread(
            DataFetchingEnvironment environment, UUID parent, CommentList thread) {
        return Loaders.<Key<UUID, CommentList>, Page<LiveComment>>named(environment, THREADS)
                .load(new Key<>(parent, thread));
    }

    static CompletableFuture<Integer> threadCount(DataFetchingEnvironment environment, UUID parent, boolean replies) {
        return Loaders.<Key<UUID, Boolean>, Integer>named(environment, THREAD_COUNTS)
                .load(new Key<>(parent, replies));
    }

    /** Where each entry of a parent's whole list stands, from 1 on. */
    static CompletableFuture<Map<UUID, Integer>> positions(
            DataFetchingEnvironment environment, UUID parent, Pointing pointing, ListOrder order) {
        var whole = new EntryList(pointing, order, PageRequest.first(0));
        return Loaders.<Key<UUID, EntryList>, Map<UUID, Integer>>named(environment, POSITIONS)
                .load(new Key<>(parent, whole));
    }

    /** A place on an entry's page. */
    static CompletableFuture<Slot> slot(DataFetchingEnvironment environment, UUID page, String slot) {
        return Loaders.<Key<UUID, String>, Slot>named(environment, PLACEMENTS).load(new Key<>(page, slot));
    }

    /** When the entry's publication ends; null: nobody knows. */
    static CompletableFuture<@Nullable Instant> end(DataFetchingEnvironment environment, UUID id) {
        return Loaders.<UUID, @Nullable Instant>named(environment, ENDS).load(id);
    }

    /** The live entries that the parent names in a field, in its order. */
    static CompletableFuture<Page<LiveEntry>> targets(
            DataFetchingEnvironment environment, UUID parent, TargetList list) {
        return Loaders.<Key<UUID, TargetList>, Page<LiveEntry>>named(environment, TARGETS)
                .load(new Key<>(parent, list));
    }

    static CompletableFuture<Integer> targetCount(DataFetchingEnvironment environment, UUID parent, String field) {
        return Loaders.<Key<UUID, String>, Integer>named(environment, TARGET_COUNTS)
                .load(new Key<>(parent, field));
    }

    /** The topics whose rule a song meets, A to Z. */
    static CompletableFuture<List<LiveEntry>> rulingTopics(DataFetchingEnvironment environment, LiveTopics.Ruled song) {
        return Loaders.<LiveTopics.Ruled, List<LiveEntry>>named(environment, RULING_TOPICS)
                .load(song);
    }

    /** The songs that belong to a topic in whatever way. */
    static CompletableFuture<Page<LiveEntry>> songs(
            DataFetchingEnvironment environment, LiveTopics.Members topic, SongList list) {
        return Loaders.<Key<LiveTopics.Members, SongList>, Page<LiveEntry>>named(environment, TOPIC_SONGS)
                .load(new Key<>(topic, list));
    }

    /** Under which letters the songs of a topic stand. */
    static CompletableFuture<List<LetterCount>> letters(DataFetchingEnvironment environment, LiveTopics.Members topic) {
        return Loaders.<LiveTopics.Members, List<LetterCount>>named(environment, TOPIC_LETTERS)
                .load(topic);
    }

    private static <K, V extends @Nullable Object> DataLoader<K, V> named(
            DataFetchingEnvironment environment, String name) {
        return Objects.requireNonNull(environment.<K, V>getDataLoader(name));
    }

    private static <K, V> DataLoader<K, V> loader(Function<Set<K>, Map<K, V>> load) {
        return Batches.loader(load);
    }

    private static <P, L, V> DataLoader<Key<P, L>, V> perParent(BiFunction<L, Set<P>, Map<P, V>> load) {
        return loader(keys -> {
            var loaded = new HashMap<Key<P, L>, V>();
            keys.stream()
                    .collect(groupingBy(Key::list, mapping(Key::parent, toSet())))
                    .forEach((list, parents) -> load.apply(list, parents)
                            .forEach((parent, value) -> loaded.put(new Key<>(parent, list), value)));
            return loaded;
        });
    }
}
