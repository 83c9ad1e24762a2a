package org.linernotes.live;

import org.jspecify.annotations.Nullable;

/**
 * Which part of a list is wanted: up to {@code size} items between two places, from the front or from the back.
 *
 * @param after null: from the beginning
 * @param before null: up to the end
 */
public record PageRequest(
        int size, @Nullable Place after, @Nullable Place before, boolean fromTheEnd) {
    public static PageRequest first(int size) {
        return new PageRequest(size, null, null, false);
    }

    /** One more than wanted, which tells whether there is more. */
    int limit() {
        return size + 1;
    }
}
