package org.linernotes.live;

import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.mapping;
import static java.util.stream.Collectors.toList;
import static java.util.stream.Collectors.toMap;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Function;

/** The comments that readers see, of entries that they see. */
public final class LiveComments {
    private final CommentQueries queries;

    LiveComments(CommentQueries queries) {
        this.queries = queries;
    }

    public Map<UUID, LiveComment> find(Collection<UUID> ids) {
        return queries.findByIds(ids).stream().collect(toMap(LiveComment::id, Function.identity()));
    }

    /** One page for each entry: its comments, replies included. */
    public Map<UUID, Page<LiveComment>> on(Collection<UUID> entries, CommentOrder order, PageRequest request) {
        return pages(entries, false, order, request);
    }

    /** One page for each comment: the replies to it. */
    public Map<UUID, Page<LiveComment>> repliesTo(Collection<UUID> comments, CommentOrder order, PageRequest request) {
        return pages(comments, true, order, request);
    }

    public Map<UUID, Integer> countOn(Collection<UUID> entries) {
        return counts(entries, false);
    }

    public Map<UUID, Integer> countRepliesTo(Collection<UUID> comments) {
        return counts(comments, true);
    }

    private Map<UUID, Page<LiveComment>> pages(
            Collection<UUID> threads, boolean replies, CommentOrder order, PageRequest request) {
        var after = request.after();
        var before = request.before();
        var found = queries
                .pages(
                        threads,
                        replies,
                        order.name(),
                        request.fromTheEnd(),
                        after == null ? 0 : after.rank(),
                        after == null ? null : after.id(),
                        before == null ? 0 : before.rank(),
                        before == null ? null : before.id(),
                        request.limit())
                .stream()
                .collect(groupingBy(ListedCommentRow::threadId, mapping(ListedCommentRow::listed, toList())));
        return threads.stream()
                .distinct()
                .collect(toMap(Function.identity(), thread -> Page.of(request, found.getOrDefault(thread, List.of()))));
    }

    private Map<UUID, Integer> counts(Collection<UUID> threads, boolean replies) {
        return queries.counts(threads, replies).stream().collect(toMap(ParentCount::parentId, ParentCount::total));
    }
}
