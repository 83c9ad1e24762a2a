package org.linernotes.live;

import static java.util.Comparator.comparing;
import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.mapping;
import static java.util.stream.Collectors.toList;
import static java.util.stream.Collectors.toMap;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.linernotes.catalog.Topic;
import org.linernotes.content.ContentRank;
import org.linernotes.database.sql.Snapshot;

/** To which topics songs belong, and which songs to topics: one or two statements, however many there are. */
public final class LiveTopics {
    /** What rules ask of a song beside whom it points to; {@code year} null: it is not known. */
    public record Ruled(UUID song, String title, @Nullable Integer year) {
        public static Ruled of(LiveEntry song) {
            var year = song.content().get("releaseYear");
            return new Ruled(song.entryId(), song.title(), year == null ? null : year.getIntValue());
        }
    }

    /** A topic and how songs belong to it. */
    public record Members(UUID topic, Membership membership) {}

    private final Snapshot snapshot;
    private final DeliveredContents contents;

    LiveTopics(Snapshot snapshot, DeliveredContents contents) {
        this.snapshot = snapshot;
        this.contents = contents;
    }

    /** The topics whose rule each song meets, A to Z. */
    public Map<Ruled, List<LiveEntry>> ruling(Collection<Ruled> songs) {
        var pointers = snapshot.read(
                TopicStatements.POINTERS,
                new TopicStatements.Pointers(songs.stream().map(Ruled::song).toList()));
        var bySong = pointers.stream().collect(groupingBy(RulePointer::songId));
        var named = pointers.stream().map(RulePointer::topicId).distinct().toList();
        var topics = snapshot.read(TopicStatements.RULED, new TopicStatements.Ruled(named)).stream()
                .sorted(comparing(LiveEntry::sortTitle).thenComparing(LiveEntry::entryId))
                .toList();
        var rules = topics.stream()
                .collect(toMap(
                        LiveEntry::entryId, topic -> Membership.byRule(contents.read(Topic.class, topic.content()))));
        return songs.stream()
                .distinct()
                .collect(toMap(
                        song -> song,
                        song -> topics.stream()
                                .filter(topic -> rules.getOrDefault(topic.entryId(), Membership.NONE)
                                        .holds(song, bySong.getOrDefault(song.song(), List.of())))
                                .toList()));
    }

    /** One page of songs for each topic, the empty ones included. */
    public Map<Members, Page<LiveEntry>> songs(Collection<Members> topics, ListOrder order, PageRequest request) {
        var ways = MembershipColumns.of(topics);
        var parameters = new TopicStatements.Songs(
                ways,
                new Sorting.Order(order.field(), ContentRank.EVERYWHERE),
                request.after(),
                request.before(),
                request.limit());
        var found = snapshot.read(TopicStatements.songs(ways, order.kind(), PageShape.of(request)), parameters).stream()
                .collect(groupingBy(ListedEntryRow::parentId, mapping(ListedEntryRow::listed, toList())));
        return topics.stream()
                .distinct()
                .collect(toMap(
                        topic -> topic, topic -> Page.of(request, found.getOrDefault(topic.topic(), List.of()))));
    }

    /** How many songs of each topic stand under each letter of the index. */
    public Map<Members, List<LetterCount>> letters(Collection<Members> topics) {
        var ways = MembershipColumns.of(topics);
        var found = snapshot.read(TopicStatements.letters(ways), new TopicStatements.Letters(ways)).stream()
                .collect(groupingBy(ParentLetter::parentId, mapping(ParentLetter::count, toList())));
        return topics.stream()
                .distinct()
                .collect(toMap(topic -> topic, topic -> found.getOrDefault(topic.topic(), List.of())));
    }
}
