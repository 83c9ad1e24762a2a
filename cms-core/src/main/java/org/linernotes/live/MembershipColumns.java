package org.linernotes.live;

import java.util.Collection;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;

/** The ways to belong to each of some topics, as statements take them: column by column. */
record MembershipColumns(List<UUID> topics, List<Pointed> pointers, List<Ranged> ranges, List<Worded> words) {
    private record Pointed(UUID topic, Membership.Pointer pointer) {}

    private record Ranged(UUID topic, RankRange range) {}

    private record Worded(UUID topic, String expression) {}

    static MembershipColumns of(Collection<LiveTopics.Members> topics) {
        var distinct = topics.stream().distinct().toList();
        return new MembershipColumns(
                distinct.stream().map(LiveTopics.Members::topic).toList(),
                distinct.stream()
                        .flatMap(topic -> topic.membership().pointers().stream()
                                .map(pointer -> new Pointed(topic.topic(), pointer)))
                        .toList(),
                distinct.stream()
                        .flatMap(topic -> Stream.ofNullable(topic.membership().range())
                                .map(range -> new Ranged(topic.topic(), range)))
                        .toList(),
                distinct.stream()
                        .map(topic ->
                                new Worded(topic.topic(), topic.membership().titleExpression()))
                        .filter(worded -> !worded.expression().isEmpty())
                        .toList());
    }

    List<UUID> pointerTopics() {
        return pointers.stream().map(Pointed::topic).toList();
    }

    List<UUID> targets() {
        return pointers.stream().map(pointed -> pointed.pointer().target()).toList();
    }

    List<String> fields() {
        return pointers.stream().map(pointed -> pointed.pointer().field()).toList();
    }

    List<String> roles() {
        return pointers.stream().map(pointed -> pointed.pointer().role()).toList();
    }

    List<UUID> rangeTopics() {
        return ranges.stream().map(Ranged::topic).toList();
    }

    List<String> rangeFields() {
        return ranges.stream().map(ranged -> ranged.range().field()).toList();
    }

    List<Long> lowest() {
        return ranges.stream().map(ranged -> ranged.range().lowest()).toList();
    }

    List<Long> highest() {
        return ranges.stream().map(ranged -> ranged.range().highest()).toList();
    }

    List<UUID> wordTopics() {
        return words.stream().map(Worded::topic).toList();
    }

    List<String> titleWords() {
        return words.stream().map(Worded::expression).toList();
    }
}
