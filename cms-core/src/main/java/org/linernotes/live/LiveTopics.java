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

    private final TopicQueries queries;
    private final DeliveredContents contents;

    LiveTopics(TopicQueries queries, DeliveredContents contents) {
        this.queries = queries;
        this.contents = contents;
    }

    /** The topics whose rule each song meets, A to Z. */
    public Map<Ruled, List<LiveEntry>> ruling(Collection<Ruled> songs) {
        var pointers = queries.findPointers(songs.stream().map(Ruled::song).toList());
        var bySong = pointers.stream().collect(groupingBy(RulePointer::songId));
        var topics = queries
                .findRuled(
                        pointers.stream().map(RulePointer::topicId).distinct().toList())
                .stream()
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
        var keys = Keyset.of(request);
        var found = queries
                .songs(
                        ways.topics(),
                        ways.pointerTopics(),
                        ways.targets(),
                        ways.fields(),
                        ways.roles(),
                        ways.rangeTopics(),
                        ways.rangeFields(),
                        ways.lowest(),
                        ways.highest(),
                        ways.wordTopics(),
                        ways.titleWords(),
                        order.kind().name(),
                        order.field(),
                        request.fromTheEnd(),
                        keys.afterRank(),
                        keys.afterWords(),
                        keys.afterId(),
                        keys.beforeRank(),
                        keys.beforeWords(),
                        keys.beforeId(),
                        request.limit())
                .stream()
                .collect(groupingBy(ListedEntryRow::parentId, mapping(ListedEntryRow::listed, toList())));
        return topics.stream()
                .distinct()
                .collect(toMap(
                        topic -> topic, topic -> Page.of(request, found.getOrDefault(topic.topic(), List.of()))));
    }

    /** How many songs of each topic stand under each letter of the index. */
    public Map<Members, List<LetterCount>> letters(Collection<Members> topics) {
        var ways = MembershipColumns.of(topics);
        var found = queries
                .letters(
                        ways.topics(),
                        ways.pointerTopics(),
                        ways.targets(),
                        ways.fields(),
                        ways.roles(),
                        ways.rangeTopics(),
                        ways.rangeFields(),
                        ways.lowest(),
                        ways.highest(),
                        ways.wordTopics(),
                        ways.titleWords())
                .stream()
                .collect(groupingBy(ParentLetter::parentId, mapping(ParentLetter::count, toList())));
        return topics.stream()
                .distinct()
                .collect(toMap(topic -> topic, topic -> found.getOrDefault(topic.topic(), List.of())));
    }
}
