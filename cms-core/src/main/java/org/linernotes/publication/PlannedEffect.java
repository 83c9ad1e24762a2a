package org.linernotes.publication;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * One thing that a command would do to an entry.
 *
 * @param kind PUBLISH, RESCHEDULE, CANCEL, UNPUBLISH, EXPIRE or PROLONG
 * @param slugBefore the address just before, if it had one
 */
public record PlannedEffect(
        UUID entryId,
        UUID revisionId,
        String kind,
        Instant at,
        @Nullable String slugBefore,
        @Nullable String slugAfter) {}
