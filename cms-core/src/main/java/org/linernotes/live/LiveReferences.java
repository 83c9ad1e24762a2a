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

/** Who points to whom among what is live: one statement answers for many parents. */
public final class LiveReferences {
    private final ReferenceQueries queries;

    LiveReferences(ReferenceQueries queries) {
        this.queries = queries;
    }

    /** One page for each parent, the empty ones included. */
    public Map<UUID, Page<LiveEntry>> pages(
            Collection<UUID> parents, Pointing pointing, ListOrder order, PageRequest request) {
        var after = request.after();
        var before = request.before();
        var found = queries
                .pages(
                        parents,
                        pointing.types(),
                        pointing.fields(),
                        pointing.roles().isEmpty(),
                        pointing.roles(),
                        pointing.having().field(),
                        pointing.having().texts(),
                        order.kind().name(),
                        order.field(),
                        request.fromTheEnd(),
                        after == null ? 0 : after.rank(),
                        after == null ? null : after.words(),
                        after == null ? null : after.id(),
                        before == null ? 0 : before.rank(),
                        before == null ? null : before.words(),
                        before == null ? null : before.id(),
                        request.limit())
                .stream()
                .collect(groupingBy(ListedEntryRow::parentId, mapping(ListedEntryRow::listed, toList())));
        return parents.stream()
                .distinct()
                .collect(toMap(Function.identity(), parent -> Page.of(request, found.getOrDefault(parent, List.of()))));
    }

    /** How many of the entries that point to a parent stand under each letter of the index. */
    public Map<UUID, List<LetterCount>> letters(Collection<UUID> parents, Pointing pointing) {
        var found = queries
                .letters(
                        parents,
                        pointing.types(),
                        pointing.fields(),
                        pointing.roles().isEmpty(),
                        pointing.roles(),
                        pointing.having().field(),
                        pointing.having().texts())
                .stream()
                .collect(groupingBy(ParentLetter::parentId, mapping(ParentLetter::count, toList())));
        return parents.stream()
                .distinct()
                .collect(toMap(Function.identity(), parent -> found.getOrDefault(parent, List.of())));
    }

    /** How many entries point to each parent. */
    public Map<UUID, Integer> counts(Collection<UUID> parents, Pointing pointing) {
        return queries
                .counts(
                        parents,
                        pointing.types(),
                        pointing.fields(),
                        pointing.roles().isEmpty(),
                        pointing.roles(),
                        pointing.having().field(),
                        pointing.having().texts())
                .stream()
                .collect(toMap(ParentCount::parentId, ParentCount::total));
    }

    /** Where each entry stands among all that point to its parent, from 1 on, in the order in which the parent names them. */
    public Map<UUID, Map<UUID, Integer>> positions(Collection<UUID> parents, Pointing pointing, ListOrder order) {
        return queries.positions(parents, pointing.types(), pointing.fields(), order.field()).stream()
                .collect(
                        groupingBy(ParentPosition::parentId, toMap(ParentPosition::entryId, ParentPosition::position)));
    }

    /**
     * What each parent points to in a field, in the parent's order.
     *
     * <p>An item's rank is its place among all that the parent names, from 0 on; those that are not live are passed over.
     */
    public Map<UUID, Page<LiveEntry>> targets(Collection<UUID> parents, String field, PageRequest request) {
        var after = request.after();
        var before = request.before();
        var found = queries
                .targets(
                        parents,
                        field,
                        request.fromTheEnd(),
                        after == null ? -1 : after.rank(),
                        before == null ? Integer.MAX_VALUE : before.rank(),
                        request.limit())
                .stream()
                .collect(groupingBy(ListedEntryRow::parentId, mapping(ListedEntryRow::listed, toList())));
        return parents.stream()
                .distinct()
                .collect(toMap(Function.identity(), parent -> Page.of(request, found.getOrDefault(parent, List.of()))));
    }

    /** How many of the entries that each parent names in a field are live. */
    public Map<UUID, Integer> targetCounts(Collection<UUID> parents, String field) {
        var found =
                queries.targetCounts(parents, field).stream().collect(toMap(ParentCount::parentId, ParentCount::total));
        return parents.stream().distinct().collect(toMap(Function.identity(), parent -> found.getOrDefault(parent, 0)));
    }
}
