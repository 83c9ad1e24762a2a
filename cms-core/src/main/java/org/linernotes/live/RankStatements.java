package org.linernotes.live;

import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;
import org.linernotes.database.sql.Statement;

/** A type in the order by a number or date, or a part of it: a page is a range of the order's index. */
final class RankStatements {
    record Pages(
            String type,
            RankWalk walk,
            @Nullable LetterKeys letter,
            @Nullable Place after,
            @Nullable Place before,
            int limit) {
        static Pages of(RankWalk walk, PageRequest request) {
            return new Pages(
                    walk.rest().type(),
                    walk,
                    walk.rest().letterKeys(),
                    request.after(),
                    request.before(),
                    request.limit());
        }
    }

    private static final Map<Shape, Statement<Pages, ListedEntryRow>> PAGES = new ConcurrentHashMap<>();

    private RankStatements() {}

    static Statement<Pages, ListedEntryRow> pages(RankWalk walk, PageRequest request) {
        return PAGES.computeIfAbsent(Shape.of(walk, request), RankStatements::pages);
    }

    private static Statement<Pages, ListedEntryRow> pages(Shape shape) {
        return Statement.of(
                Pages.class,
                ListedEntryRow.class,
                "SELECT " + TitleStatements.NO_PARENT + ", found.rank, found.sort_key AS words, "
                        + EntryStatements.COLUMNS
                        + " FROM (SELECT o.publication_id, o.rank, o.sort_key, o.entry_id FROM publication_rank o"
                        + " WHERE o.type = :type AND o.field = :walkField AND o.descending = :walkDescending"
                        + " AND o.scope = :walkScope" + shape.conditions() + order("o", shape)
                        + " LIMIT :limit) found JOIN publication p ON p.id = found.publication_id"
                        + order("found", shape));
    }

    private static String order(String row, Shape shape) {
        var direction = shape.page().direction();
        return " ORDER BY " + row + ".rank" + direction + ", " + row + ".sort_key" + direction + ", " + row
                + ".entry_id" + direction;
    }

    /** The index is read from one place and to another: the page's where it lies in the range, or the range's. */
    private record Shape(boolean lowest, boolean highest, boolean within, boolean letter, PageShape page) {
        static Shape of(RankWalk walk, PageRequest request) {
            var after = request.after() != null && request.after().rank() >= walk.lowest();
            var before = request.before() != null && request.before().rank() <= walk.highest();
            return new Shape(
                    walk.lowest() != Long.MIN_VALUE && !after,
                    walk.highest() != Long.MAX_VALUE && !before,
                    walk.within() != null,
                    walk.rest().letter() != null,
                    new PageShape(after, before, request.fromTheEnd()));
        }

        String conditions() {
            return (within ? " AND o.within = :walkWithin" : "")
                    + (lowest ? " AND o.rank >= :walkLowest" : "")
                    + (highest ? " AND o.rank <= :walkHighest" : "")
                    + (letter ? " AND o.sort_key >= :letterFrom AND o.sort_key < :letterUntil" : "")
                    + page.within("(o.rank, o.sort_key, o.entry_id)");
        }
    }
}
