package org.linernotes.publication;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A revision that shall become what readers see.
 *
 * @param id of the publication to be
 * @param from null: at the command's instant
 * @param until null: when the publication it replaces would have expired
 */
record Opening(
        UUID id,
        UUID revisionId,
        @Nullable String slug,
        @Nullable Instant from,
        @Nullable Instant until,
        @Nullable ScheduledChoice scheduled) {}
