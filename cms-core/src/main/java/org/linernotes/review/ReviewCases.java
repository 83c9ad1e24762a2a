package org.linernotes.review;

import static java.util.function.Function.identity;
import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.mapping;
import static java.util.stream.Collectors.toMap;
import static java.util.stream.Collectors.toSet;

import jakarta.inject.Singleton;
import java.util.Collection;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import org.linernotes.entry.Entries;

/** Gathers what decides about entries, by as many statements for a hundred as for one. */
@Singleton
class ReviewCases {
    private final Entries entries;
    private final CaseRows rows;
    private final ApprovalsNeeded needed;

    ReviewCases(Entries entries, CaseRows rows, ApprovalsNeeded needed) {
        this.entries = entries;
        this.rows = rows;
        this.needed = needed;
    }

    /** Ordered by the entries' ids; an entry that does not exist is left out. */
    List<ReviewCase> of(Collection<UUID> entryIds) {
        var standings = rows.findStandings(entryIds).stream().collect(toMap(Standing::entryId, identity()));
        var items = rows.findCurrentItems(entryIds).stream().collect(toMap(ReviewItem::entryId, identity()));
        var contributions = rows.findContributions(entryIds).stream().collect(groupingBy(Contribution::entryId));
        var approvers = rows.findApprovals(entryIds).stream()
                .collect(groupingBy(Approval::entryId, mapping(Approval::decidedBy, toSet())));
        var asked = needed.now();
        return entries.findByIds(entryIds).stream()
                .map(entry -> new ReviewCase(
                        entry,
                        Objects.requireNonNull(standings.get(entry.id())),
                        items.get(entry.id()),
                        contributions.getOrDefault(entry.id(), List.of()),
                        approvers.getOrDefault(entry.id(), Set.of()),
                        asked.by(entry.type())))
                .toList();
    }
}
