package org.linernotes.live;

import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;
import org.linernotes.database.sql.Statement;

/** A type from A to Z, or a letter of it: a page is a range of the index by key. */
final class TitleStatements {
    record Entries(String type, @Nullable LetterKeys letter) {}

    record Pages(
            String type,
            @Nullable LetterKeys letter,
            @Nullable Place after,
            @Nullable Place before,
            int limit) {
        static Pages of(EntryFilter filter, PageRequest request) {
            return new Pages(filter.type(), filter.letterKeys(), request.after(), request.before(), request.limit());
        }
    }

    /** A list of a type belongs to no parent. */
    static final String NO_PARENT = "CAST('00000000-0000-0000-0000-000000000000' AS uuid) AS parent_id";

    private static final String UNDER_LETTER = " AND p.sort_key >= :letterFrom AND p.sort_key < :letterUntil";
    private static final String LISTED = " AND NOT p.unlisted";

    private static final Map<Shape, Statement<Pages, ListedEntryRow>> PAGES = new ConcurrentHashMap<>();
    private static final Map<Narrowing, Statement<Entries, LetterCount>> LETTERS = new ConcurrentHashMap<>();

    private TitleStatements() {}

    static Statement<Pages, ListedEntryRow> pages(EntryFilter filter, PageRequest request) {
        return PAGES.computeIfAbsent(Shape.of(filter, request), TitleStatements::pages);
    }

    /** Reads the index alone. */
    static Statement<Entries, LetterCount> letters(EntryFilter filter) {
        return LETTERS.computeIfAbsent(Narrowing.of(filter), TitleStatements::letters);
    }

    private static Statement<Pages, ListedEntryRow> pages(Shape shape) {
        var order = shape.page().direction();
        return Statement.of(
                Pages.class,
                ListedEntryRow.class,
                "SELECT " + NO_PARENT + ", 0 AS rank, p.sort_key AS words, " + EntryStatements.COLUMNS
                        + " FROM publication p WHERE p.type = :type" + shape.conditions()
                        + " ORDER BY p.sort_key" + order + ", p.entry_id" + order + " LIMIT :limit");
    }

    private static Statement<Entries, LetterCount> letters(Narrowing narrowing) {
        return Statement.of(
                Entries.class,
                LetterCount.class,
                "SELECT left(p.sort_key, 1) AS letter, count(*) AS count FROM publication p WHERE p.type = :type"
                        + (narrowing.letter() ? UNDER_LETTER : "") + (narrowing.listed() ? LISTED : "")
                        + " GROUP BY left(p.sort_key, 1) ORDER BY letter");
    }

    private record Narrowing(boolean letter, boolean listed) {
        static Narrowing of(EntryFilter filter) {
            return new Narrowing(filter.letter() != null, filter.listed());
        }
    }

    /** The index is read from one place and to another: the page's where it lies under the letter, or the letter's. */
    private record Shape(boolean fromLetter, boolean untilLetter, boolean listed, PageShape page) {
        static Shape of(EntryFilter filter, PageRequest request) {
            var letter = filter.letterKeys();
            var after = request.after() != null && (letter == null || letter.beginBefore(request.after()));
            var before = request.before() != null && (letter == null || letter.endBehind(request.before()));
            return new Shape(
                    letter != null && !after,
                    letter != null && !before,
                    filter.listed(),
                    new PageShape(after, before, request.fromTheEnd()));
        }

        String conditions() {
            return (fromLetter ? " AND p.sort_key >= :letterFrom" : "")
                    + (untilLetter ? " AND p.sort_key < :letterUntil" : "")
                    + (listed ? LISTED : "")
                    + (page.after() ? " AND (p.sort_key, p.entry_id) > (:afterWords, :afterId)" : "")
                    + (page.before() ? " AND (p.sort_key, p.entry_id) < (:beforeWords, :beforeId)" : "");
        }
    }
}
