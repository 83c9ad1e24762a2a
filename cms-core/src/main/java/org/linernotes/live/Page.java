package org.linernotes.live;

import java.util.List;

/** A part of a list, in the list's order. */
public record Page<T>(List<Listed<T>> items, boolean hasNext, boolean hasPrevious) {
    public Page {
        items = List.copyOf(items);
    }

    public List<T> values() {
        return items.stream().map(Listed::item).toList();
    }

    /** Cuts what was read for a request, one more than it wanted at most, and turned round if it reads from the end. */
    static <T> Page<T> of(PageRequest request, List<Listed<T>> read) {
        var more = read.size() > request.size();
        var kept = more ? read.subList(0, request.size()) : read;
        return request.fromTheEnd()
                ? new Page<>(kept.reversed(), request.before() != null, more)
                : new Page<>(kept, more, request.after() != null);
    }
}
