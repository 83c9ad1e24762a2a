package org.linernotes.content;

import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Where a content stands in the order by one of its fields.
 *
 * @param field the path without indexes, {@code charts.peak}
 * @param descending whether the largest value comes first; its ranks are turned round for that
 * @param scope to which target of the field's scope the value belongs; {@link #EVERYWHERE}: the best of all
 * @param within the value of the field by which the type's lists are narrowed, such as the year; null: none
 * @param rank smaller ones come first; {@link #MISSING}: it has no value
 */
public record ContentRank(
        String field,
        boolean descending,
        UUID scope,
        @Nullable Long within,
        long rank) {
    public static final UUID EVERYWHERE = new UUID(0, 0);
    public static final long MISSING = Long.MAX_VALUE;
}
