package org.linernotes.live;

import java.util.List;
import org.linernotes.database.sql.Snapshot;

/** Pages that are ranges of an index. */
final class TypeLists {
    private final Snapshot snapshot;

    TypeLists(Snapshot snapshot) {
        this.snapshot = snapshot;
    }

    Page<LiveEntry> byTitle(EntryFilter filter, PageRequest request) {
        return page(
                request,
                snapshot.read(TitleStatements.pages(filter, request), TitleStatements.Pages.of(filter, request)));
    }

    Page<LiveEntry> byRank(RankWalk walk, PageRequest request) {
        return page(
                request, snapshot.read(RankStatements.pages(walk, request), RankStatements.Pages.of(walk, request)));
    }

    Page<LiveEntry> byChange(EntryFilter filter, PageRequest request) {
        var read = snapshot.read(ChangeStatements.pages(filter, request), ChangeStatements.Pages.of(filter, request));
        return Page.of(
                request,
                read.stream()
                        .map(entry -> new Listed<>(
                                new Place(-Micros.of(entry.contentChangedAt()), "", entry.entryId()), entry))
                        .toList());
    }

    /** Those letters under which there is something. */
    List<LetterCount> letters(EntryFilter filter) {
        return snapshot.read(
                TitleStatements.letters(filter), new TitleStatements.Entries(filter.type(), filter.letterKeys()));
    }

    private static Page<LiveEntry> page(PageRequest request, List<ListedEntryRow> read) {
        return Page.of(request, read.stream().map(ListedEntryRow::listed).toList());
    }
}
