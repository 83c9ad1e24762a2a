package org.linernotes.publication;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Which entries readers shall not see any more, all together or none.
 *
 * @param at null: now
 * @param scheduled needed only where something is scheduled
 * @param planHash of the plan that was shown; the command is refused when the plan has changed since
 */
public record UnpublishRequest(
        List<UUID> entryIds,
        @Nullable Instant at,
        String reason,
        @Nullable ScheduledChoice scheduled,
        @Nullable String planHash) {
    public UnpublishRequest {
        entryIds = List.copyOf(entryIds);
    }
}
