package org.linernotes.live;

import java.util.Collection;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;

/** The ways to belong to each of some topics, as statements take them: column by column. */
record MembershipColumns(List<UUID> topics, Pointers pointers, Ranges ranges, Titles titles) {
    record Pointers(List<UUID> topics, List<UUID> targets, List<String> fields, List<String> roles) {
        private static Pointers of(List<Way<Membership.Pointer>> ways) {
            return new Pointers(
                    ways.stream().map(Way::topic).toList(),
                    ways.stream().map(way -> way.by().target()).toList(),
                    ways.stream().map(way -> way.by().field()).toList(),
                    ways.stream().map(way -> way.by().role()).toList());
        }
    }

    record Ranges(List<UUID> topics, List<String> fields, List<Long> lowest, List<Long> highest) {
        private static Ranges of(List<Way<RankRange>> ways) {
            return new Ranges(
                    ways.stream().map(Way::topic).toList(),
                    ways.stream().map(way -> way.by().field()).toList(),
                    ways.stream().map(way -> way.by().lowest()).toList(),
                    ways.stream().map(way -> way.by().highest()).toList());
        }
    }

    record Titles(List<UUID> topics, List<String> words) {
        private static Titles of(List<Way<String>> ways) {
            return new Titles(
                    ways.stream().map(Way::topic).toList(),
                    ways.stream().map(Way::by).toList());
        }
    }

    private record Way<T>(UUID topic, T by) {}

    static MembershipColumns of(Collection<LiveTopics.Members> topics) {
        var distinct = topics.stream().distinct().toList();
        return new MembershipColumns(
                distinct.stream().map(LiveTopics.Members::topic).toList(),
                Pointers.of(
                        distinct.stream().flatMap(MembershipColumns::pointers).toList()),
                Ranges.of(distinct.stream().flatMap(MembershipColumns::ranges).toList()),
                Titles.of(distinct.stream().flatMap(MembershipColumns::titles).toList()));
    }

    private static Stream<Way<Membership.Pointer>> pointers(LiveTopics.Members topic) {
        return topic.membership().pointers().stream().map(pointer -> new Way<>(topic.topic(), pointer));
    }

    private static Stream<Way<RankRange>> ranges(LiveTopics.Members topic) {
        var range = topic.membership().range();
        return range == null ? Stream.empty() : Stream.of(new Way<>(topic.topic(), range));
    }

    private static Stream<Way<String>> titles(LiveTopics.Members topic) {
        return Stream.of(topic.membership().titleExpression())
                .filter(words -> !words.isEmpty())
                .map(words -> new Way<>(topic.topic(), words));
    }
}
