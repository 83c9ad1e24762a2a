package org.linernotes.live;

import java.util.Collection;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;
import org.linernotes.database.sql.Statement;

/** Entries by whom they point to, for many parents in one statement. */
final class ReferenceStatements {
    /** The part of each parent's list that a page holds. */
    record Pages(
            Collection<UUID> parents,
            Pointing pointing,
            ListOrder order,
            @Nullable Place after,
            @Nullable Place before,
            int limit) {}

    record Pointers(Collection<UUID> parents, Pointing pointing) {}

    record Positions(Collection<UUID> parents, Pointing pointing, String orderField) {}

    record Targets(Collection<UUID> parents, String field, long after, long before, int limit) {}

    record TargetCounts(Collection<UUID> parents, String field) {}

    /** Which conditions a text names. */
    private record Conditions(boolean roles, boolean having) {
        static Conditions of(Pointing pointing) {
            return new Conditions(
                    !pointing.roles().isEmpty(), !pointing.having().field().isEmpty());
        }

        /** Those of a reference {@code r} to a parent. */
        String pointing() {
            return "r.target_id = parent.id AND r.type = ANY(CAST(:pointingTypes AS text[]))"
                    + " AND r.field = ANY(CAST(:pointingFields AS text[]))"
                    + (roles ? " AND r.role = ANY(CAST(:pointingRoles AS text[]))" : "");
        }

        /** That of the publication that points. */
        String having(String publicationId) {
            return having
                    ? " AND EXISTS (SELECT FROM publication_value v WHERE v.publication_id = " + publicationId
                            + " AND v.field = :pointingHavingField AND v.text = ANY(CAST(:pointingHavingTexts AS text[])))"
                    : "";
        }
    }

    private record Shape(ListOrder.Kind order, Conditions conditions, PageShape page) {}

    private static final Map<Shape, Statement<Pages, ListedEntryRow>> PAGES = new ConcurrentHashMap<>();
    private static final Map<Conditions, Statement<Pointers, ParentCount>> COUNTS = new ConcurrentHashMap<>();
    private static final Map<Conditions, Statement<Pointers, ParentLetter>> LETTERS = new ConcurrentHashMap<>();

    static final Statement<Positions, ParentPosition> POSITIONS =
            Statement.of(Positions.class, ParentPosition.class, """
            SELECT parent.id AS parent_id, p.entry_id,
                   row_number() OVER (PARTITION BY parent.id
                                      ORDER BY min(o.position) NULLS LAST, p.content_changed_at DESC, p.entry_id) AS position
              FROM unnest(CAST(:parents AS uuid[])) AS parent (id)
              JOIN reference r ON r.target_id = parent.id AND r.type = ANY(CAST(:pointingTypes AS text[]))
                              AND r.field = ANY(CAST(:pointingFields AS text[]))
              JOIN publication p ON p.id = r.publication_id
              LEFT JOIN reference o ON o.entry_id = parent.id AND o.field = :orderField AND o.target_id = p.entry_id
             GROUP BY parent.id, p.entry_id, p.content_changed_at""");

    static final Statement<TargetCounts, ParentCount> TARGET_COUNTS =
            Statement.of(TargetCounts.class, ParentCount.class, """
            SELECT r.entry_id AS parent_id, count(*) AS total
              FROM publication owner
              JOIN reference r ON r.publication_id = owner.id AND r.field = :field
              JOIN publication target ON target.entry_id = r.target_id
             WHERE owner.entry_id = ANY(CAST(:parents AS uuid[]))
             GROUP BY r.entry_id""");

    private static final Statement<Targets, ListedEntryRow> TARGETS = targets("");
    private static final Statement<Targets, ListedEntryRow> TARGETS_FROM_THE_END = targets("DESC");

    private ReferenceStatements() {}

    static Statement<Pages, ListedEntryRow> pages(Pages pages, boolean fromTheEnd) {
        return PAGES.computeIfAbsent(
                new Shape(
                        pages.order().kind(),
                        Conditions.of(pages.pointing()),
                        new PageShape(pages.after() != null, pages.before() != null, fromTheEnd)),
                ReferenceStatements::pages);
    }

    static Statement<Pointers, ParentCount> counts(Pointing pointing) {
        return COUNTS.computeIfAbsent(Conditions.of(pointing), ReferenceStatements::counts);
    }

    static Statement<Pointers, ParentLetter> letters(Pointing pointing) {
        return LETTERS.computeIfAbsent(Conditions.of(pointing), ReferenceStatements::letters);
    }

    static Statement<Targets, ListedEntryRow> targets(boolean fromTheEnd) {
        return fromTheEnd ? TARGETS_FROM_THE_END : TARGETS;
    }

    private static Statement<Pages, ListedEntryRow> pages(Shape shape) {
        var order = shape.page().direction();
        return Statement.of(
                Pages.class,
                ListedEntryRow.class,
                "SELECT parent.id AS parent_id, page.* FROM unnest(CAST(:parents AS uuid[])) AS parent (id)"
                        + " CROSS JOIN LATERAL (SELECT ranked.* FROM (SELECT " + rank(shape.order()) + " AS rank, "
                        + words(shape.order()) + " AS words, " + EntryStatements.COLUMNS
                        + " FROM (SELECT DISTINCT r.publication_id FROM reference r WHERE "
                        + shape.conditions().pointing()
                        + ") pointing JOIN publication p ON p.id = pointing.publication_id"
                        + " WHERE true" + shape.conditions().having("p.id") + ") ranked WHERE true"
                        + shape.page().within("(ranked.rank, ranked.words, ranked.entry_id)")
                        + " ORDER BY ranked.rank" + order + ", ranked.words" + order + ", ranked.entry_id" + order
                        + " LIMIT :limit) page ORDER BY parent.id, page.rank" + order + ", page.words" + order
                        + ", page.entry_id" + order);
    }

    private static String words(ListOrder.Kind order) {
        return switch (order) {
            case TITLE, LOWEST, HIGHEST -> "p.sort_key";
            case CHANGED, AS_NAMED -> "''";
        };
    }

    private static String rank(ListOrder.Kind order) {
        var newest = "-CAST(extract(EPOCH FROM p.content_changed_at) * 1000000 AS bigint)";
        return switch (order) {
            case TITLE -> "CAST(0 AS bigint)";
            case LOWEST -> value("NOT o.descending");
            case HIGHEST -> value("o.descending");
            case CHANGED -> newest;
            case AS_NAMED ->
                "coalesce((SELECT min(o.position) - 9000000000000000000 FROM reference o WHERE o.entry_id = parent.id"
                        + " AND o.field = :orderField AND o.target_id = p.entry_id), " + newest + ")";
        };
    }

    /** Entries without a value come last. */
    private static String value(String direction) {
        return "coalesce((SELECT o.rank FROM publication_rank o WHERE o.publication_id = p.id AND o.field = :orderField AND "
                + direction + " AND o.scope = '00000000-0000-0000-0000-000000000000'), 9223372036854775807)";
    }

    private static Statement<Pointers, ParentCount> counts(Conditions conditions) {
        return Statement.of(
                Pointers.class,
                ParentCount.class,
                "SELECT parent.id AS parent_id, found.total FROM unnest(CAST(:parents AS uuid[])) AS parent (id)"
                        + " CROSS JOIN LATERAL (SELECT count(DISTINCT r.publication_id) AS total FROM reference r WHERE "
                        + conditions.pointing() + conditions.having("r.publication_id") + ") found");
    }

    private static Statement<Pointers, ParentLetter> letters(Conditions conditions) {
        return Statement.of(
                Pointers.class,
                ParentLetter.class,
                "SELECT parent.id AS parent_id, left(p.sort_key, 1) AS letter, count(DISTINCT p.id) AS total"
                        + " FROM unnest(CAST(:parents AS uuid[])) AS parent (id) JOIN reference r ON "
                        + conditions.pointing() + " JOIN publication p ON p.id = r.publication_id WHERE true"
                        + conditions.having("p.id") + " GROUP BY parent.id, left(p.sort_key, 1) ORDER BY letter");
    }

    private static Statement<Targets, ListedEntryRow> targets(String order) {
        return Statement.of(
                Targets.class, ListedEntryRow.class, """
                SELECT owner.entry_id AS parent_id, CAST(page.position AS bigint) AS rank, '' AS words,
                """ + EntryStatements.COLUMNS + """

                  FROM publication owner
                 CROSS JOIN LATERAL (
                       SELECT r.position, r.target_id
                         FROM reference r
                         JOIN publication target ON target.entry_id = r.target_id
                        WHERE r.publication_id = owner.id AND r.field = :field
                          AND r.position > :after AND r.position < :before
                        ORDER BY r.position\s""" + order + """

                        LIMIT :limit) page
                  JOIN publication p ON p.entry_id = page.target_id
                 WHERE owner.entry_id = ANY(CAST(:parents AS uuid[]))
                 ORDER BY owner.entry_id, page.position\s""" + order);
    }
}
