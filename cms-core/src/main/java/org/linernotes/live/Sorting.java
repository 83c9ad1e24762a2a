package org.linernotes.live;

import java.util.UUID;

/** How a statement orders what it found where no index has it in that order: by rank, then words, then id. */
final class Sorting {
    /** What a value's rank is looked up by, {@code :orderField} and {@code :orderScope}. */
    record Order(String field, UUID scope) {}

    private Sorting() {}

    /** A publication {@code p} with its place in the order. */
    static String columns(ListOrder.Kind kind) {
        return "p.id, p.entry_id, " + words(kind) + " AS words, " + rank(kind) + " AS rank";
    }

    /** The page of some rows that have these columns. */
    static String page(String rows, PageShape page) {
        return "SELECT ranked.* FROM (" + rows + ") ranked WHERE true"
                + page.within("(ranked.rank, ranked.words, ranked.entry_id)") + " ORDER BY " + keys("ranked", page)
                + " LIMIT :limit";
    }

    static String keys(String row, PageShape page) {
        var direction = page.direction();
        return row + ".rank" + direction + ", " + row + ".words" + direction + ", " + row + ".entry_id" + direction;
    }

    private static String words(ListOrder.Kind kind) {
        return switch (kind) {
            case TITLE, LOWEST, HIGHEST, AS_NAMED -> "p.sort_key";
            case CHANGED -> "''";
        };
    }

    private static String rank(ListOrder.Kind kind) {
        return switch (kind) {
            case TITLE -> "CAST(0 AS bigint)";
            case CHANGED -> "-CAST(extract(EPOCH FROM p.content_changed_at) * 1000000 AS bigint)";
            case LOWEST, AS_NAMED -> value("NOT o.descending");
            case HIGHEST -> value("o.descending");
        };
    }

    /** Entries without a value come last. */
    private static String value(String direction) {
        return "coalesce((SELECT o.rank FROM publication_rank o WHERE o.publication_id = p.id AND o.field = :orderField"
                + " AND " + direction + " AND o.scope = :orderScope), 9223372036854775807)";
    }
}
