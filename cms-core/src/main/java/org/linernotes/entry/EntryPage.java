package org.linernotes.entry;

import java.util.List;
import java.util.Optional;

/** One page of a sorted list, and whether there is more on either side. */
public record EntryPage(List<EntrySummary> entries, EntryOrder order, boolean hasPrevious, boolean hasNext) {
    public EntryPage {
        entries = List.copyOf(entries);
    }

    public EntryPosition position(EntrySummary entry) {
        return EntryPosition.of(order, entry);
    }

    /** Where the page before this one ends. */
    public Optional<EntryPosition> previous() {
        return hasPrevious && !entries.isEmpty() ? Optional.of(position(entries.getFirst())) : Optional.empty();
    }

    /** Where the page after this one begins. */
    public Optional<EntryPosition> next() {
        return hasNext && !entries.isEmpty() ? Optional.of(position(entries.getLast())) : Optional.empty();
    }
}
