package org.linernotes.publication;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.linernotes.entry.RevisionRef;

/**
 * Which revisions become what readers see, all together or none.
 *
 * @param until when they expire; null: when the publication they replace would have
 * @param scheduled needed only where something is scheduled already
 * @param planHash of the plan that was shown; the command is refused when the plan has changed since
 */
public record PublishRequest(
        List<RevisionRef> items,
        @Nullable Instant until,
        @Nullable ScheduledChoice scheduled,
        @Nullable String planHash) {
    public PublishRequest {
        items = List.copyOf(items);
    }

    /** The plain case: nothing expires, nothing is scheduled, no plan was shown. */
    public static PublishRequest of(RevisionRef... items) {
        return new PublishRequest(List.of(items), null, null, null);
    }
}
