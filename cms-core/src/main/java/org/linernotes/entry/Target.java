package org.linernotes.entry;

import io.micronaut.core.annotation.Introspected;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** An entry that another one refers to; {@code slug} is its head's. */
@Introspected
record Target(
        UUID id, String type, EntryState state, @Nullable String slug) {
    boolean isGone() {
        return state == EntryState.TRASHED || state == EntryState.PURGED;
    }

    Target at(@Nullable String address) {
        return new Target(id, type, state, address);
    }
}
