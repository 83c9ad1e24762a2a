package org.linernotes.live;

import static java.util.stream.Collectors.toMap;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Function;
import org.linernotes.database.sql.Snapshot;
import org.linernotes.database.sql.Statement;
import org.linernotes.live.CommentStatements.ByIds;
import org.linernotes.live.CommentStatements.Threads;

/** The comments that readers see, of entries that they see. */
public final class LiveComments {
    private final Snapshot snapshot;

    LiveComments(Snapshot snapshot) {
        this.snapshot = snapshot;
    }

    public Map<UUID, LiveComment> find(Collection<UUID> ids) {
        return snapshot.read(CommentStatements.BY_IDS, new ByIds(ids)).stream()
                .collect(toMap(LiveComment::id, Function.identity()));
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
        return counts(entries, CommentStatements.COUNTS_ON);
    }

    public Map<UUID, Integer> countRepliesTo(Collection<UUID> comments) {
        return counts(comments, CommentStatements.COUNTS_OF_REPLIES);
    }

    private Map<UUID, Page<LiveComment>> pages(
            Collection<UUID> threads, boolean replies, CommentOrder order, PageRequest request) {
        var found = new HashMap<UUID, List<Listed<LiveComment>>>();
        for (var part : ThreadPart.of(order, request)) {
            var statement = CommentStatements.pages(part.shape(replies, request));
            for (var row : snapshot.read(statement, part.pages(threads, request))) {
                found.computeIfAbsent(row.threadId(), _ -> new ArrayList<>()).add(part.listed(row.comment()));
            }
        }
        return threads.stream()
                .distinct()
                .collect(toMap(Function.identity(), thread -> page(request, found.getOrDefault(thread, List.of()))));
    }

    /** A thread that is read in two parts may have too many for a page. */
    private static Page<LiveComment> page(PageRequest request, List<Listed<LiveComment>> read) {
        return Page.of(request, read.subList(0, Math.min(read.size(), request.limit())));
    }

    private Map<UUID, Integer> counts(Collection<UUID> threads, Statement<Threads, ParentCount> statement) {
        return snapshot.read(statement, new Threads(threads)).stream()
                .collect(toMap(ParentCount::parentId, ParentCount::total));
    }
}
