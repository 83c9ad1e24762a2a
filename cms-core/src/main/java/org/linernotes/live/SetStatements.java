package org.linernotes.live;

import static java.util.stream.Collectors.joining;

import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;
import org.linernotes.database.sql.Statement;
import org.linernotes.live.SetConditions.Source;

/** Entries of a type that a filter's narrowest condition finds by its index; they are sorted each time. */
final class SetStatements {
    record Entries(EntryFilter filter, @Nullable LetterKeys letter, SetConditions by) {
        static Entries of(EntryFilter filter) {
            return new Entries(filter, filter.letterKeys(), SetConditions.of(filter));
        }
    }

    record Pages(
            Entries set,
            Sorting.Order order,
            @Nullable Place after,
            @Nullable Place before,
            int limit) {}

    record Letters(Entries set) {}

    private record Shape(Narrowing narrowing, ListOrder.Kind order, PageShape page) {}

    private static final String RANGES_HOLD = """
             AND NOT EXISTS (
                 SELECT FROM unnest(CAST(:setByOtherRangesFields AS text[]), CAST(:setByOtherRangesScopes AS uuid[]),
                                    CAST(:setByOtherRangesLowest AS bigint[]),
                                    CAST(:setByOtherRangesHighest AS bigint[]))
                          AS wanted (field, scope, lowest, highest)
                  WHERE NOT EXISTS (
                        SELECT FROM publication_rank o
                         WHERE o.publication_id = p.id AND o.field = wanted.field AND NOT o.descending
                           AND o.scope = wanted.scope AND o.rank BETWEEN wanted.lowest AND wanted.highest))
            """;

    private static final String TARGETS_HOLD = """
             AND NOT EXISTS (
                 SELECT FROM unnest(CAST(:setByOtherTargetsFields AS text[]), CAST(:setByOtherTargetsIds AS uuid[]))
                          AS wanted (field, id)
                  WHERE NOT EXISTS (
                        SELECT FROM reference r
                         WHERE r.publication_id = p.id AND r.field = wanted.field AND r.target_id = wanted.id))
            """;

    private static final Map<Shape, Statement<Pages, ListedEntryRow>> PAGES = new ConcurrentHashMap<>();
    private static final Map<Narrowing, Statement<Letters, LetterCount>> LETTERS = new ConcurrentHashMap<>();

    private SetStatements() {}

    static Statement<Pages, ListedEntryRow> pages(Entries set, ListOrder.Kind order, PageShape page) {
        return PAGES.computeIfAbsent(new Shape(Narrowing.of(set), order, page), SetStatements::pages);
    }

    static Statement<Letters, LetterCount> letters(Entries set) {
        return LETTERS.computeIfAbsent(Narrowing.of(set), SetStatements::letters);
    }

    private static Statement<Pages, ListedEntryRow> pages(Shape shape) {
        var ranked =
                "SELECT " + Sorting.columns(shape.order()) + shape.narrowing().ofSet();
        return Statement.plannedForValues(
                Pages.class,
                ListedEntryRow.class,
                "SELECT " + TitleStatements.NO_PARENT + ", page.rank, page.words, " + EntryStatements.COLUMNS
                        + " FROM ("
                        + Sorting.page(ranked, shape.page()) + ") page JOIN publication p ON p.id = page.id ORDER BY "
                        + Sorting.keys("page", shape.page()));
    }

    private static Statement<Letters, LetterCount> letters(Narrowing narrowing) {
        return Statement.plannedForValues(
                Letters.class,
                LetterCount.class,
                "SELECT left(p.sort_key, 1) AS letter, count(*) AS count" + narrowing.ofSet()
                        + " GROUP BY left(p.sort_key, 1) ORDER BY letter");
    }

    private static String found(Source source) {
        return switch (source) {
            case RANGE -> """
                    SELECT o.publication_id
                      FROM publication_rank o
                     WHERE o.type = :setFilterType AND o.field = :setByRangeField AND NOT o.descending
                       AND o.scope = :setByRangeScope AND o.rank >= :setByRangeLowest AND o.rank <= :setByRangeHighest
                    """;
            case TARGET -> """
                    SELECT r.publication_id
                      FROM reference r
                     WHERE r.target_id = :setByTargetTarget AND r.field = :setByTargetField
                    """;
            case POINTERS -> """
                    SELECT r.publication_id
                      FROM unnest(CAST(:setByWaysTargets AS uuid[]), CAST(:setByWaysFields AS text[]),
                                  CAST(:setByWaysRoles AS text[])) AS member (target, field, role)
                      JOIN reference r ON r.target_id = member.target AND r.field = member.field
                                      AND (member.role = '' OR r.role = member.role)
                    """;
            case TITLES -> """
                    SELECT d.publication_id
                      FROM search_document d
                     WHERE d.terms @@ to_tsquery('simple', :setByWaysTitleWords)
                    """;
        };
    }

    /** Where the publications of a set are looked up, and what else they are asked. */
    private record Narrowing(
            Set<Source> sources, boolean ranges, boolean targets, boolean letter, boolean since, boolean listed) {
        Narrowing {
            sources = Set.copyOf(sources);
        }

        static Narrowing of(Entries set) {
            return new Narrowing(
                    set.by().sources(),
                    !set.by().otherRanges().fields().isEmpty(),
                    !set.by().otherTargets().fields().isEmpty(),
                    set.letter() != null,
                    set.filter().since() != null,
                    set.filter().listed());
        }

        /** From the second word of a statement on. */
        String ofSet() {
            return " FROM " + places() + "publication p" + (sources.isEmpty() ? "" : " ON p.id = found.publication_id")
                    + " WHERE p.type = :setFilterType"
                    + (ranges ? RANGES_HOLD : "") + (targets ? TARGETS_HOLD : "")
                    + (letter ? " AND p.sort_key >= :setLetterFrom AND p.sort_key < :setLetterUntil" : "")
                    + (since ? " AND p.content_changed_at >= :setFilterSince" : "")
                    + (listed ? " AND NOT p.unlisted" : "");
        }

        private String places() {
            return sources.isEmpty()
                    ? ""
                    : sources.stream()
                            .sorted()
                            .map(SetStatements::found)
                            .collect(joining(
                                    " UNION ALL ", "(SELECT DISTINCT publication_id FROM (", ") places) found JOIN "));
        }
    }
}
