package org.linernotes.review;

import io.micronaut.core.annotation.Introspected;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * What readers see of an entry, as far as it decides what may be done.
 *
 * @param begun whether readers see or saw anything of it
 * @param headWasLive whether readers see or saw the head
 * @param committed the revision that readers see, will see or saw last; null: none
 * @param committedNumber its number
 * @param committedBegun whether readers see or saw it
 */
@Introspected
record Standing(
        UUID entryId,
        boolean live,
        boolean scheduled,
        boolean withheld,
        boolean begun,
        boolean headWasLive,
        @Nullable UUID committed,
        @Nullable Integer committedNumber,
        boolean committedBegun) {
    /** Whether an editor decided at some time that readers shall see something of it. */
    boolean isCommitted() {
        return committed != null;
    }
}
