package org.linernotes.live;

import java.time.Instant;
import java.util.Collection;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;
import org.linernotes.database.sql.Statement;

/** Comments that readers see; a thread is an entry's comments, or the replies to one comment. */
final class CommentStatements {
    record ByIds(Collection<UUID> ids) {}

    record Threads(Collection<UUID> threads) {}

    /** Where a page begins or ends. */
    record Moment(Instant posted, UUID id) {}

    /** The part of each thread that a page holds. */
    record Pages(
            Collection<UUID> threads,
            @Nullable Moment after,
            @Nullable Moment before,
            int limit) {}

    /**
     * Which comments a text lists, and how.
     *
     * @param featured only those that editors point out, or only the others; null: all
     */
    record Shape(
            boolean replies, boolean newestFirst, @Nullable Boolean featured, PageShape page) {}

    private static final String COLUMNS =
            "c.id, c.entry_id, c.parent_id, c.author_name, c.author_place, c.body, c.featured, c.posted_at, c.tombstone";
    private static final Map<Shape, Statement<Pages, ListedCommentRow>> PAGES = new ConcurrentHashMap<>();

    static final Statement<ByIds, LiveComment> BY_IDS = Statement.of(
            ByIds.class,
            LiveComment.class,
            "SELECT " + COLUMNS + " FROM comment c WHERE c.id = ANY(CAST(:ids AS uuid[]))");

    static final Statement<Threads, ParentCount> COUNTS_ON = counts("c.entry_id");
    static final Statement<Threads, ParentCount> COUNTS_OF_REPLIES = counts("c.parent_id");

    private CommentStatements() {}

    static Statement<Pages, ListedCommentRow> pages(Shape shape) {
        return PAGES.computeIfAbsent(shape, CommentStatements::page);
    }

    private static Statement<Pages, ListedCommentRow> page(Shape shape) {
        var latestFirst = shape.newestFirst() != shape.page().fromTheEnd();
        var byTime = latestFirst ? " DESC" : "";
        return Statement.of(
                Pages.class,
                ListedCommentRow.class,
                "SELECT thread.id AS thread_id, page.* FROM unnest(CAST(:threads AS uuid[])) AS thread (id)"
                        + " CROSS JOIN LATERAL (SELECT " + COLUMNS + " FROM comment c WHERE "
                        + (shape.replies() ? "c.parent_id" : "c.entry_id") + " = thread.id" + featured(shape)
                        + within(shape) + " ORDER BY c.posted_at" + byTime + ", c.id"
                        + shape.page().direction()
                        + " LIMIT :limit) page ORDER BY thread.id, page.posted_at" + byTime + ", page.id"
                        + shape.page().direction());
    }

    private static String featured(Shape shape) {
        if (shape.featured() == null) {
            return "";
        }
        return shape.featured() ? " AND c.featured" : " AND NOT c.featured";
    }

    /** The instant is said alone, too: that is what the index of a thread begins with. */
    private static String within(Shape shape) {
        var onwards = shape.newestFirst() ? "<" : ">";
        var back = shape.newestFirst() ? ">" : "<";
        return (shape.page().after() ? side("after", onwards, ">") : "")
                + (shape.page().before() ? side("before", back, "<") : "");
    }

    private static String side(String place, String earlierOrLater, String higherOrLower) {
        return " AND c.posted_at %2$s= :%1$sPosted AND (c.posted_at %2$s :%1$sPosted OR c.id %3$s :%1$sId)"
                .formatted(place, earlierOrLater, higherOrLower);
    }

    private static Statement<Threads, ParentCount> counts(String thread) {
        return Statement.of(Threads.class, ParentCount.class, """
                SELECT thread.id AS parent_id, found.total
                  FROM unnest(CAST(:threads AS uuid[])) AS thread (id)
                 CROSS JOIN LATERAL (SELECT count(*) AS total FROM comment c WHERE %s = thread.id) found""".formatted(thread));
    }
}
