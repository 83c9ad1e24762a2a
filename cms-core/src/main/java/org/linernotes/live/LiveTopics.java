package org.linernotes.live;

import static java.util.Comparator.comparing;
import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.toMap;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.linernotes.catalog.Topic;

/** To which topics songs belong without naming them: two statements, however many songs. */
public final class LiveTopics {
    /** What rules ask of a song beside whom it points to; {@code year} null: it is not known. */
    public record Ruled(UUID song, String title, @Nullable Integer year) {}

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
}
