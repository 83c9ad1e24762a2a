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
import org.linernotes.database.sql.Snapshot;
import org.linernotes.live.ReferenceStatements.Pages;
import org.linernotes.live.ReferenceStatements.Pointers;
import org.linernotes.live.ReferenceStatements.Positions;
import org.linernotes.live.ReferenceStatements.TargetCounts;
import org.linernotes.live.ReferenceStatements.Targets;

/** Who points to whom among what is live: one statement answers for many parents. */
public final class LiveReferences {
    private final Snapshot snapshot;

    LiveReferences(Snapshot snapshot) {
        this.snapshot = snapshot;
    }

    /** One page for each parent, the empty ones included. */
    public Map<UUID, Page<LiveEntry>> pages(
            Collection<UUID> parents, Pointing pointing, ListOrder order, PageRequest request) {
        var pages = new Pages(parents, pointing, order, request.after(), request.before(), request.limit());
        var found = snapshot.read(ReferenceStatements.pages(pages, request.fromTheEnd()), pages).stream()
                .collect(groupingBy(ListedEntryRow::parentId, mapping(ListedEntryRow::listed, toList())));
        return parents.stream()
                .distinct()
                .collect(toMap(Function.identity(), parent -> Page.of(request, found.getOrDefault(parent, List.of()))));
    }

    /** How many of the entries that point to a parent stand under each letter of the index. */
    public Map<UUID, List<LetterCount>> letters(Collection<UUID> parents, Pointing pointing) {
        var found = snapshot.read(ReferenceStatements.letters(pointing), new Pointers(parents, pointing)).stream()
                .collect(groupingBy(ParentLetter::parentId, mapping(ParentLetter::count, toList())));
        return parents.stream()
                .distinct()
                .collect(toMap(Function.identity(), parent -> found.getOrDefault(parent, List.of())));
    }

    /** How many entries point to each parent. */
    public Map<UUID, Integer> counts(Collection<UUID> parents, Pointing pointing) {
        return snapshot.read(ReferenceStatements.counts(pointing), new Pointers(parents, pointing)).stream()
                .collect(toMap(ParentCount::parentId, ParentCount::total));
    }

    /** Where each entry stands among all that point to its parent, from 1 on, in the order in which the parent names them. */
    public Map<UUID, Map<UUID, Integer>> positions(Collection<UUID> parents, Pointing pointing, ListOrder order) {
        return snapshot.read(ReferenceStatements.POSITIONS, new Positions(parents, pointing, order.field())).stream()
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
        var wanted = new Targets(
                parents,
                field,
                after == null ? -1 : after.rank(),
                before == null ? Integer.MAX_VALUE : before.rank(),
                request.limit());
        var found = snapshot.read(ReferenceStatements.targets(request.fromTheEnd()), wanted).stream()
                .collect(groupingBy(ListedEntryRow::parentId, mapping(ListedEntryRow::listed, toList())));
        return parents.stream()
                .distinct()
                .collect(toMap(Function.identity(), parent -> Page.of(request, found.getOrDefault(parent, List.of()))));
    }

    /** How many of the entries that each parent names in a field are live. */
    public Map<UUID, Integer> targetCounts(Collection<UUID> parents, String field) {
        var found = snapshot.read(ReferenceStatements.TARGET_COUNTS, new TargetCounts(parents, field)).stream()
                .collect(toMap(ParentCount::parentId, ParentCount::total));
        return parents.stream().distinct().collect(toMap(Function.identity(), parent -> found.getOrDefault(parent, 0)));
    }
}
