package org.linernotes.live;

import org.linernotes.content.SearchWords;
import org.linernotes.database.sql.Snapshot;

/** Finds what readers may see by its words. */
public final class LiveSearch {
    private final Snapshot snapshot;

    LiveSearch(Snapshot snapshot) {
        this.snapshot = snapshot;
    }

    /** The best first; a place's rank is the score in millionths, below zero. */
    public Page<LiveEntry> page(SearchWords words, SearchFilter filter, PageRequest request) {
        var statement = SearchStatements.page(SearchCondition.of(filter), request.after() != null);
        return Page.of(
                request,
                snapshot.read(statement, SearchParameters.of(words, filter, request)).stream()
                        .map(ListedEntryRow::listed)
                        .toList());
    }

    public int count(SearchWords words, SearchFilter filter) {
        var statement = SearchStatements.count(SearchCondition.of(filter));
        return snapshot.readOne(statement, SearchParameters.of(words, filter))
                .orElseThrow()
                .total();
    }
}
