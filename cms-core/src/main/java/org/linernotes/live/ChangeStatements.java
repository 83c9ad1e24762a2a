package org.linernotes.live;

import java.time.Instant;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;
import org.linernotes.database.sql.Statement;

/** A type by change, what changed last first: a page is a range of the index by change. */
final class ChangeStatements {
    /** Where a page begins or ends. */
    record Moment(Instant changed, UUID id) {
        static @Nullable Moment of(@Nullable Place place) {
            return place == null ? null : new Moment(Micros.instant(-place.rank()), place.id());
        }
    }

    record Pages(
            String type,
            @Nullable LetterKeys letter,
            @Nullable Instant since,
            @Nullable Moment after,
            @Nullable Moment before,
            int limit) {
        static Pages of(EntryFilter filter, PageRequest request) {
            return new Pages(
                    filter.type(),
                    filter.letterKeys(),
                    filter.since(),
                    Moment.of(request.after()),
                    Moment.of(request.before()),
                    request.limit());
        }
    }

    private static final Map<Shape, Statement<Pages, LiveEntry>> PAGES = new ConcurrentHashMap<>();

    private ChangeStatements() {}

    static Statement<Pages, LiveEntry> pages(EntryFilter filter, PageRequest request) {
        var shape = new Shape(filter.letter() != null, filter.since() != null, filter.listed(), PageShape.of(request));
        return PAGES.computeIfAbsent(shape, ChangeStatements::pages);
    }

    private static Statement<Pages, LiveEntry> pages(Shape shape) {
        var order = shape.page().fromTheEnd() ? "" : " DESC";
        return Statement.of(
                Pages.class,
                LiveEntry.class,
                "SELECT " + EntryStatements.COLUMNS + " FROM publication p WHERE p.type = :type" + shape.conditions()
                        + " ORDER BY p.content_changed_at" + order + ", p.entry_id" + order + " LIMIT :limit");
    }

    private record Shape(boolean letter, boolean since, boolean listed, PageShape page) {
        String conditions() {
            return (since ? " AND p.content_changed_at >= :since" : "")
                    + (letter ? " AND p.sort_key >= :letterFrom AND p.sort_key < :letterUntil" : "")
                    + (listed ? " AND NOT p.unlisted" : "")
                    + (page.after() ? " AND (p.content_changed_at, p.entry_id) < (:afterChanged, :afterId)" : "")
                    + (page.before() ? " AND (p.content_changed_at, p.entry_id) > (:beforeChanged, :beforeId)" : "");
        }
    }
}
